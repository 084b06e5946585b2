using System.Diagnostics;

namespace ChainHub.Simulation;

/// <summary>Tells story after story, on several threads, each story on one.</summary>
public static class Stories
{
    private const int MostFailures = 5;

    /// <summary>Tells stories until so many conversations were held.</summary>
    /// <param name="conversations">How many conversations at the least.</param>
    /// <param name="firstSeed">The seed of the first story; the next one has the next.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="prepared">What a test changes in each chain before it begins.</param>
    public static StoriesTold Tell(int conversations, int firstSeed = 1, int threads = 2, Action<Chain>? prepared = null)
    {
        var watch = Stopwatch.StartNew();
        var (seed, held, steps, stories) = (firstSeed - 1, 0, 0L, 0);
        var failures = new List<(int Seed, string Told)>();
        void TellOn()
        {
            while (Volatile.Read(ref held) < conversations && failures.Count < MostFailures)
            {
                var mine = Interlocked.Increment(ref seed);
                var (run, story) = Teller.Tell(mine, prepared);
                Interlocked.Add(ref held, run.Conversations);
                Interlocked.Add(ref steps, run.Steps);
                Interlocked.Increment(ref stories);
                if (run.Violations is not [var first, ..]) continue;
                var told = Failure(mine, story, first);
                lock (failures) failures.Add((mine, told));
            }
        }

        var tellers = Enumerable.Range(0, threads).Select(_ => new Thread(TellOn)).ToList();
        tellers.ForEach(teller => teller.Start());
        tellers.ForEach(teller => teller.Join());
        return new StoriesTold(held, stories, steps, watch.Elapsed, firstSeed, [.. failures.OrderBy(f => f.Seed).Select(f => f.Told)]);
    }

    /// <summary>The story of one seed: the whole of it, and the shortest that violates the same if it violates anything.</summary>
    public static string TellOne(int seed)
    {
        var (run, story) = Teller.Tell(seed, logged: true);
        var whole = string.Join('\n', run.Log) + (run.Error is { } error ? $"\n{error}" : "");
        return run.Violations is [var first, ..] ? $"{whole}\n\n{Failure(seed, story, first)}" : $"{whole}\n\nNothing was violated.";
    }

    private static string Failure(int seed, Story story, Violation first)
    {
        var shortest = Shortening.Of(story, first.Code);
        var run = Run.Of(shortest, logged: true);
        return $"Seed {seed} violates {first}\nThe shortest story found ({shortest.Deeds.Count} of {story.Deeds.Count} deeds) violates {string.Join("; ", run.Violations.Take(3))}:\n"
            + string.Join('\n', run.Log) + (run.Error is StoryException or null ? "" : $"\n{run.Error}");
    }
}

/// <summary>What came of telling many stories.</summary>
/// <param name="Conversations">How many conversations were held.</param>
/// <param name="Stories">In how many stories.</param>
/// <param name="Steps">How many steps were decided and written.</param>
/// <param name="Took">How long it took.</param>
/// <param name="FirstSeed">The seed of the first story.</param>
/// <param name="Failures">The stories that violate something, shortened; at most a handful.</param>
public sealed record StoriesTold(int Conversations, int Stories, long Steps, TimeSpan Took, int FirstSeed, IReadOnlyList<string> Failures)
{
    /// <inheritdoc />
    public override string ToString() =>
        $"{Conversations} conversations in {Stories} stories (seed {FirstSeed} and on), {Steps} steps, {Took.TotalSeconds:0.0} s, {Steps / Took.TotalSeconds:0} steps a second; {Failures.Count} violate something";
}
