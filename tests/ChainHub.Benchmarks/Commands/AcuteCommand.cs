using System.CommandLine;
using System.Diagnostics;
using ChainHub.Benchmarks.Baselines;
using ChainHub.Benchmarks.Measures;
using ChainHub.Benchmarks.World;

namespace ChainHub.Benchmarks.Commands;

/// <summary><c>acute</c>: how long an alarm of acute danger takes while the ordinary lane is saturated.</summary>
internal static class AcuteCommand
{
    public static Command Create()
    {
        var seconds = Settings.Number("--seconds", 20, "How long each slice is measured.");
        var rounds = Settings.Number("--rounds", 3, "How many rounds; each has a slice with the ordinary lane saturated, and one with nothing else going on.");
        var rate = Settings.Number("--rate", 10, "How many alarms a second.");
        var command = new Command("acute", "How long acute danger takes from hand-in to the other organization's people.")
        {
            Settings.Json, seconds, rounds, rate, Settings.Warmup, Settings.Concurrency, Settings.Conversations, Settings.Seed,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var settings = new AcuteSettings(
                parsed.GetValue(seconds), parsed.GetValue(rounds), parsed.GetValue(rate), parsed.GetValue(Settings.Warmup),
                parsed.GetValue(Settings.Concurrency), parsed.GetValue(Settings.Conversations), parsed.GetValue(Settings.Seed));
            await using var hub = await Hub.StartAsync(stop);
            await using var baselines = await BaselineSet.OpenAsync(hub, stop);
            await Output.WriteAsync(await RunAsync(hub, baselines, settings, stop), parsed.GetValue(Settings.Json));
        });
        return command;
    }

    private static async Task<AcuteResult> RunAsync(Hub hub, BaselineSet baselines, AcuteSettings settings, CancellationToken stop)
    {
        var driver = new Driver(hub.People, settings.Seed);
        var load = new HandoverLoad(hub, driver, settings.Concurrency);
        var length = TimeSpan.FromSeconds(Math.Max(1, settings.Seconds));
        await Stock.FillAsync(hub, driver, settings.Conversations, stop);
        await load.WarmUpAsync(settings.Warmup, stop);
        var families = new Queue<(Guid, Guid)>();
        for (var i = 0; i < settings.Rounds * 2 * (settings.Seconds + 2) * settings.Rate * 1.3; i++)
        {
            // Each alarm has a family of its own, which both organizations know.
            families.Enqueue(driver.NewIds());
        }

        await BeginAsync(hub, families, stop);
        var (saturated, quiet, ordinary, alone) = (new Latencies(), new Latencies(), new List<HandoverSlice>(), new List<double>());
        for (var round = 0; round < settings.Rounds; round++)
        {
            alone.Add((await load.MeasureAsync(TimeSpan.FromSeconds(5), 0, stop)).PerSecond);
            ordinary.Add(await AlarmAsync(hub, settings, settings.Seed + round, families, saturated, () => load.MeasureAsync(length, 0, stop), stop));
            await AlarmAsync(hub, settings, settings.Seed + round, families, quiet, async () =>
            {
                await Task.Delay(length / 2, stop);
                return ordinary[^1];
            }, stop);
            await Progress.SayAsync(
                $"round {round + 1}: p99 so far {saturated.Milliseconds(0.99)} ms beside {ordinary[^1].PerSecond} handovers a second "
                + $"({alone[^1]} without alarms); {quiet.Milliseconds(0.99)} ms when quiet");
        }

        await baselines.WarmUpAsync(stop);
        var slices = await baselines.MeasureAllAsync(5, stop);
        var (audit, people) = (await Audit.OfAsync(hub, stop), hub.People);
        return new AcuteResult(
            saturated.Milliseconds(0.99), saturated.Milliseconds(0.5), saturated.Milliseconds(0.9), saturated.Milliseconds(1), saturated.Count,
            ordinary.Median(slice => slice.PerSecond, 1), Math.Round(alone.Median(), 1), quiet.Milliseconds(0.5), quiet.Milliseconds(0.99),
            people.AlarmsInFlight, people.AlarmsRefused, people.OffersConfirmed - people.Completed, audit.Twice, ordinary, SideFigures.Of(slices),
            await Machine.ReadAsync(hub, stop), settings);
    }

    private static async Task BeginAsync(Hub hub, Queue<(Guid, Guid)> families, CancellationToken stop)
    {
        await Progress.SayAsync($"handing over {families.Count} families that will be in danger");
        await Parallel.ForEachAsync(families, new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = stop }, async (ids, _) =>
        {
            var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await hub.People.OfferAsync(ids, Stopwatch.GetTimestamp(), over.SetResult);
            await over.Task.WaitAsync(TimeSpan.FromSeconds(120), stop);
        });
    }

    private static async Task<HandoverSlice> AlarmAsync(
        Hub hub, AcuteSettings settings, int seed, Queue<(Guid, Guid)> families, Latencies alarms, Func<Task<HandoverSlice>> meanwhile, CancellationToken stop)
    {
        hub.People.Alarms = alarms;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var ordinary = meanwhile();
        // The ordinary lane fills first.
        await Task.Delay(TimeSpan.FromSeconds(1), stop);
        var alarming = OpenLoop.RunAsync(
            settings.Rate, seed, intended => families.TryDequeue(out var ids) ? hub.People.AlarmAsync(ids, intended) : Task.CompletedTask, over.Token);
        await Task.Delay(TimeSpan.FromSeconds(Math.Max(1, settings.Seconds - 1)), stop);
        await over.CancelAsync();
        await alarming;
        for (var waited = 0; hub.People.AlarmsInFlight > 0 && waited < 500; waited++) await Task.Delay(20, stop);
        var slice = await ordinary;
        hub.People.Alarms = null;
        return slice;
    }
}

/// <summary>How the command was given.</summary>
internal sealed record AcuteSettings(int Seconds, int Rounds, int Rate, int Warmup, int Concurrency, int Conversations, int Seed);

/// <summary>What <c>acute</c> prints: durations from the intended hand-in until the receiver's adapter has the notice.</summary>
internal sealed record AcuteResult(
    double? AcuteP99Ms, double? AcuteP50Ms, double? AcuteP90Ms, double? AcuteLongestMs, long Alarms, double OrdinaryHandoversPerSecond,
    double OrdinaryWithoutAlarmsPerSecond, double? QuietP50Ms, double? QuietP99Ms, long AlarmsLost, long AlarmsRefused, long Lost, long Duplicated,
    IReadOnlyList<HandoverSlice> Rounds, SideFigures Baselines, Machine Machine, AcuteSettings Settings);
