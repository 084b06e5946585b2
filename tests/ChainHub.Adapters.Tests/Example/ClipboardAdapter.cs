using System.Globalization;
using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Tests.Example;

/// <summary>Joins a partner that has no more than two text files: <c>todo.txt</c> to read, <c>received.txt</c> to write in.</summary>
public sealed class ClipboardAdapter(string folder, NodeIdentity self, TimeProvider time) : IAdapter
{
    public static AdapterKind Kind { get; } = new("Clipboard", context => new ClipboardAdapter(
        context.Settings["Path"] ?? throw new InvalidOperationException("The adapter 'Clipboard' needs the setting 'Path'."), context.Self, context.Time));

    // 1. From the node to the partner: every notice comes here. It may come again after a crash, so writing it twice must be harmless.
    public async Task DeliverAsync(Notice notice, CancellationToken cancellationToken)
    {
        var todo = Path.Combine(folder, "todo.txt");
        var line = $"{notice.ConversationId} {Catalogue.Find(notice.Type)?.Dutch} {notice.Id}";
        if (File.Exists(todo) && (await File.ReadAllLinesAsync(todo, cancellationToken)).Contains(line)) return;
        await File.AppendAllLinesAsync(todo, [line], cancellationToken);
    }

    // 2. From the partner to the node: each line of received.txt is a conversation of which the partner has the offer in hand.
    public async Task RunAsync(ICommandPort commands, CancellationToken cancellationToken)
    {
        while (true)
        {
            var received = Path.Combine(folder, "received.txt");
            var lines = File.Exists(received) ? await File.ReadAllLinesAsync(received, cancellationToken) : [];
            foreach (var (line, number) in lines.Select((line, i) => (line, i + 1))) await SayAsync(line, number, commands, cancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(10), time, cancellationToken);
        }
    }

    private async Task SayAsync(string line, int number, ICommandPort commands, CancellationToken cancellationToken)
    {
        var parts = line.Split(' ');
        if (parts.Length != 2 || !Guid.TryParse(parts[0], out var conversation)) return;
        // 3. The id follows from what it says, and so does every byte: handed in again, it has no effect.
        var command = CloudEventCodec.Write(
            new Envelope
            {
                Id = Identity.From("clipboard", line, number.ToString(CultureInfo.InvariantCulture)).ToString(),
                Source = new NodeIdentity(self.Code, self.Oin, "clipboard", self.TestData).Source,
                Type = Catalogue.Of<HandoverReceived>().Type, Time = DateTimeOffset.UnixEpoch, ConversationId = conversation,
                FromOrg = self.Code, ToOrg = parts[1], TestData = self.TestData,
            },
            new HandoverReceived { IntakeTeam = "aanmelding" });
        try
        {
            var result = await commands.SubmitAsync(command, cancellationToken);
            // 4. A refusal says what is wrong and what to do: show it to the partner's people, and go on.
            if (!result.Accepted) await File.WriteAllLinesAsync(Path.Combine(folder, $"refused-{number}.txt"), result.Problems, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // 5. The node's database is away for a moment: the line is still there, and is handed in again next time.
        }
    }
}
