using System.Collections.Concurrent;
using ChainHub.Node.Transport;

namespace ChainHub.Node.Tests.Sending;

/// <summary>A transport that does with each message what the test says, and remembers what was tried.</summary>
internal sealed class Carrier : ITransport
{
    private readonly ConcurrentQueue<Outgoing> tried = new();

    /// <summary>The ids of all that was tried, in order.</summary>
    public IReadOnlyList<string> Tried => [.. tried.Select(message => message.MessageId)];

    public Func<Outgoing, CancellationToken, Task<PublishOutcome>> Answer { get; set; } = (_, _) => Task.FromResult(PublishOutcome.Confirmed);

    public bool IsConnected { get; set; } = true;

    public Task StartAsync(Func<Delivery, CancellationToken, Task> receive, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<PublishOutcome> PublishAsync(Outgoing message, CancellationToken cancellationToken)
    {
        tried.Enqueue(message);
        return Answer(message, cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
