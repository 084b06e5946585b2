namespace ChainHub.Benchmarks.Baselines;

/// <summary>A short search: what is compared with must be at its best.</summary>
internal static class Best
{
    public static async Task<T> OfAsync<T>(string what, IReadOnlyList<T> tries, Func<T, Task<double>> measure)
    {
        var (best, most) = (tries[0], 0d);
        foreach (var tried in tries)
        {
            var figure = await measure(tried);
            await Progress.SayAsync($"{what}: {tried} gives {figure} a second");
            if (figure > most) (best, most) = (tried, figure);
        }

        return best;
    }
}
