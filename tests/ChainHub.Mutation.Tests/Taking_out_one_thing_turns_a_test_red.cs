namespace ChainHub.Mutation.Tests;

public sealed class Taking_out_one_thing_turns_a_test_red(Judgements judgements, ITestOutputHelper output) : IClassFixture<Judgements>
{
    public static TheoryData<string> What => [.. Mutations.All.Select(mutation => mutation.Says)];

    [Fact]
    public async Task Compiled_here_and_unchanged_all_of_it_is_green()
    {
        var run = await judgements.Unchanged;

        run.Red.ShouldBeEmpty();
        foreach (var name in Mutations.All.Select(mutation => mutation.RedIn)) run.Green.ShouldContain(test => test.Contains($".{name}."));
    }

    [Theory, MemberData(nameof(What))]
    public async Task Whatever_is_taken_out(string what)
    {
        var (before, after) = (await judgements.Unchanged, await judgements.Of(what));
        var turned = after.Red.Intersect(before.Green).Order().ToList();
        output.WriteLine($"{what}: {turned.Count} of {after.Red.Count + after.Green.Count} turned red\n{string.Join('\n', turned)}");

        turned.ShouldNotBeEmpty();
    }

    [Fact]
    public void Ten_things_at_least_each_elsewhere() =>
        Mutations.All.Select(mutation => (mutation.File, mutation.Text)).Distinct().Count().ShouldBeGreaterThanOrEqualTo(10);
}
