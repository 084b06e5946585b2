using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics;
using ChainHub.Benchmarks.Measures;
using ChainHub.Benchmarks.World;
using Npgsql;

namespace ChainHub.Benchmarks.Baselines;

/// <summary>
/// What a round trip takes at the least: four persistent messages through a quorum queue and four commits, one after the other, at the
/// same random arrivals.
/// </summary>
internal sealed class BareTrip : IAsyncDisposable
{
    private const string Queue = "bare.trip";
    private const int Legs = 4;
    private readonly ConfirmedChannel publishing;
    private readonly NpgsqlDataSource database;
    private readonly int bytes;
    private readonly ConcurrentDictionary<long, TaskCompletionSource> legs = new();
    private Consumption? consuming;
    private long number;

    private BareTrip(ConfirmedChannel publishing, string connectionString, int bytes)
    {
        (this.publishing, this.bytes) = (publishing, bytes);
        database = NpgsqlDataSource.Create(connectionString + ";Maximum Pool Size=16;Max Auto Prepare=10;Auto Prepare Min Usages=1");
    }

    public static async Task<BareTrip> OpenAsync(Hub hub, int bytes, CancellationToken stop)
    {
        var connection = await hub.ConnectAsync("bare trip", stop);
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: stop))
            await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false,
                new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: stop);
        var trip = new BareTrip(await ConfirmedChannel.OpenAsync(connection, stop), await hub.Servers.CreateDatabaseAsync("trip"), bytes);
        await using (var table = trip.database.CreateCommand("CREATE TABLE leg (number bigint PRIMARY KEY, body bytea NOT NULL)"))
            await table.ExecuteNonQueryAsync(stop);
        trip.consuming = await Consumption.StartAsync(connection, Queue, 256, trip.ArrivedAsync, stop);
        return trip;
    }

    /// <summary>Measures arrivals at so many a second.</summary>
    /// <returns>The processor time of a trip.</returns>
    public async Task<CpuTimes> MeasureAsync(CpuMeter cpu, double perSecond, TimeSpan length, int seed, Latencies latencies, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        over.CancelAfter(length);
        var (going, done, used) = (0, 0, cpu.Read());
        await OpenLoop.RunAsync(perSecond, seed, async intended =>
        {
            Interlocked.Increment(ref going);
            for (var leg = 0; leg < Legs; leg++) await LegAsync();
            latencies.Record(Stopwatch.GetElapsedTime(intended));
            Interlocked.Increment(ref done);
            Interlocked.Decrement(ref going);
        }, over.Token);
        for (var waited = 0; Volatile.Read(ref going) > 0 && waited < 500; waited++) await Task.Delay(20, stop);
        return (cpu.Read() - used).Over(Volatile.Read(ref done));
    }

    public async ValueTask DisposeAsync()
    {
        if (consuming is not null) await consuming.DisposeAsync();
        await publishing.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task LegAsync()
    {
        var (leg, body) = (Interlocked.Increment(ref number), new byte[bytes]);
        BinaryPrimitives.WriteInt64LittleEndian(body, leg);
        var arrived = legs[leg] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await publishing.PublishAsync("", Queue, body, CancellationToken.None);
        await arrived.Task;
    }

    private async Task ArrivedAsync(ReadOnlyMemory<byte> body)
    {
        var leg = BinaryPrimitives.ReadInt64LittleEndian(body.Span);
        await using (var command = database.CreateCommand("INSERT INTO leg VALUES ($1, $2)"))
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = leg });
            command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = body.ToArray() });
            await command.ExecuteNonQueryAsync();
        }

        if (legs.TryRemove(leg, out var waiting)) waiting.TrySetResult();
    }
}
