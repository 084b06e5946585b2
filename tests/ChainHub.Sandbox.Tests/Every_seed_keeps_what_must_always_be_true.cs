using System.Collections.Concurrent;
using System.Globalization;
using ChainHub.Node.Transport.InMemory;
using ChainHub.Sandbox.World;

namespace ChainHub.Sandbox.Tests;

public class Every_seed_keeps_what_must_always_be_true
{
    private const int UsualSeeds = 10;
    private const int SideBySide = 2;

    // Stories of a year and more take as long as all others together: they are told with every tenth seed.
    private static readonly string[] LongStories = ["veiligheid", "opvang"];
    private const int LongEvery = 10;

    private static int Seeds =>
        int.TryParse(Environment.GetEnvironmentVariable("CHAINHUB_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seeds) ? seeds : UsualSeeds;

    [Fact]
    public async Task Whatever_chance_brings_nothing_is_violated_and_every_story_ends()
    {
        var wrong = new ConcurrentBag<string>();
        // One broker for one chain after another, as its start is a third of the work; everything that is remembered is new each time.
        await Task.WhenAll(Enumerable.Range(0, SideBySide).Select(lane => Task.Run(async () =>
        {
            await using var broker = new InMemoryBroker(Played.Settings(1).Agreements);
            await broker.StartAsync(CancellationToken.None);
            for (var seed = 1 + lane; seed <= Seeds; seed += SideBySide)
            {
                var outcomes = await Run.ToTheEndAsync(StoriesOf(seed) with { Broker = broker }, null, null, CancellationToken.None);
                foreach (var what in outcomes.Violations.Concat(outcomes.Untold)) wrong.Add($"seed {seed}: {what}");
            }
        })));

        wrong.OrderBy(what => what, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static ChainSettings StoriesOf(long seed)
    {
        var all = Played.Settings(seed);
        return seed % LongEvery == 0 ? all : all with { Scenarios = [.. all.Scenarios.Where(story => !LongStories.Contains(story.Code))] };
    }
}
