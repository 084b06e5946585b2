using System.Collections.Concurrent;
using System.Globalization;

namespace ChainHub.Sandbox.Tests;

public class Every_seed_keeps_what_must_always_be_true
{
    private const int UsualSeeds = 200;

    private static int Seeds =>
        int.TryParse(Environment.GetEnvironmentVariable("CHAINHUB_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seeds) ? seeds : UsualSeeds;

    [Fact]
    public async Task Whatever_chance_brings_nothing_is_violated_and_every_story_ends()
    {
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(1, Seeds), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (seed, _) =>
        {
            var outcomes = await Played.WithSeedAsync(seed);
            foreach (var what in outcomes.Violations.Concat(outcomes.Untold)) wrong.Add($"seed {seed}: {what}");
        });

        wrong.OrderBy(what => what, StringComparer.Ordinal).ShouldBeEmpty();
    }
}
