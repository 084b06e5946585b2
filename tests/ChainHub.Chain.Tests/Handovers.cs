using System.Collections.Concurrent;
using ChainHub.Contracts;
using ChainHub.Contracts.Handover;

namespace ChainHub.Chain.Tests;

/// <summary>
/// A steady load: people of the offering organization put an offer in each of its folders in turn, people of the receiving one receive
/// and accept whatever they find in theirs. Every command is kept, to be accounted for afterwards.
/// </summary>
internal sealed class Handovers : IAsyncDisposable
{
    /// <summary>People offer no more while so many of their offers were not found by the others yet.</summary>
    private const int MostUnanswered = 150;

    private readonly IReadOnlyList<RunningWorker> offering;
    private readonly RunningWorker receiving;
    private readonly CancellationTokenSource enough = new();
    private readonly CancellationTokenSource home = new();
    private readonly ConcurrentQueue<(string Code, string Id)> commands = [];
    private readonly HashSet<string> read = [];
    private readonly HashSet<Guid> answered = [];
    private readonly Task offers;
    private readonly Task answers;
    private int found;

    private Handovers(IReadOnlyList<RunningWorker> offering, RunningWorker receiving, TimeSpan between)
    {
        (this.offering, this.receiving) = (offering, receiving);
        offers = Task.Run(() => OfferAsync(between));
        answers = Task.Run(AnswerAsync);
    }

    /// <summary>How many were offered until now.</summary>
    public int Offered { get; private set; }

    public static Handovers Start(IReadOnlyList<RunningWorker> offering, RunningWorker receiving, TimeSpan between) => new(offering, receiving, between);

    /// <summary>The commands that people of an organization handed in.</summary>
    public IReadOnlyList<string> CommandsOf(string organization) => [.. commands.Where(command => command.Code == organization).Select(command => command.Id)];

    /// <summary>No more offers; what was offered is still answered.</summary>
    public async Task StopOfferingAsync()
    {
        await enough.CancelAsync();
        await offers;
    }

    public async ValueTask DisposeAsync()
    {
        await enough.CancelAsync();
        await home.CancelAsync();
        await Task.WhenAll(offers, answers);
        enough.Dispose();
        home.Dispose();
    }

    private async Task OfferAsync(TimeSpan between)
    {
        using var pace = new PeriodicTimer(between);
        try
        {
            while (await pace.WaitForNextTickAsync(enough.Token))
            {
                if (Offered - Volatile.Read(ref found) >= MostUnanswered) continue;
                var handover = Guid.NewGuid();
                await SayAsync(offering[Offered % offering.Count], handover, receiving.Code, Families.Offer(), "0", Guid.NewGuid());
                Offered++;
            }
        }
        catch (OperationCanceledException)
        {
            // Enough.
        }
    }

    private async Task AnswerAsync()
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        try
        {
            do
            {
                foreach (var handover in NewOffers())
                {
                    Interlocked.Increment(ref found);
                    await SayAsync(receiving, handover, offering[0].Code, new HandoverReceived { IntakeTeam = "team-noord" }, "1");
                    await SayAsync(receiving, handover, offering[0].Code, new HandoverAccepted(), "2");
                }
            }
            while (await pace.WaitForNextTickAsync(home.Token));
        }
        catch (OperationCanceledException)
        {
            // Home.
        }
    }

    private List<Guid> NewOffers()
    {
        var folder = Path.Combine(receiving.Exchange, "out", "messages");
        if (!Directory.Exists(folder)) return [];
        var type = Catalogue.Of<HandoverOffered>().Type;
        return
        [
            .. Directory.EnumerateFiles(folder, "*.json").Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal).Where(read.Add)
                .Select(file => CloudEventCodec.Read(File.ReadAllBytes(file)).Envelope)
                .Where(envelope => envelope.Type == type && answered.Add(envelope.ConversationId))
                .Select(envelope => envelope.ConversationId),
        ];
    }

    // Files are taken up in the order of their names: within a conversation that is the order in which they were said.
    private async Task SayAsync(RunningWorker worker, Guid handover, string to, Message message, string turn, Guid? family = null)
    {
        var id = $"{handover:N}-{turn}";
        await worker.SaysAsync(handover, to, message, family, id: id);
        commands.Enqueue((worker.Code, id));
    }
}
