using System.Diagnostics;
using ChainHub.Benchmarks.Measures;

namespace ChainHub.Benchmarks.Baselines;

/// <summary>What a stretch of time brought.</summary>
/// <param name="PerSecond">How many were done in a second.</param>
/// <param name="CpuMsEach">CPU of each, in milliseconds.</param>
internal sealed record Slice(double PerSecond, CpuTimes CpuMsEach)
{
    /// <summary>Counts over a stretch of time while something runs.</summary>
    public static async Task<Slice> MeasureAsync(CpuMeter cpu, Func<long> count, TimeSpan length, CancellationToken stop)
    {
        var (before, began, used) = (count(), Stopwatch.GetTimestamp(), cpu.Read());
        await Task.Delay(length, stop);
        var (done, took, spent) = (count() - before, Stopwatch.GetElapsedTime(began), cpu.Read() - used);
        return new Slice(Math.Round(done / took.TotalSeconds, 1), spent.Over(done));
    }
}

/// <summary>Something to compare with, which runs for as long as it is told.</summary>
internal interface IBaseline : IAsyncDisposable
{
    /// <summary>How many are done since the beginning.</summary>
    long Done { get; }

    /// <summary>Runs until cancelled, at its best settings.</summary>
    Task RunAsync(CancellationToken until);
}

internal static class Baseline
{
    private static readonly TimeSpan RunUp = TimeSpan.FromSeconds(1);

    /// <summary>Runs it, and measures after a short run-up.</summary>
    public static async Task<Slice> MeasureAsync(this IBaseline baseline, CpuMeter cpu, TimeSpan length, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var running = baseline.RunAsync(over.Token);
        await Task.WhenAny(running, Task.Delay(RunUp, stop));
        if (running.IsFaulted) await running;
        var slice = await Slice.MeasureAsync(cpu, () => baseline.Done, length, stop);
        await over.CancelAsync();
        await running;
        return slice;
    }
}
