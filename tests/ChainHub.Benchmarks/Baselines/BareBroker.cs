using System.Security.Cryptography;
using ChainHub.Benchmarks.World;
using ChainHub.Node.Topology;
using RabbitMQ.Client;

namespace ChainHub.Benchmarks.Baselines;

/// <summary>
/// The broker alone: persistent, mandatory, confirmed to a topic exchange and a quorum queue with the arguments of a node's own, consumed
/// and acknowledged, with so many messages in flight. No content is looked at.
/// </summary>
internal sealed class BareBroker : IBaseline
{
    private const string Name = "bare.broker";
    private const string Key = "bare.message";
    private readonly ConfirmedChannel publishing;
    private readonly byte[] body;
    private Consumption? consuming;
    private long consumed;

    private BareBroker(ConfirmedChannel publishing, int bytes) => (this.publishing, body) = (publishing, RandomNumberGenerator.GetBytes(bytes));

    public long Done => Volatile.Read(ref consumed);

    /// <summary>How many messages are in flight.</summary>
    public int InFlight { get; set; } = 1024;

    public static async Task<BareBroker> OpenAsync(IConnection publishing, IConnection consuming, int bytes, CancellationToken stop)
    {
        await using (var channel = await publishing.CreateChannelAsync(cancellationToken: stop))
        {
            var arguments = TopologyNames.QueueArguments(Name);
            await channel.ExchangeDeclareAsync(TopologyNames.DeadOf(Name), ExchangeType.Fanout, durable: true, cancellationToken: stop);
            await channel.ExchangeDeclareAsync(Name, ExchangeType.Topic, durable: true, cancellationToken: stop);
            await channel.QueueDeclareAsync(Name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: stop);
            await channel.QueueBindAsync(Name, Name, "bare.#", cancellationToken: stop);
        }

        var broker = new BareBroker(await ConfirmedChannel.OpenAsync(publishing, stop), bytes);
        broker.consuming = await Consumption.StartAsync(consuming, Name, 256, _ =>
        {
            Interlocked.Increment(ref broker.consumed);
            return Task.CompletedTask;
        }, stop);
        return broker;
    }

    public async Task RunAsync(CancellationToken until) =>
        await Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => Task.Run(async () =>
        {
            while (!until.IsCancellationRequested) await publishing.PublishAsync(Name, Key, body, CancellationToken.None);
        }, CancellationToken.None)));

    public async ValueTask DisposeAsync()
    {
        if (consuming is not null) await consuming.DisposeAsync();
        await publishing.DisposeAsync();
    }
}
