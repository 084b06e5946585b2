using System.Collections.Concurrent;
using System.Threading.Channels;
using ChainHub.Durability;

namespace ChainHub.Node.Handling;

/// <summary>Wakes the loops that have something to do after a commit, so that nothing waits for a poll and nothing polls fast.</summary>
internal sealed class Wakeups
{
    private readonly Dictionary<OutboxLane, Signal> lanes = Enum.GetValues<OutboxLane>().ToDictionary(lane => lane, _ => new Signal());

    /// <summary>Rows were written in a lane.</summary>
    public Signal Of(OutboxLane lane) => lanes[lane];

    /// <summary>An alarm is earlier than what the dispatcher sleeps for.</summary>
    public Signal Terms { get; } = new();

    /// <summary>
    /// Until when (UTC) the dispatcher of terms sleeps: most terms are set for days ahead, and need not wake it. The latest instant while it
    /// asks what comes next, so that no term that is set meanwhile is missed.
    /// </summary>
    public DateTimeOffset AsleepUntil
    {
        get => new(Volatile.Read(ref asleepUntil), TimeSpan.Zero);
        set => Volatile.Write(ref asleepUntil, value.UtcTicks);
    }

    /// <summary>A message was parked, or the turn of a parked one may have come.</summary>
    public Signal Parked { get; } = new();

    private long asleepUntil = DateTimeOffset.MaxValue.UtcTicks;

    /// <summary>Conversations in which something is known to be parked.</summary>
    private readonly ConcurrentDictionary<Guid, byte> waiting = new();

    public void After(UnitOfWork unit, IReadOnlyList<OutboxRow> taken)
    {
        // What was taken is on its way already.
        if (taken.Count < unit.Outbox.Count)
            foreach (var lane in unit.Outbox.Select(row => row.Lane).Distinct()) lanes[lane].Set();
        var until = AsleepUntil;
        if (unit.TermsSet.Any(term => term.NextAt < until) || unit.TermChanges.Any(change => change.NextAt < until)) Terms.Set();
        foreach (var parked in unit.Park)
            if (parked is { Reason: ParkedReason.AwaitsPredecessor, ConversationId: { } id }) waiting[id] = 0;
        if (unit.Sagas.Any(saga => waiting.TryRemove(saga.Id, out _))) Parked.Set();
    }
}

/// <summary>A flag that wakes one waiter; set twice before anybody looks, it wakes once.</summary>
internal sealed class Signal
{
    private readonly Channel<byte> channel = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => channel.Writer.TryWrite(0);

    /// <summary>Waits until it is set, or until some time has passed on the given clock.</summary>
    /// <returns>Whether it was set.</returns>
    public async Task<bool> WaitAsync(TimeSpan most, TimeProvider time, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(most, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await channel.Reader.ReadAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time has passed: look anyway.
            return false;
        }
    }
}
