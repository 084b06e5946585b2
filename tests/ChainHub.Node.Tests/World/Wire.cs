using System.Collections.Concurrent;
using ChainHub.Node.Transport;

namespace ChainHub.Node.Tests.World;

/// <summary>A transport that remembers what left, and answers otherwise where a test says so.</summary>
internal sealed class Wire(ITransport inner) : ITransport
{
    private readonly ConcurrentQueue<Outgoing> left = new();

    public IReadOnlyList<Outgoing> Left => [.. left];

    /// <summary>What the broker says instead of taking it; null: it takes it.</summary>
    public Func<Outgoing, PublishOutcome?> Instead { get; set; } = _ => null;

    public bool IsConnected => inner.IsConnected;

    public Task StartAsync(Func<Delivery, CancellationToken, Task> receive, CancellationToken cancellationToken) => inner.StartAsync(receive, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => inner.StopAsync(cancellationToken);

    public async Task<PublishOutcome> PublishAsync(Outgoing message, CancellationToken cancellationToken)
    {
        if (Instead(message) is { } answer) return answer;
        var outcome = await inner.PublishAsync(message, cancellationToken);
        if (outcome == PublishOutcome.Confirmed) left.Enqueue(message);
        return outcome;
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
