using ChainHub.Node.Transport;

namespace ChainHub.Benchmarks.World;

/// <summary>Carries messages as the transport within does, counts the confirmed ones, and publishes a part of them twice.</summary>
internal sealed class DoublingTransport(ITransport within) : ITransport
{
    private long confirmed;

    /// <summary>How many of a hundred messages go twice.</summary>
    public int Percent { get; set; }

    public long Confirmed => Volatile.Read(ref confirmed);

    public bool IsConnected => within.IsConnected;

    public Task StartAsync(Func<Delivery, CancellationToken, Task> receive, CancellationToken cancellationToken) =>
        within.StartAsync(receive, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => within.StopAsync(cancellationToken);

    public async Task<PublishOutcome> PublishAsync(Outgoing message, CancellationToken cancellationToken)
    {
        var again = Chance.Falls(message.MessageId, Percent) ? within.PublishAsync(message, cancellationToken) : null;
        var outcome = await within.PublishAsync(message, cancellationToken);
        if (again is not null) await again;
        if (outcome == PublishOutcome.Confirmed) Interlocked.Increment(ref confirmed);
        return outcome;
    }

    public ValueTask DisposeAsync() => within.DisposeAsync();
}
