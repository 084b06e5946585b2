using ChainHub.Durability;
using ChainHub.Durability.Groups;
using ChainHub.Node.Transport;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Handling.Sending;

/// <summary>
/// Sends what was decided, and removes it when it has left for certain. Rows come straight from the commit that decided them; a sweep
/// finds what a crash left, and what waits for another try. In order within a conversation, side by side otherwise.
/// </summary>
internal sealed class OutboxSender : IDisposable
{
    /// <summary>
    /// How long what has left waits for others to be removed with: nobody waits for it, and a removal alone costs as much as one of fifty. As many as one
    /// sweep takes do not wait: the next sweep waits for them.
    /// </summary>
    private static readonly TimeSpan RemovedTogether = TimeSpan.FromMilliseconds(200);

    private readonly INodeStore store;
    private readonly ITransport transport;
    private readonly NodeLimits limits;
    private readonly TimeProvider time;
    private readonly OutboxStreams streams;

    public OutboxSender(
        INodeStore store, ITransport transport, Departure departure, SettingAside aside, RightOfWay way, NodeLimits limits, TimeProvider time,
        Checkpoints checkpoints, ILogger log)
    {
        (this.store, this.transport, this.limits, this.time) = (store, transport, limits, time);
        var confirms = new Gatherer<long, bool>(
            async positions =>
            {
                await store.ConfirmOutboxAsync(positions, CancellationToken.None);
                return [.. positions.Select(_ => new Answer<bool>(true))];
            },
            new GroupBounds(limits.OutboxBatch * 5, AtOnce: 1, limits.MostOnTheWay * 4, WorthACall: limits.OutboxBatch),
            patience: () => Straight ? RemovedTogether : TimeSpan.Zero);
        streams = new OutboxStreams(departure, aside, store, confirms, way, time, checkpoints, log);
    }

    /// <summary>Whether rows leave straight after their commit; otherwise only when a sweep is asked for, as a simulation does.</summary>
    public bool Straight { get; set; }

    private static readonly OutboxLane[] Lanes = Enum.GetValues<OutboxLane>();

    /// <summary>How many rows are on their way.</summary>
    public int OnTheWay => Lanes.Sum(streams.OnTheWay);

    /// <summary>
    /// Until when (UTC) a commit may take its rows for this process. Nothing while the broker is away, or too many of a lane are on their
    /// way: those wait in the store, not in memory, and each lane sweeps for itself: an adapter that hangs holds up no message.
    /// </summary>
    public DateTimeOffset? TakeUntil() =>
        Straight && transport.IsConnected && Lanes.All(lane => streams.OnTheWay(lane) < limits.MostOnTheWay)
            ? time.GetUtcNow() + limits.Lease
            : null;

    /// <summary>Sends rows that were taken with their commit.</summary>
    /// <param name="rows">The rows of one step.</param>
    /// <param name="goesFirst">The step is of the acute lane: what it says to whomever goes first.</param>
    public void Post(IReadOnlyList<OutboxRow> rows, bool goesFirst)
    {
        foreach (var stream in rows.GroupBy(OutboxStreams.StreamOf)) _ = streams.AppendAsync(stream.Key, [.. stream], goesFirst);
    }

    /// <summary>Claims what is to be sent, and returns when it has left or must wait.</summary>
    /// <returns>How many have left.</returns>
    public async Task<int> SweepAsync(OutboxLane lane, CancellationToken cancellationToken)
    {
        if (lane != OutboxLane.Adapter && !transport.IsConnected) return 0;
        var room = Math.Min(limits.OutboxBatch, limits.MostOnTheWay - streams.OnTheWay(lane));
        if (room <= 0) return 0;
        var rows = await store.ClaimOutboxAsync(lane, room, time.GetUtcNow(), limits.Lease, cancellationToken);
        var left = await Task.WhenAll(rows.GroupBy(OutboxStreams.StreamOf).Select(stream => streams.AppendAsync(stream.Key, [.. stream], lane == OutboxLane.Acute)).ToList())
            .WaitAsync(cancellationToken);
        return left.Sum();
    }

    /// <summary>Sends no more, and waits for what is under way.</summary>
    public Task StopAsync() => streams.StopAsync();

    /// <inheritdoc />
    public void Dispose() => streams.Dispose();
}
