using System.Diagnostics;

namespace ChainHub.Benchmarks.World;

/// <summary>
/// Begins things at random instants (Poisson), at so many a second, whatever became of those before. Each is told when it should have
/// begun: what waits for its turn counts as late (no coordinated omission).
/// </summary>
internal static class OpenLoop
{
    // The timer is no finer than this; waking a little early and beginning costs less than spinning.
    private static readonly TimeSpan Finest = TimeSpan.FromMilliseconds(0.5);

    public static async Task RunAsync(double perSecond, int seed, Func<long, Task> begin, CancellationToken until)
    {
        var random = new Random(seed);
        var (began, intended) = (Stopwatch.GetTimestamp(), 0d);
        while (!until.IsCancellationRequested)
        {
            intended += -Math.Log(1 - random.NextDouble()) / perSecond;
            var wait = TimeSpan.FromSeconds(intended) - Stopwatch.GetElapsedTime(began);
            if (wait > Finest) await Task.Delay(wait, CancellationToken.None);
            if (until.IsCancellationRequested) return;
            _ = begin(began + (long)(intended * Stopwatch.Frequency));
        }
    }
}
