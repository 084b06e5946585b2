namespace ChainHub.Simulation.Tests;

/// <summary>
/// The long look. <c>CHAINHUB_CONVERSATIONS=n</c> holds more or fewer conversations, <c>CHAINHUB_SEED=n</c> begins at another story,
/// <c>CHAINHUB_THREADS=n</c> tells on more threads; <c>CHAINHUB_STORY=n</c> tells that one story alone, with every step.
/// </summary>
public sealed class A_hundred_thousand_conversations_violate_nothing(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_people_clocks_nodes_and_network_do()
    {
        if (Number("CHAINHUB_STORY") is { } one)
        {
            var (run, _) = Teller.Tell(one);
            output.WriteLine(Stories.TellOne(one));
            run.Violations.ShouldBeEmpty();
            return;
        }

        var asked = Number("CHAINHUB_CONVERSATIONS") ?? 100_000;
        var told = Stories.Tell(asked, Number("CHAINHUB_SEED") ?? 1, Number("CHAINHUB_THREADS") ?? 2);
        output.WriteLine(told.ToString());
        string.Join("\n\n", told.Failures).ShouldBeEmpty();
        told.Conversations.ShouldBeGreaterThanOrEqualTo(asked);
    }

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
        ? int.TryParse(text, out var number) ? number : throw new InvalidOperationException($"{variable} is '{text}': give it a whole number.")
        : null;
}
