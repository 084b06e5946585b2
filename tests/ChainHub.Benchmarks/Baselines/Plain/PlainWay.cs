using System.Collections.Concurrent;
using ChainHub.Benchmarks.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using RabbitMQ.Client;

namespace ChainHub.Benchmarks.Baselines.Plain;

/// <summary>
/// The four messages and steps of a handover between two plain services, over the same broker and database server. Nothing is validated,
/// journalled or traced, and no terms run: it does less.
/// </summary>
internal sealed class PlainWay : IBaseline
{
    private static readonly string[] Queues = ["plain.people.sender", "plain.node.receiver", "plain.people.receiver", "plain.node.sender"];

    private readonly IConnection connection;
    private readonly PooledDbContextFactory<PlainContext> sender;
    private readonly PooledDbContextFactory<PlainContext> receiver;
    private readonly CommandTemplate offer;
    private readonly ConcurrentDictionary<Guid, byte> going = new();
    private readonly Random random = new(7);
    private long done;

    private PlainWay(IConnection connection, string sender, string receiver, CommandTemplate offer)
    {
        (this.connection, this.offer) = (connection, offer);
        (this.sender, this.receiver) = (Contexts(sender), Contexts(receiver));
    }

    public long Done => Volatile.Read(ref done);

    public PlainSettings Settings { get; set; } = new(16, 100, true);

    /// <summary>How many handovers go on at once.</summary>
    public int InFlight { get; set; } = 256;

    public static async Task<PlainWay> OpenAsync(IConnection connection, string sender, string receiver, CommandTemplate offer, CancellationToken stop)
    {
        var way = new PlainWay(connection, sender, receiver, offer);
        foreach (var contexts in (PooledDbContextFactory<PlainContext>[])[way.sender, way.receiver])
        {
            await using var context = await contexts.CreateDbContextAsync(stop);
            await context.Database.EnsureCreatedAsync(stop);
        }

        await using var channel = await connection.CreateChannelAsync(cancellationToken: stop);
        foreach (var queue in Queues)
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false,
                new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: stop);
        return way;
    }

    public async Task RunAsync(CancellationToken until)
    {
        // As long as handovers go on, the services do.
        using var over = new CancellationTokenSource();
        await using var publishing = await ConfirmedChannel.OpenAsync(connection, CancellationToken.None);
        using var atSender = new PlainService(sender, publishing, Settings, message => message.Queue == Queues[0] ? Queues[1] : null);
        using var atReceiver = new PlainService(receiver, publishing, Settings, message => message.Queue == Queues[1] ? Queues[2] : Queues[3]);
        var free = new SemaphoreSlim(InFlight);
        var consumptions = new List<Consumption>();
        foreach (var (queue, service) in Queues.Zip((PlainService[])[atSender, atReceiver, atReceiver, atSender]))
            consumptions.Add(await service.ConsumeAsync(connection, queue, message => Ended(message, free), CancellationToken.None));
        var polling = Task.WhenAll(
            Task.Run(() => atSender.PollAsync(over.Token), CancellationToken.None), Task.Run(() => atReceiver.PollAsync(over.Token), CancellationToken.None));
        try
        {
            while (!polling.IsCompleted)
            {
                await free.WaitAsync(until);
                var (conversation, chainCase) = NewIds();
                going[conversation] = 0;
                _ = publishing.PublishAsync("", Queues[0], offer.For(conversation, chainCase), CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            for (var waited = 0; !going.IsEmpty && waited < 500; waited++) await Task.Delay(20, CancellationToken.None);
        }

        await over.CancelAsync();
        await polling;
        foreach (var consumption in consumptions) await consumption.DisposeAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Ended(PlainMessage message, SemaphoreSlim free)
    {
        if (message.Queue != Queues[3] || !going.TryRemove(message.ConversationId, out _)) return;
        Interlocked.Increment(ref done);
        free.Release();
    }

    private (Guid Conversation, Guid Case) NewIds()
    {
        Span<byte> bytes = stackalloc byte[32];
        random.NextBytes(bytes);
        return (new Guid(bytes[..16]), new Guid(bytes[16..]));
    }

    private static PooledDbContextFactory<PlainContext> Contexts(string connectionString) => new(new DbContextOptionsBuilder<PlainContext>()
        .UseNpgsql(connectionString + ";Maximum Pool Size=64;Max Auto Prepare=50;Auto Prepare Min Usages=2").Options);
}
