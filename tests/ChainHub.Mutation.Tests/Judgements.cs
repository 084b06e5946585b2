namespace ChainHub.Mutation.Tests;

/// <summary>All that is judged: the sources as they are, and each mutation of them. It is under way from the first test on.</summary>
public sealed class Judgements : IAsyncDisposable
{
    private readonly Bench bench = new();
    private readonly Dictionary<string, Task<TestRun>> mutated;

    public Judgements()
    {
        Unchanged = bench.JudgeAsync(change: null, Mutations.All.Select(mutation => mutation.RedIn).Distinct());
        mutated = Mutations.All.ToDictionary(mutation => mutation.Says, mutation => bench.JudgeAsync(mutation, mutation.RedIn));
    }

    internal Task<TestRun> Unchanged { get; }

    internal Task<TestRun> Of(string mutation) => mutated[mutation];

    public async ValueTask DisposeAsync()
    {
        await ((Task)Task.WhenAll([Unchanged, .. mutated.Values])).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        bench.Dispose();
    }
}
