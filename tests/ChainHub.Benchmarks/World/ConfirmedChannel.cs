using System.Collections.Concurrent;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace ChainHub.Benchmarks.World;

/// <summary>
/// Publishes persistent and mandatory, with any number of confirms awaited at once. It keeps its own count of confirms: the client's
/// bookkeeping would put a header on each message and cost CPU that is not the hub's.
/// </summary>
internal sealed class ConfirmedChannel : IAsyncDisposable
{
    private static readonly BasicProperties Persistent = new() { DeliveryMode = DeliveryModes.Persistent, ContentType = "application/cloudevents+json" };

    private readonly IChannel channel;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly ConcurrentDictionary<ulong, TaskCompletionSource> awaited = new();
    private ulong lastSent;
    private ulong lastConfirmed;

    private ConfirmedChannel(IChannel channel)
    {
        this.channel = channel;
        channel.BasicAcksAsync += (_, confirm) => Settle(confirm.DeliveryTag, confirm.Multiple, refused: false);
        channel.BasicNacksAsync += (_, confirm) => Settle(confirm.DeliveryTag, confirm.Multiple, refused: true);
        channel.BasicReturnAsync += (_, _) =>
        {
            Returned++;
            return Task.CompletedTask;
        };
        channel.ChannelShutdownAsync += Closed;
    }

    /// <summary>Messages that no queue took.</summary>
    public int Returned { get; private set; }

    public static async Task<ConfirmedChannel> OpenAsync(IConnection connection, CancellationToken stop) => new(await connection.CreateChannelAsync(
        new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: false), stop));

    /// <summary>Returns when the broker has confirmed it.</summary>
    public async Task PublishAsync(string exchange, string routingKey, ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        var confirmed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await writing.WaitAsync(stop);
        try
        {
            awaited[++lastSent] = confirmed;
            await channel.BasicPublishAsync(exchange, routingKey, mandatory: true, Persistent, body, CancellationToken.None);
        }
        finally
        {
            writing.Release();
        }

        await confirmed.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        writing.Dispose();
    }

    // A broker confirms in order, but may nack one in the middle and confirm the others singly.
    private Task Settle(ulong tag, bool multiple, bool refused)
    {
        if (!multiple) Settle(tag, refused);
        else
            while (lastConfirmed < tag) Settle(++lastConfirmed, refused);
        return Task.CompletedTask;
    }

    private void Settle(ulong tag, bool refused)
    {
        if (!awaited.TryRemove(tag, out var waiting)) return;
        if (refused) waiting.TrySetException(new InvalidOperationException("The broker refused a message."));
        else waiting.TrySetResult();
    }

    private Task Closed(object sender, ShutdownEventArgs reason)
    {
        foreach (var waiting in awaited.Values) waiting.TrySetException(new InvalidOperationException($"The channel was closed: {reason.ReplyText}"));
        return Task.CompletedTask;
    }
}
