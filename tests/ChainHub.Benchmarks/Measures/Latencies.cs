using System.Numerics;

namespace ChainHub.Benchmarks.Measures;

/// <summary>A histogram of durations, exact to a hundredth, safe to record into from many threads.</summary>
internal sealed class Latencies
{
    // Exact below 256 µs; above, 128 steps for each doubling.
    private const int SubBits = 7;
    private const int Exact = 1 << (SubBits + 1);
    private readonly long[] counts = new long[Exact + (40 << SubBits)];
    private long total;

    public long Count => Volatile.Read(ref total);

    public void Record(TimeSpan duration)
    {
        var micros = Math.Max(0, (long)duration.TotalMicroseconds);
        Interlocked.Increment(ref counts[Math.Min(IndexOf(micros), counts.Length - 1)]);
        Interlocked.Increment(ref total);
    }

    public void Add(Latencies other)
    {
        for (var i = 0; i < counts.Length; i++) counts[i] += other.counts[i];
        total += other.total;
    }

    /// <summary>The duration in milliseconds that this part of all stayed below; null when nothing was recorded.</summary>
    /// <param name="part">From 0 to 1.</param>
    public double? Milliseconds(double part)
    {
        if (Count == 0) return null;
        var wanted = Math.Max(1, (long)Math.Ceiling(part * Count));
        for (var i = 0; i < counts.Length; i++)
            if ((wanted -= counts[i]) <= 0)
                return Math.Round(UpperOf(i) / 1000d, 3);
        return null;
    }

    private static int IndexOf(long micros)
    {
        if (micros < Exact) return (int)micros;
        var doublings = BitOperations.Log2((ulong)micros) - SubBits;
        return Exact + ((doublings - 1) << SubBits) + (int)((micros >> doublings) - (1 << SubBits));
    }

    private static long UpperOf(int index)
    {
        if (index < Exact) return index;
        var doublings = ((index - Exact) >> SubBits) + 1;
        var within = ((index - Exact) & ((1 << SubBits) - 1)) + (1 << SubBits);
        return ((long)within + 1) << doublings;
    }
}
