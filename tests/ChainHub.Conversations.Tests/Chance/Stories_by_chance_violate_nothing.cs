namespace ChainHub.Conversations.Tests.Chance;

/// <summary>
/// Hundreds of stories by chance; <c>CHAINHUB_STORIES=n</c> tells more. <c>CHAINHUB_SEED=n</c> tells one alone, with every step.
/// </summary>
public sealed class Stories_by_chance_violate_nothing(ITestOutputHelper output)
{
    private static readonly int Stories = int.Parse(Environment.GetEnvironmentVariable("CHAINHUB_STORIES") ?? "400");

    [Fact]
    public void Whatever_people_and_network_do_the_invariants_hold()
    {
        var only = Environment.GetEnvironmentVariable("CHAINHUB_SEED") is { Length: > 0 } text ? int.Parse(text) : (int?)null;
        var found = new List<string>();
        Parallel.For(only ?? 0, (only ?? (Stories - 1)) + 1, (seed, loop) =>
        {
            var told = Tell(seed);
            if (told is null) return;
            lock (found)
            {
                found.Add(told);
                if (found.Count >= 10) loop.Stop();
            }
        });
        foreach (var story in found) output.WriteLine(story);
        found.ShouldBeEmpty();
    }

    private static string? Tell(int seed)
    {
        var story = new Simulation(seed);
        string? crash = null;
        try
        {
            story.Run();
        }
        catch (Exception error)
        {
            crash = error.ToString();
        }

        if (crash is null && story.Invariants.Violations.Count == 0) return null;
        var all = Environment.GetEnvironmentVariable("CHAINHUB_SEED") is { Length: > 0 };
        return $"seed {seed}: {string.Join("; ", story.Invariants.Violations.Distinct().Take(5))} {crash}"
            + (all ? "\n" + string.Join('\n', story.Invariants.Story) : "");
    }
}
