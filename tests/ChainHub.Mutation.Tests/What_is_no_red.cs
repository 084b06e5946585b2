namespace ChainHub.Mutation.Tests;

/// <summary>A test of tests that counts every trouble as red shows nothing.</summary>
public sealed class What_is_no_red : IDisposable
{
    private static readonly Mutation Harmless = Mutations.All[0] with { Instead = Mutations.All[0].Text + "//" };
    private readonly Bench bench = new();

    [Fact]
    public async Task A_change_that_does_not_compile() => (await NoRed(Harmless with { Instead = "if (" })).ShouldContain("error CS");

    [Fact]
    public async Task A_text_that_is_not_there() => (await NoRed(Harmless with { Text = "no such text" })).ShouldContain("0 times");

    [Fact]
    public async Task A_text_that_is_there_more_than_once() => (await NoRed(Harmless with { Text = "channel." })).ShouldContain("must stand in Engine/Turn.cs once");

    [Fact]
    public async Task A_file_that_is_not_there() => (await NoRed(Harmless with { File = "Engine/Nowhere.cs" })).ShouldContain("is not there");

    [Fact]
    public async Task A_class_without_tests() => (await NoRed(Harmless with { RedIn = "Nowhere" })).ShouldContain("No test was run");

    [Fact]
    public async Task A_run_that_ends_halfway() =>
        (await NoRed(Harmless with { Instead = "Environment.Exit(0); " + Harmless.Text })).ShouldContain("crashed");

    public void Dispose() => bench.Dispose();

    private async Task<string> NoRed(Mutation change) =>
        (await Should.ThrowAsync<BenchException>(() => bench.JudgeAsync(change, change.RedIn))).Message;
}
