using System.CommandLine;
using ChainHub.Benchmarks.Baselines;
using ChainHub.Benchmarks.Measures;
using ChainHub.Benchmarks.World;

namespace ChainHub.Benchmarks.Commands;

/// <summary><c>terms</c>: how fast terms fire that are due together, how late when spread, and what waiting costs.</summary>
internal static class TermsCommand
{
    public static Command Create()
    {
        var pending = Settings.Number("--pending", 1_000_000, "How many terms wait.");
        var due = Settings.Number("--due", 200_000, "How many of them are due at one instant.");
        var rate = Settings.Number("--spread-rate", 500, "How many a second are due after that.");
        var spread = Settings.Number("--spread-seconds", 60, "For how long.");
        var idle = Settings.Number("--idle-seconds", 20, "How long nothing is due.");
        var command = new Command("terms", "Terms that fire, among many that wait.")
        {
            Settings.Json, pending, due, rate, spread, idle, Settings.Warmup, Settings.Concurrency, Settings.Seed,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(due) + (given.GetValue(rate) * given.GetValue(spread)) > given.GetValue(pending))
                given.AddError("--due and --spread-rate for --spread-seconds are more than --pending.");
        });
        command.SetAction(async (parsed, stop) =>
        {
            var settings = new TermsSettings(
                parsed.GetValue(pending), parsed.GetValue(due), parsed.GetValue(rate), parsed.GetValue(spread), parsed.GetValue(idle),
                parsed.GetValue(Settings.Warmup), parsed.GetValue(Settings.Concurrency), parsed.GetValue(Settings.Seed));
            await using var hub = await Hub.StartAsync(stop);
            await using var baselines = await BaselineSet.OpenAsync(hub, stop);
            await Output.WriteAsync(await RunAsync(hub, baselines, settings, stop), parsed.GetValue(Settings.Json));
        });
        return command;
    }

    private static async Task<TermsResult> RunAsync(Hub hub, BaselineSet baselines, TermsSettings settings, CancellationToken stop)
    {
        var driver = new Driver(hub.People, settings.Seed);
        await using var stock = await TermStock.FillAsync(hub, driver, settings.Pending, stop);
        await new HandoverLoad(hub, driver, settings.Concurrency).WarmUpAsync(settings.Warmup, stop);
        var run = new TermsRun(hub, stock);
        var pending = await stock.PendingAsync(stop);
        var together = await run.TogetherAsync(1, settings.Due, stop);
        var spread = await run.SpreadAsync(settings.Due + 1, settings.SpreadRate, settings.SpreadSeconds, stop);
        var idle = await run.IdleAsync(settings.IdleSeconds, stop);
        var (twice, fired) = (await stock.FiredTwiceAsync(stop), await stock.FiredAsync(stop));
        var bare = await BareTerms.MeasureAsync(hub, settings.Pending, settings.Due, stop);
        await baselines.WarmUpAsync(stop);
        var slices = await baselines.MeasureAllAsync(5, stop);
        return new TermsResult(
            pending, together.FiredPerSecond, spread.LateP99Ms, idle.DotnetPercent, twice, settings.Due + (settings.SpreadRate * settings.SpreadSeconds) - fired,
            together, spread, idle, bare, SideFigures.Of(slices), await Machine.ReadAsync(hub, stop), settings);
    }
}

/// <summary>How the command was given.</summary>
internal sealed record TermsSettings(int Pending, int Due, int SpreadRate, int SpreadSeconds, int IdleSeconds, int Warmup, int Concurrency, int Seed);

/// <summary>What <c>terms</c> prints.</summary>
internal sealed record TermsResult(
    long Pending, double FiredPerSecond, double? LateP99Ms, double IdleCpuPercent, long FiredTwice, long NotFired, TermsTogether Together, TermsSpread Spread,
    TermsIdle Idle, double BareFiredPerSecond, SideFigures Baselines, Machine Machine, TermsSettings Settings);
