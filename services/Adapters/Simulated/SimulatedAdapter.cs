using System.Threading.Channels;
using ChainHub.Contracts;
using ChainHub.Durability;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Simulated;

/// <summary>
/// Plays the people of one organization from scenarios: they hear what their node tells them, take their time, keep their office
/// hours, and hand in what they decide. Driven step by step by the sandbox, or by itself in a worker. What the node refuses is part
/// of the story: it is told, never thrown.
/// </summary>
public sealed class SimulatedAdapter : IAdapter
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly Lock mutex = new();
    private readonly NodeIdentity self;
    private readonly TimeProvider time;
    private readonly IStoryTeller? teller;
    private readonly StoryMemory memory;
    private readonly List<PlayedPart> parts;
    private readonly HashSet<string> heard = [];
    private readonly PriorityQueue<PlannedDeed, (DateTimeOffset At, int Ordinal)> planned = new();
    private readonly Channel<bool> more = System.Threading.Channels.Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int ordinal;

    /// <summary>Makes an adapter that plays scenarios by their own dates.</summary>
    /// <param name="self">The organization.</param>
    /// <param name="scenarios">The scenarios; those in which it has no part are passed over.</param>
    /// <param name="seed">The seed of every chance.</param>
    /// <param name="time">The clock.</param>
    /// <param name="teller">Is told what happens.</param>
    public SimulatedAdapter(NodeIdentity self, IReadOnlyList<Scenario> scenarios, long seed, TimeProvider time, IStoryTeller? teller = null)
        : this(self, scenarios, new SimulatedSettings { Seed = seed }, time, teller)
    {
    }

    internal SimulatedAdapter(
        NodeIdentity self, IReadOnlyList<Scenario> scenarios, SimulatedSettings settings, TimeProvider time, IStoryTeller? teller = null)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        (this.self, this.time, this.teller) = (self, time, teller);
        memory = StoryMemory.Open(settings.Memory, time.GetUtcNow());
        var draws = new Draws(settings.Seed);
        parts =
        [
            .. scenarios.Where(scenario => scenario.Organizations.ContainsKey(self.Code)).Select(scenario => new PlayedPart(
                scenario, self.Code, new StoryTime(scenario.Start, settings.StartNow ? memory.Started : scenario.Start, settings.Speed), draws)),
        ];
        foreach (var part in parts) Plan(part.Begin());
        foreach (var (at, notice) in memory.Recalled) Hear(at, notice);
    }

    /// <summary>When the next thing is to be done (UTC), or null when people wait for something.</summary>
    public DateTimeOffset? NextAt
    {
        get
        {
            lock (mutex) return planned.TryPeek(out var next, out _) ? next.At : null;
        }
    }

    /// <summary>Does the first thing that is due.</summary>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="commands">Where it is handed in.</param>
    /// <returns>False when nothing was due.</returns>
    /// <exception cref="StoreUnavailableException">The node's database is away; it is still to be done.</exception>
    public async Task<bool> ActAsync(DateTimeOffset now, ICommandPort commands, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commands);
        PlannedDeed deed;
        lock (mutex)
        {
            if (!planned.TryPeek(out deed!, out _) || deed.At > now) return false;
        }

        var (command, result) = await SubmitAsync(deed, commands, cancellationToken);
        lock (mutex)
        {
            planned.Remove(deed, out _, out _);
            if (result.Accepted) Plan(deed.Part.AfterSaying(deed.Step, deed.At, deed.Heard));
        }

        teller?.Said(new Deed(deed.At, self.Code, deed.Part.Scenario, deed.Step, result) { Message = command is null ? null : CloudEventCodec.Read(command) });
        return true;
    }

    /// <inheritdoc />
    public Task DeliverAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        lock (mutex)
        {
            if (heard.Contains(notice.Id)) return Task.CompletedTask;
            var now = time.GetUtcNow();
            memory.Remember(now, notice);
            Hear(now, notice);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task RunAsync(ICommandPort commands, CancellationToken cancellationToken)
    {
        while (true)
        {
            var wait = Timeout.InfiniteTimeSpan;
            try
            {
                while (await ActAsync(time.GetUtcNow(), commands, cancellationToken)) { }
                if (NextAt is { } next) wait = next - time.GetUtcNow();
            }
            catch (StoreUnavailableException)
            {
                wait = Retry;
            }

            await WaitAsync(wait, cancellationToken);
        }
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait <= TimeSpan.Zero && wait != Timeout.InfiniteTimeSpan) return;
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // A timer holds 49 days at the most; looking once a day too often harms nobody.
        var longest = wait > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : wait;
        await Task.WhenAny(more.Reader.ReadAsync(woken.Token).AsTask(), Task.Delay(longest, time, woken.Token));
        await woken.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task<(byte[]? Command, CommandResult Result)> SubmitAsync(PlannedDeed deed, ICommandPort commands, CancellationToken cancellationToken)
    {
        byte[] command;
        try
        {
            command = deed.Command(self);
        }
        catch (FormatException e)
        {
            return (null, new CommandResult(false, null, null, [$"Step '{deed.Step.Name}' could not be said: {e.Message}"]));
        }

        return (command, await commands.SubmitAsync(command, cancellationToken));
    }

    private void Hear(DateTimeOffset at, Notice notice)
    {
        if (!heard.Add(notice.Id)) return;
        var message = notice.Read();
        var ofNoStory = parts.All(part => part.NameOf(notice.ConversationId) is null);
        foreach (var part in parts)
        {
            var conversation = part.NameOf(notice.ConversationId);
            if (conversation is null && !(ofNoStory && part.IsBetweenItsOwn(message.Envelope))) continue;
            if (conversation is not null) Plan(part.Hear(notice.Type, conversation, message.Data, at));
            teller?.Heard(new Hearing(at, self.Code, part.Scenario, conversation, message));
        }
    }

    private void Plan(IEnumerable<PlannedDeed> deeds)
    {
        foreach (var deed in deeds) planned.Enqueue(deed, (deed.At, ++ordinal));
        more.Writer.TryWrite(true);
    }
}
