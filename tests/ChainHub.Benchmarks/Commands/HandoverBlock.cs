using ChainHub.Benchmarks.Baselines;
using ChainHub.Benchmarks.Baselines.Plain;
using ChainHub.Benchmarks.Measures;
using ChainHub.Benchmarks.World;
using Npgsql;

namespace ChainHub.Benchmarks.Commands;

/// <summary>The hub and its baselines, measured in turns: the speed of a machine drifts, so only figures of one round compare.</summary>
internal sealed class HandoverBlock : IAsyncDisposable
{
    private readonly Hub hub;
    private readonly HandoverSettings settings;
    private readonly HandoverLoad load;
    private readonly BareBroker broker;
    private readonly BareDatabase database;
    private readonly GroupDatabase groups;
    private readonly PlainWay plain;

    private HandoverBlock(Hub hub, HandoverSettings settings, BareBroker broker, string bare, PlainWay plain)
    {
        (this.hub, this.settings, this.broker, this.plain) = (hub, settings, broker, plain);
        load = new HandoverLoad(hub, new Driver(hub.People, settings.Seed), settings.Concurrency);
        database = new BareDatabase(NpgsqlDataSource.Create(bare));
        groups = new GroupDatabase(NpgsqlDataSource.Create(bare));
    }

    private TimeSpan Length => TimeSpan.FromSeconds(Math.Max(1, settings.Seconds));

    public static async Task<HandoverBlock> OpenAsync(Hub hub, HandoverSettings settings, CancellationToken stop)
    {
        await Progress.SayAsync("filling the tables of the baselines");
        var bare = await hub.Servers.CreateDatabaseAsync("bare");
        await using (var filling = NpgsqlDataSource.Create(bare)) await BareTables.MakeAsync(filling, stop);
        var messages = await BareBroker.OpenAsync(
            await hub.ConnectAsync("bare out", stop), await hub.ConnectAsync("bare in", stop), hub.People.Offer.Bytes, stop);
        var handovers = await PlainWay.OpenAsync(
            await hub.ConnectAsync("plain", stop), await hub.Servers.CreateDatabaseAsync("plain"), await hub.Servers.CreateDatabaseAsync("plain"), hub.People.Offer, stop);
        return new HandoverBlock(hub, settings, messages, bare, handovers);
    }

    /// <summary>Runs everything until the compiler has settled, and finds the best settings of the baselines.</summary>
    public async Task WarmUpAsync(CancellationToken stop)
    {
        await Progress.SayAsync("warming up");
        var warm = await load.MeasureAsync(TimeSpan.FromSeconds(settings.Warmup), 0, stop);
        await Progress.SayAsync($"warm: {warm.PerSecond} handovers a second");
        foreach (var baseline in (IBaseline[])[database, groups]) await baseline.MeasureAsync(hub.Cpu, TimeSpan.FromSeconds(1), stop);
        broker.InFlight = await Best.OfAsync("messages in flight", [256, 1024, 4096], async inFlight =>
        {
            broker.InFlight = inFlight;
            return (await broker.MeasureAsync(hub.Cpu, TimeSpan.FromSeconds(2), stop)).PerSecond;
        });
        // The first is a warm-up: it is tried again.
        PlainSettings[] tries = [new(16, 100, true), new(8, 1, false), new(8, 100, false), new(8, 100, true), new(32, 100, true), new(16, 100, true)];
        plain.Settings = await Best.OfAsync("plain settings", tries, async tried =>
        {
            plain.Settings = tried;
            return (await plain.MeasureAsync(hub.Cpu, TimeSpan.FromSeconds(3), stop)).PerSecond;
        });
        hub.Meters.Reset();
    }

    public async Task<HandoverRound> RoundAsync(int number, CancellationToken stop)
    {
        var round = new HandoverRound();
        List<Func<Task>> slices =
        [
            async () => round.Clean = await load.MeasureAsync(Length, 0, stop),
            async () => round.Broker = await broker.MeasureAsync(hub.Cpu, Length, stop),
            async () => round.Database = await database.MeasureAsync(hub.Cpu, Length, stop),
            async () => round.Plain = await plain.MeasureAsync(hub.Cpu, Length, stop),
            async () => round.Groups = await groups.MeasureAsync(hub.Cpu, Length, stop),
        ];
        if (settings.Duplicates > 0) slices.Insert(3, async () => round.Doubled = await load.MeasureAsync(Length, settings.Duplicates, stop));
        for (var i = 0; i < slices.Count; i++) await slices[(i + number) % slices.Count]();
        await Progress.SayAsync(
            $"round {number + 1}: {round.Clean.PerSecond} handovers/s ({round.Clean.CpuEach.Total:0.00} ms CPU), {round.Doubled?.PerSecond} with duplicates; "
            + $"broker {round.Broker.PerSecond}, database {round.Database.PerSecond} (groups {round.Groups.PerSecond}), plain {round.Plain.PerSecond}");
        return round;
    }

    public async Task<HandoversResult> ResultAsync(List<HandoverRound> rounds, CancellationToken stop)
    {
        var audit = await Audit.OfAsync(hub, stop);
        var machine = await Machine.ReadAsync(hub.Servers, await hub.ConnectAsync("machine", stop), stop);
        return HandoversResult.Of(hub, settings, rounds, audit, machine, new { BrokerInFlight = broker.InFlight, Plain = plain.Settings });
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await groups.DisposeAsync();
        await broker.DisposeAsync();
    }
}
