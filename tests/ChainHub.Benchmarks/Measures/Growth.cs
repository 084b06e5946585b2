namespace ChainHub.Benchmarks.Measures;

/// <summary>How something grew over a time, in megabytes.</summary>
/// <param name="StartMb">The mean of the first tenth of the samples.</param>
/// <param name="EndMb">The mean of the last tenth.</param>
/// <param name="MostMb">The highest sample.</param>
/// <param name="SlopeMbPerMinute">Of the line through all samples.</param>
/// <param name="SlopeOfSecondHalfMbPerMinute">Of the line through the later half: what does not settle keeps rising.</param>
internal sealed record Growth(double StartMb, double EndMb, double MostMb, double SlopeMbPerMinute, double SlopeOfSecondHalfMbPerMinute)
{
    public static Growth Of(IReadOnlyList<(double Minutes, double Mb)> samples)
    {
        if (samples.Count == 0) return new Growth(0, 0, 0, 0, 0);
        var tenth = Math.Max(1, samples.Count / 10);
        return new Growth(
            Math.Round(samples.Take(tenth).Average(s => s.Mb), 1), Math.Round(samples.TakeLast(tenth).Average(s => s.Mb), 1), Math.Round(samples.Max(s => s.Mb), 1),
            Slope([.. samples]), Slope([.. samples.Skip(samples.Count / 2)]));
    }

    private static double Slope(List<(double Minutes, double Mb)> samples)
    {
        if (samples.Count < 2) return 0;
        var (x, y) = (samples.Average(s => s.Minutes), samples.Average(s => s.Mb));
        return Math.Round(samples.Sum(s => (s.Minutes - x) * (s.Mb - y)) / samples.Sum(s => (s.Minutes - x) * (s.Minutes - x)), 3);
    }
}
