using ChainHub.Benchmarks.Baselines.Plain;
using ChainHub.Benchmarks.World;
using Npgsql;

namespace ChainHub.Benchmarks.Baselines;

/// <summary>All that the hub is compared with, on the hub's own servers, each at the best settings that a short search finds.</summary>
internal sealed class BaselineSet : IAsyncDisposable
{
    private readonly Hub hub;

    private BaselineSet(Hub hub, BareBroker broker, string bare, PlainWay plain)
    {
        (this.hub, Broker, Plain) = (hub, broker, plain);
        Database = new BareDatabase(NpgsqlDataSource.Create(bare));
        Groups = new GroupDatabase(NpgsqlDataSource.Create(bare));
    }

    public BareBroker Broker { get; }

    public BareDatabase Database { get; }

    public GroupDatabase Groups { get; }

    public PlainWay Plain { get; }

    /// <summary>The plain way as it is usually written: one poll of the outbox a message. At its best concurrency.</summary>
    public PlainSettings OneByOne { get; private set; } = new(16, 1, false);

    /// <summary>The plain way with an outbox that is polled, published and removed in batches.</summary>
    public PlainSettings Batched { get; private set; } = new(16, 100, true);

    public static async Task<BaselineSet> OpenAsync(Hub hub, CancellationToken stop)
    {
        await Progress.SayAsync("filling the tables of the baselines");
        var bare = await hub.Servers.CreateDatabaseAsync("bare");
        await using (var filling = NpgsqlDataSource.Create(bare)) await BareTables.MakeAsync(filling, stop);
        var messages = await BareBroker.OpenAsync(
            await hub.ConnectAsync("bare out", stop), await hub.ConnectAsync("bare in", stop), hub.People.Offer.Bytes, stop);
        var handovers = await PlainWay.OpenAsync(
            await hub.ConnectAsync("plain", stop), await hub.Servers.CreateDatabaseAsync("plain"), await hub.Servers.CreateDatabaseAsync("plain"),
            hub.People.Offer, stop);
        return new BaselineSet(hub, messages, bare, handovers);
    }

    /// <summary>Runs each for a while, and finds the settings at which it does most.</summary>
    public async Task WarmUpAsync(CancellationToken stop)
    {
        foreach (var baseline in (IBaseline[])[Database, Groups]) await MeasureAsync(baseline, 1, stop);
        Broker.InFlight = await Best.OfAsync("bare broker, messages in flight", [256, 1024, 4096], async inFlight =>
        {
            Broker.InFlight = inFlight;
            return (await MeasureAsync(Broker, 2, stop)).PerSecond;
        });
        // The first ones warm it up: the most likely are tried again.
        OneByOne = await BestPlainAsync([new(16, 1, false), new(8, 1, false), new(16, 1, false), new(32, 1, false)], stop);
        Batched = await BestPlainAsync([new(32, 100, true), new(16, 100, true), new(32, 100, true), new(32, 250, true)], stop);
    }

    /// <summary>A slice of each, one after the other.</summary>
    public async Task<BaselineSlices> MeasureAllAsync(int seconds, CancellationToken stop) => new(
        await MeasureAsync(Broker, seconds, stop), await MeasureAsync(Database, seconds, stop),
        await MeasureAsync(Groups, seconds, stop), await MeasurePlainAsync(OneByOne, TimeSpan.FromSeconds(seconds), stop));

    /// <summary>A slice of the plain way with these settings.</summary>
    public Task<Slice> MeasurePlainAsync(PlainSettings settings, TimeSpan length, CancellationToken stop)
    {
        Plain.Settings = settings;
        return Plain.MeasureAsync(hub.Cpu, length, stop);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await Groups.DisposeAsync();
        await Broker.DisposeAsync();
        await Plain.DisposeAsync();
    }

    private Task<PlainSettings> BestPlainAsync(PlainSettings[] tries, CancellationToken stop) =>
        Best.OfAsync("plain way", tries, async tried => (await MeasurePlainAsync(tried, TimeSpan.FromSeconds(3), stop)).PerSecond);

    private Task<Slice> MeasureAsync(IBaseline baseline, int seconds, CancellationToken stop) =>
        baseline.MeasureAsync(hub.Cpu, TimeSpan.FromSeconds(seconds), stop);
}

/// <summary>A slice of each baseline.</summary>
internal sealed record BaselineSlices(Slice Broker, Slice Database, Slice Groups, Slice Plain);
