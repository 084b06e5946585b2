using System.CommandLine;
using ChainHub.Benchmarks.Baselines;
using ChainHub.Benchmarks.World;

namespace ChainHub.Benchmarks.Commands;

/// <summary><c>handovers</c>: how many round trips a second, at what cost, beside what broker, database and the plain way do.</summary>
internal static class HandoversCommand
{
    public static Command Create()
    {
        var seconds = Settings.Number("--seconds", 10, "How long each slice is measured.");
        var rounds = Settings.Number("--rounds", 5, "How many rounds; each has a slice of everything, in another order.");
        var duplicates = Settings.Number("--duplicates", 20, "How many of a hundred commands and messages go twice. Given: the figures are those with duplicates.");
        // The more go on at once, the less each costs, up to about this many.
        var concurrency = Settings.Number("--concurrency", 1024, "How many handovers go on at once.");
        var command = new Command("handovers", "Round trips of a handover, as many as the machine carries.")
        {
            Settings.Json, seconds, rounds, Settings.Warmup, duplicates, concurrency, Settings.Conversations, Settings.Seed,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var settings = new HandoverSettings(
                parsed.GetValue(seconds), parsed.GetValue(rounds), parsed.GetValue(Settings.Warmup), parsed.GetValue(concurrency),
                parsed.GetValue(duplicates), parsed.GetResult(duplicates) is { Implicit: false }, parsed.GetValue(Settings.Conversations),
                parsed.GetValue(Settings.Seed));
            await using var hub = await Hub.StartAsync(stop);
            await using var baselines = await BaselineSet.OpenAsync(hub, stop);
            var block = new HandoverBlock(hub, baselines, settings);
            await block.WarmUpAsync(stop);
            var taken = new List<HandoverRound>();
            for (var round = 0; round < settings.Rounds; round++) taken.Add(await block.RoundAsync(round, stop));
            await Output.WriteAsync(await block.ResultAsync(taken, stop), parsed.GetValue(Settings.Json));
        });
        return command;
    }
}

/// <summary>How the command was given.</summary>
internal sealed record HandoverSettings(int Seconds, int Rounds, int Warmup, int Concurrency, int Duplicates, bool DuplicatesGiven, int Conversations, int Seed);

/// <summary>The figures of one round.</summary>
internal sealed record HandoverRound
{
    public HandoverSlice Clean { get; set; } = null!;

    public HandoverSlice? Doubled { get; set; }

    public Slice Broker { get; set; } = null!;

    public Slice Database { get; set; } = null!;

    public Slice Groups { get; set; } = null!;

    public Slice Plain { get; set; } = null!;

    public Slice PlainBatched { get; set; } = null!;
}
