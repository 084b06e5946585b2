using System.CommandLine;
using System.Diagnostics;
using ChainHub.Benchmarks.Baselines;
using ChainHub.Benchmarks.Measures;
using ChainHub.Benchmarks.World;

namespace ChainHub.Benchmarks.Commands;

/// <summary><c>limits</c>: whether it stays as fast with many conversations stored, and whether memory stays flat under load.</summary>
internal static class LimitsCommand
{
    public static Command Create()
    {
        var seconds = Settings.Number("--seconds", 10, "How long each slice is measured.");
        var rounds = Settings.Number("--rounds", 5, "How many rounds; each has a slice with few and one with many conversations stored.");
        var few = Settings.Number("--few", 10_000, "How many conversations are stored in the one hub.");
        var many = Settings.Number("--conversations", 1_000_000, "How many conversations are stored in the other.");
        var minutes = Settings.Number("--minutes", 10, "How long memory is watched under load.");
        var command = new Command("limits", "Throughput with many conversations stored, and memory over time.")
        {
            Settings.Json, seconds, rounds, few, many, minutes, Settings.Warmup, Settings.Concurrency, Settings.Seed,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var settings = new LimitsSettings(
                parsed.GetValue(seconds), parsed.GetValue(rounds), parsed.GetValue(few), parsed.GetValue(many), parsed.GetValue(minutes),
                parsed.GetValue(Settings.Warmup), parsed.GetValue(Settings.Concurrency), parsed.GetValue(Settings.Seed));
            // Two hubs, each with servers of its own, so that slices of both can take turns.
            await using var large = await Hub.StartAsync(stop);
            await using var baselines = await BaselineSet.OpenAsync(large, stop);
            var rows = await CompareAsync(large, settings, stop);
            await baselines.WarmUpAsync(stop);
            var slices = await baselines.MeasureAllAsync(5, stop);
            var memory = await WatchAsync(large, settings, stop);
            var audit = await Audit.OfAsync(large, stop);
            await Output.WriteAsync(
                new LimitsResult(
                    rows.Median(r => r.Few.PerSecond, 1), rows.Median(r => r.Many.PerSecond, 1), rows.Median(r => r.Many.PerSecond / r.Few.PerSecond), memory,
                    large.People.OffersConfirmed - large.People.Completed, audit.Twice, rows, SideFigures.Of(slices), await Machine.ReadAsync(large, stop), settings),
                parsed.GetValue(Settings.Json));
        });
        return command;
    }

    private static async Task<List<LimitsRound>> CompareAsync(Hub large, LimitsSettings settings, CancellationToken stop)
    {
        await using var small = await Hub.StartAsync(stop);
        var loads = new List<HandoverLoad>();
        foreach (var (hub, stored) in ((Hub, int)[])[(small, settings.Few), (large, settings.Conversations)])
        {
            var driver = new Driver(hub.People, settings.Seed);
            await Stock.FillAsync(hub, driver, stored, stop);
            loads.Add(new HandoverLoad(hub, driver, settings.Concurrency));
        }

        foreach (var load in loads) await load.WarmUpAsync(settings.Warmup, stop);
        var rounds = new List<LimitsRound>();
        for (var round = 0; round < settings.Rounds; round++)
        {
            var slices = new HandoverSlice[2];
            foreach (var which in round % 2 == 0 ? (int[])[0, 1] : [1, 0])
                slices[which] = await loads[which].MeasureAsync(TimeSpan.FromSeconds(Math.Max(1, settings.Seconds)), 0, stop);
            rounds.Add(new LimitsRound(slices[0], slices[1]));
            await Progress.SayAsync($"round {round + 1}: {slices[0].PerSecond} with {settings.Few:n0} stored, {slices[1].PerSecond} with {settings.Conversations:n0}");
        }

        return rounds;
    }

    private static async Task<LimitsMemory> WatchAsync(Hub hub, LimitsSettings settings, CancellationToken stop)
    {
        await Progress.SayAsync($"watching memory for {settings.Minutes} min");
        var liveBefore = GC.GetTotalMemory(forceFullCollection: true);
        var (working, managed) = (new List<(double, double)>(), new List<(double, double)>());
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var (before, began) = (hub.People.Completed, Stopwatch.GetTimestamp());
        // Ids of its own: the same seed would tell of conversations that there are already.
        var running = new Driver(hub.People, settings.Seed + 1).ClosedLoopAsync(settings.Concurrency, over.Token);
        while (Stopwatch.GetElapsedTime(began) is var passed && passed < TimeSpan.FromMinutes(settings.Minutes))
        {
            working.Add((passed.TotalMinutes, Environment.WorkingSet / 1048576d));
            managed.Add((passed.TotalMinutes, GC.GetTotalMemory(forceFullCollection: false) / 1048576d));
            await Task.Delay(TimeSpan.FromSeconds(2), stop);
        }

        var carried = (hub.People.Completed - before) / Stopwatch.GetElapsedTime(began).TotalSeconds;
        await over.CancelAsync();
        await running;
        return new LimitsMemory(
            Math.Round(carried, 1), Growth.Of(working), Growth.Of(managed), Math.Round(liveBefore / 1048576d, 1),
            Math.Round(GC.GetTotalMemory(forceFullCollection: true) / 1048576d, 1));
    }
}

/// <summary>How the command was given.</summary>
internal sealed record LimitsSettings(int Seconds, int Rounds, int Few, int Conversations, int Minutes, int Warmup, int Concurrency, int Seed);

/// <summary>A slice with few and one with many conversations stored.</summary>
internal sealed record LimitsRound(HandoverSlice Few, HandoverSlice Many);

/// <summary>Memory of the process (two nodes and the driver) under load; live: what is left after a full collection.</summary>
internal sealed record LimitsMemory(double HandoversPerSecond, Growth WorkingSet, Growth Managed, double LiveBeforeMb, double LiveAfterMb);

/// <summary>What <c>limits</c> prints.</summary>
internal sealed record LimitsResult(
    double HandoversPerSecondWithFew, double HandoversPerSecondWithMany, double ManyToFew, LimitsMemory Memory, long Lost, long Duplicated,
    IReadOnlyList<LimitsRound> Rounds, SideFigures Baselines, Machine Machine, LimitsSettings Settings);
