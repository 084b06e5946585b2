using System.CommandLine;
using ChainHub.Benchmarks.Baselines;
using ChainHub.Benchmarks.Measures;
using ChainHub.Benchmarks.World;

namespace ChainHub.Benchmarks.Commands;

/// <summary><c>latency</c>: how long a round trip takes at a part of the maximum and at few a second, arriving at random.</summary>
internal static class LatencyCommand
{
    public static Command Create()
    {
        var seconds = Settings.Number("--seconds", 15, "How long each slice is measured.");
        var rounds = Settings.Number("--rounds", 3, "How many rounds; each has a slice at either load.");
        var percent = Settings.Number("--percent", 30, "The part of the measured maximum, in percent.");
        var few = Settings.Number("--few", 20, "How many a second the other load is.");
        var command = new Command("latency", "How long a round trip of a handover takes, from when it should have begun.")
        {
            Settings.Json, seconds, rounds, percent, few, Settings.Warmup, Settings.Concurrency, Settings.Conversations, Settings.Seed,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var settings = new LatencySettings(
                parsed.GetValue(seconds), parsed.GetValue(rounds), parsed.GetValue(percent), parsed.GetValue(few), parsed.GetValue(Settings.Warmup),
                parsed.GetValue(Settings.Concurrency), parsed.GetValue(Settings.Conversations), parsed.GetValue(Settings.Seed));
            await using var hub = await Hub.StartAsync(stop);
            await using var baselines = await BaselineSet.OpenAsync(hub, stop);
            await using var trip = await BareTrip.OpenAsync(hub, hub.People.Offer.Bytes, stop);
            await Output.WriteAsync(await RunAsync(hub, baselines, trip, settings, stop), parsed.GetValue(Settings.Json));
        });
        return command;
    }

    private static async Task<LatencyResult> RunAsync(Hub hub, BaselineSet baselines, BareTrip trip, LatencySettings settings, CancellationToken stop)
    {
        var driver = new Driver(hub.People, settings.Seed);
        var load = new HandoverLoad(hub, driver, settings.Concurrency);
        var length = TimeSpan.FromSeconds(Math.Max(1, settings.Seconds));
        await Stock.FillAsync(hub, driver, settings.Conversations, stop);
        await load.WarmUpAsync(settings.Warmup, stop);
        var most = (await load.MeasureAsync(TimeSpan.FromSeconds(5), 0, stop)).PerSecond;
        await Progress.SayAsync($"the maximum is {most} a second");
        var part = new Arrivals(Math.Round(Math.Max(1, most * settings.Percent / 100), 1));
        var few = new Arrivals(settings.Few);
        for (var round = 0; round < settings.Rounds; round++)
            foreach (var arrivals in (Arrivals[])[part, few])
            {
                arrivals.Rounds.Add(await load.ArriveAsync(arrivals.PerSecond, length, settings.Seed + round, arrivals.Pooled, stop));
                arrivals.BareCpu.Add(await trip.MeasureAsync(hub.Cpu, arrivals.PerSecond, TimeSpan.FromSeconds(5), settings.Seed + round, arrivals.Bare, stop));
                await Progress.SayAsync($"round {round + 1} at {arrivals.PerSecond} a second: p50 {arrivals.Rounds[^1].P50Ms} ms, p99 {arrivals.Rounds[^1].P99Ms} ms, {arrivals.Rounds[^1].CpuMsEach.Total} ms of processor time each, {arrivals.BareCpu[^1].Total} of a bare trip");
            }

        await baselines.WarmUpAsync(stop);
        var slices = await baselines.MeasureAllAsync(5, stop);
        var audit = await Audit.OfAsync(hub, stop);
        var (atPart, atFew) = (part.Figures(), few.Figures());
        return new LatencyResult(
            most, atPart.P50Ms, atPart.P90Ms, atPart.P99Ms, atFew.P99Ms, atPart, atFew, hub.People.OffersConfirmed - hub.People.Completed, audit.Twice,
            SideFigures.Of(slices), await Machine.ReadAsync(hub, stop), settings);
    }

    private sealed record Arrivals(double PerSecond)
    {
        public List<HandoverSlice> Rounds { get; } = [];

        public Latencies Pooled { get; } = new();

        public Latencies Bare { get; } = new();

        public List<CpuTimes> BareCpu { get; } = [];

        public LatencyFigures Figures() => new(
            PerSecond, Rounds.Median(r => r.PerSecond, 1), Pooled.Count, Pooled.Milliseconds(0.5), Pooled.Milliseconds(0.9), Pooled.Milliseconds(0.99),
            Pooled.Milliseconds(1), Rounds.Median(r => r.CpuMsEach.Total), Bare.Milliseconds(0.5), Bare.Milliseconds(0.99),
            BareCpu.Median(each => each.Total), Rounds, BareCpu);
    }
}

/// <summary>How the command was given.</summary>
internal sealed record LatencySettings(int Seconds, int Rounds, int Percent, int Few, int Warmup, int Concurrency, int Conversations, int Seed);

/// <summary>
/// Durations at one load, all rounds together, and processor time; the bare ones are four messages and four commits without the hub: what the broker
/// and the database take for so many on their own.
/// </summary>
internal sealed record LatencyFigures(
    double IntendedPerSecond, double HandoversPerSecond, long Measured, double? P50Ms, double? P90Ms, double? P99Ms, double? LongestMs, double CpuMsPerHandover,
    double? BareP50Ms, double? BareP99Ms, double BareCpuMsPerTrip, IReadOnlyList<HandoverSlice> Rounds, IReadOnlyList<CpuTimes> BareCpuMsEach);

/// <summary>What <c>latency</c> prints; the first figures are those at the part of the maximum.</summary>
internal sealed record LatencyResult(
    double MaximumPerSecond, double? P50Ms, double? P90Ms, double? P99Ms, double? FewP99Ms, LatencyFigures AtPartOfMaximum, LatencyFigures AtFewASecond,
    long Lost, long Duplicated, SideFigures Baselines, Machine Machine, LatencySettings Settings);
