using ChainHub.Benchmarks.Baselines;
using ChainHub.Benchmarks.Measures;
using ChainHub.Benchmarks.World;

namespace ChainHub.Benchmarks.Commands;

/// <summary>The hub and its baselines, measured in turns: the speed of a machine drifts, so only figures of one round compare.</summary>
internal sealed class HandoverBlock(Hub hub, BaselineSet baselines, HandoverSettings settings)
{
    private readonly Driver driver = new(hub.People, settings.Seed);

    private TimeSpan Length => TimeSpan.FromSeconds(Math.Max(1, settings.Seconds));

    private HandoverLoad Load => field ??= new HandoverLoad(hub, driver, settings.Concurrency);

    /// <summary>Fills the stores, and runs everything until the compiler has settled.</summary>
    public async Task WarmUpAsync(CancellationToken stop)
    {
        await Stock.FillAsync(hub, driver, settings.Conversations, stop);
        var warm = await Load.WarmUpAsync(settings.Warmup, stop);
        await Progress.SayAsync($"warm: {warm.PerSecond} handovers a second");
        await baselines.WarmUpAsync(stop);
        await hub.SettleAsync(stop);
        hub.Meters.Reset();
    }

    public async Task<HandoverRound> RoundAsync(int number, CancellationToken stop)
    {
        var round = new HandoverRound();
        List<Func<Task>> slices =
        [
            async () => round.Clean = await Load.MeasureAsync(Length, 0, stop),
            async () => round.Broker = await baselines.Broker.MeasureAsync(hub.Cpu, Length, stop),
            async () => round.Database = await baselines.Database.MeasureAsync(hub.Cpu, Length, stop),
            async () => round.Plain = await baselines.MeasurePlainAsync(baselines.OneByOne, Length, stop),
            async () => round.PlainBatched = await baselines.MeasurePlainAsync(baselines.Batched, Length, stop),
            async () => round.Groups = await baselines.Groups.MeasureAsync(hub.Cpu, Length, stop),
        ];
        if (settings.Duplicates > 0) slices.Insert(3, async () => round.Doubled = await Load.MeasureAsync(Length, settings.Duplicates, stop));
        for (var i = 0; i < slices.Count; i++) await slices[(i + number) % slices.Count]();
        await Progress.SayAsync(
            $"round {number + 1}: {round.Clean.PerSecond} handovers/s ({round.Clean.CpuMsEach.Total:0.00} ms CPU), {round.Doubled?.PerSecond} with duplicates; "
            + $"broker {round.Broker.PerSecond}, database {round.Database.PerSecond} (groups {round.Groups.PerSecond}), "
            + $"plain {round.Plain.PerSecond} (batched {round.PlainBatched.PerSecond})");
        return round;
    }

    public async Task<HandoversResult> ResultAsync(List<HandoverRound> rounds, CancellationToken stop)
    {
        var audit = await Audit.OfAsync(hub, stop);
        var machine = await Machine.ReadAsync(hub, stop);
        return HandoversResult.Of(
            hub, settings, rounds, audit, machine, new { BrokerInFlight = baselines.Broker.InFlight, Plain = baselines.OneByOne, PlainBatched = baselines.Batched });
    }
}
