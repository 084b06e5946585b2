namespace ChainHub.Conversations.Tests.Chance;

/// <summary>A few hundred stories by chance: a quick look at what the simulator looks at for long.</summary>
public sealed class Stories_by_chance_violate_nothing(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_people_and_network_do_the_invariants_hold()
    {
        var told = Stories.Tell(conversations: 2000);
        output.WriteLine(told.ToString());
        string.Join("\n\n", told.Failures).ShouldBeEmpty();
    }
}
