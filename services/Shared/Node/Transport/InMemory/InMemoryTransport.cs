namespace ChainHub.Node.Transport.InMemory;

/// <summary>One organization on the broker within the process. A message is confirmed when its receiver has handled it.</summary>
internal sealed class InMemoryTransport(InMemoryBroker broker, string organization, TimeProvider time) : ITransport
{
    public bool IsConnected => broker.IsConnected(organization);

    public Task StartAsync(Func<Delivery, CancellationToken, Task> receive, CancellationToken cancellationToken)
    {
        broker.Connect(organization, receive);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        broker.Disconnect(organization);
        return Task.CompletedTask;
    }

    public Task<PublishOutcome> PublishAsync(Outgoing message, CancellationToken cancellationToken) =>
        broker.PublishAsync(organization, message, time.GetUtcNow(), cancellationToken);

    public ValueTask DisposeAsync()
    {
        broker.Disconnect(organization);
        return ValueTask.CompletedTask;
    }
}
