using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace ChainHub.Benchmarks.World;

/// <summary>Consumes a queue with as many messages in hand at once as were fetched, and acknowledges several at once, in order.</summary>
internal sealed class Consumption : IAsyncDisposable
{
    private readonly IChannel channel;
    private readonly HashSet<ulong> ahead = [];
    private readonly Lock counting = new();
    private readonly SemaphoreSlim acknowledging = new(1, 1);
    private ulong done;
    private ulong acknowledged;

    private Consumption(IChannel channel) => this.channel = channel;

    /// <summary>Starts to consume.</summary>
    /// <param name="connection">To the broker.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="prefetch">How many are in hand at the most.</param>
    /// <param name="handle">Handles one, by whether it was delivered before, and its body. What throws is delivered again.</param>
    /// <param name="stop">Stops waiting for the broker.</param>
    public static async Task<Consumption> StartAsync(
        IConnection connection, string queue, ushort prefetch, Func<ReadOnlyMemory<byte>, Task> handle, CancellationToken stop)
    {
        var opened = await connection.CreateChannelAsync(cancellationToken: stop);
        var consumption = new Consumption(opened);
        await opened.BasicQosAsync(0, prefetch, global: false, stop);
        var consumer = new AsyncEventingBasicConsumer(opened);
        consumer.ReceivedAsync += (_, message) =>
        {
            // The body is the client's again when this returns; the message is in hand longer.
            _ = consumption.HandleAsync(message.DeliveryTag, message.Body.ToArray(), handle);
            return Task.CompletedTask;
        };
        await opened.BasicConsumeAsync(queue, autoAck: false, consumer, stop);
        return consumption;
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        acknowledging.Dispose();
    }

    private async Task HandleAsync(ulong tag, byte[] body, Func<ReadOnlyMemory<byte>, Task> handle)
    {
        try
        {
            await handle(body);
            lock (counting)
            {
                ahead.Add(tag);
                while (ahead.Remove(done + 1)) done++;
            }

            await AcknowledgeAsync();
        }
        catch (Exception closing) when (closing is OperationCanceledException or ObjectDisposedException or RabbitMQ.Client.Exceptions.AlreadyClosedException)
        {
            // The run is over; the broker keeps the message.
        }
    }

    // Whoever comes first acknowledges for all that are done by then.
    private async Task AcknowledgeAsync()
    {
        while (Volatile.Read(ref acknowledged) < Volatile.Read(ref done) && await acknowledging.WaitAsync(0))
            try
            {
                var upTo = Volatile.Read(ref done);
                if (upTo == acknowledged) continue;
                await channel.BasicAckAsync(upTo, multiple: true);
                Volatile.Write(ref acknowledged, upTo);
            }
            finally
            {
                acknowledging.Release();
            }
    }
}
