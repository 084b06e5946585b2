namespace ChainHub.Benchmarks.Measures;

internal static class Medians
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Where(double.IsFinite).Order().ToList();
        return sorted.Count == 0 ? 0
            : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2]
            : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    public static double Median<T>(this IEnumerable<T> rounds, Func<T, double> figure, int digits = 3) =>
        Math.Round(rounds.Select(figure).Median(), digits);
}
