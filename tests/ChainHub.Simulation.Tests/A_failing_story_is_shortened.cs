namespace ChainHub.Simulation.Tests;

public sealed class A_failing_story_is_shortened(ITestOutputHelper output)
{
    [Fact]
    public void A_store_that_forgets_its_inbox_is_found_in_a_few_lines()
    {
        var (seed, run, story) = FirstThatFails(ForgetTheInbox);
        var code = run.Violations[0].Code;
        var shortest = Shortening.Of(story, code);
        var again = Run.Of(shortest, logged: true);

        output.WriteLine($"Seed {seed}, {story.Deeds.Count} deeds, {run.Violations[0]}. The shortest story:");
        output.WriteLine(string.Join('\n', again.Log));
        again.Violations.Select(violation => violation.Code).ShouldContain(code);
        story.Deeds.Count.ShouldBeGreaterThan(2 * shortest.Deeds.Count);
        shortest.Deeds.Count.ShouldBeLessThanOrEqualTo(8);
        shortest.Deeds.Any(deed => deed is ComesAgain || deed.Crash != Crash.Never).ShouldBeTrue();
    }

    [Fact]
    public void What_is_reported_names_the_seed_the_invariant_and_every_line()
    {
        var (seed, _, _) = FirstThatFails(ForgetTheInbox);
        var told = Stories.Tell(conversations: 1, firstSeed: seed, threads: 1, ForgetTheInbox);
        var report = told.Failures.ShouldHaveSingleItem();
        report.ShouldStartWith($"Seed {seed} violates ");
        report.Split('\n').Length.ShouldBeInRange(3, 100);
    }

    [Fact]
    public void A_story_that_is_told_again_goes_the_same()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var (run, story) = Teller.Tell(seed, logged: true);
            Run.Of(story, logged: true).Log.ShouldBe(run.Log);
            Teller.Tell(seed, logged: true).Run.Log.ShouldBe(run.Log);
        }
    }

    private static void ForgetTheInbox(Chain chain)
    {
        foreach (var organization in chain.Organizations) organization.Store.ForgetsItsInbox = true;
    }

    private static (int Seed, Run Run, Story Story) FirstThatFails(Action<Chain> broken)
    {
        for (var seed = 1; seed <= 50; seed++)
            // Where every message leaves, only what comes again can be handled twice.
            if (Teller.Tell(seed, broken) is { Run.Violations.Count: > 0, Story.Setting.MessagesFail: false } told) return (seed, told.Run, told.Story);
        throw new InvalidOperationException("Nothing that was broken was seen in fifty stories.");
    }
}
