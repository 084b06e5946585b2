using ChainHub.Benchmarks.Baselines;
using ChainHub.Benchmarks.Measures;

namespace ChainHub.Benchmarks.World;

/// <summary>What a stretch of handovers brought.</summary>
internal sealed record HandoverSlice(double PerSecond, CpuTimes CpuMsEach, double? P50Ms, double? P90Ms, double? P99Ms);

/// <summary>Runs handovers over a hub, as many at once as asked for.</summary>
internal sealed class HandoverLoad(Hub hub, Driver driver, int concurrency)
{
    private static readonly TimeSpan RunUp = TimeSpan.FromSeconds(1);

    /// <summary>Runs until the compiler has settled, and the servers are as servers that have run for a while.</summary>
    public async Task<HandoverSlice> WarmUpAsync(int seconds, CancellationToken stop)
    {
        await Progress.SayAsync("warming up");
        var warm = await MeasureAsync(TimeSpan.FromSeconds(seconds), 0, stop);
        await hub.SettleAsync(stop);
        return warm;
    }

    /// <summary>Measures a closed loop after a short run-up, and returns when all that was begun is over.</summary>
    /// <param name="length">How long to measure.</param>
    /// <param name="duplicates">How many of a hundred commands and messages go twice.</param>
    /// <param name="stop">Ends it early.</param>
    public async Task<HandoverSlice> MeasureAsync(TimeSpan length, int duplicates, CancellationToken stop)
    {
        Double(duplicates);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var running = driver.ClosedLoopAsync(concurrency, over.Token);
        await Task.WhenAny(running, Task.Delay(RunUp, stop));
        if (running.IsFaulted) await running;
        var trips = hub.People.RoundTrips = new Latencies();
        var slice = await Slice.MeasureAsync(hub.Cpu, () => hub.People.Completed, length, stop);
        hub.People.RoundTrips = null;
        await over.CancelAsync();
        await running;
        Double(0);
        return new HandoverSlice(slice.PerSecond, slice.CpuMsEach, trips.Milliseconds(0.5), trips.Milliseconds(0.9), trips.Milliseconds(0.99));
    }

    /// <summary>Measures arrivals at random instants, at so many a second, after a short run-up; returns when all are over.</summary>
    public async Task<HandoverSlice> ArriveAsync(double perSecond, TimeSpan length, int seed, Latencies pooled, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        hub.People.RoundTrips = null;
        var running = OpenLoop.RunAsync(perSecond, seed, intended => hub.People.OfferAsync(driver.NewIds(), intended, null), over.Token);
        await Task.Delay(RunUp, stop);
        var trips = hub.People.RoundTrips = new Latencies();
        var slice = await Slice.MeasureAsync(hub.Cpu, () => hub.People.Completed, length, stop);
        await over.CancelAsync();
        await running;
        // The slowest come last: they count too.
        await driver.DrainAsync(TimeSpan.FromSeconds(30));
        hub.People.RoundTrips = null;
        pooled.Add(trips);
        return new HandoverSlice(slice.PerSecond, slice.CpuMsEach, trips.Milliseconds(0.5), trips.Milliseconds(0.9), trips.Milliseconds(0.99));
    }

    private void Double(int percent)
    {
        hub.People.DoublePercent = percent;
        foreach (var node in hub.Nodes) node.Transport.Percent = percent;
    }
}
