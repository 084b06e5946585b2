using System.Collections.Concurrent;
using System.Diagnostics;
using ChainHub.Benchmarks.Measures;
using ChainHub.Benchmarks.World;
using ChainHub.Contracts;
using ChainHub.Contracts.Hub;
using ChainHub.Node.Adapters;
using ChainHub.Node.Telemetry;

namespace ChainHub.Benchmarks.Commands;

/// <summary>The three parts of <c>terms</c>.</summary>
internal sealed class TermsRun(Hub hub, TermStock stock)
{
    private static readonly string Warned = Catalogue.Of<DeadlineWarned>().Type;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>All at one instant: from then until the last has been fired, and until people have all notices.</summary>
    public async Task<TermsTogether> TogetherAsync(int first, int count, CancellationToken stop)
    {
        await Progress.SayAsync($"{count:n0} terms fall due together");
        var noticed = 0;
        hub.People.AtReceiver = notice => Interlocked.Add(ref noticed, notice.Type == Warned ? 1 : 0);
        var due = await SetAsync(first, count, TimeSpan.Zero, stop);
        hub.Meters.Reset();
        await Task.Delay(due - TimeProvider.System.GetUtcNow(), stop);
        var (began, cpu) = (Stopwatch.GetTimestamp(), hub.Cpu.Read());
        var (fired, took) = await CountAsync(() => (long)hub.Meters.SumOf(TelemetryNames.FiredCounter), count, began, stop);
        var spent = hub.Cpu.Read() - cpu;
        var (notices, tookAll) = await CountAsync(() => Volatile.Read(ref noticed), count, began, stop);
        hub.People.AtReceiver = null;
        await Progress.SayAsync($"{fired:n0} fired in {took.TotalSeconds:0.0} s, {notices:n0} noticed in {tookAll.TotalSeconds:0.0} s");
        return new TermsTogether(
            fired, Math.Round(fired / took.TotalSeconds, 1), notices, Math.Round(notices / tookAll.TotalSeconds, 1), spent.Over(fired), hub.Meters.Read());
    }

    /// <summary>One after the other: how late each was fired, and how late people knew.</summary>
    public async Task<TermsSpread> SpreadAsync(int first, int perSecond, int seconds, CancellationToken stop)
    {
        await Progress.SayAsync($"{perSecond} terms a second fall due for {seconds} s");
        var count = perSecond * seconds;
        var begin = await SetAsync(first, count, TimeSpan.FromSeconds(1d / perSecond), stop);
        var expected = new ConcurrentDictionary<Guid, DateTimeOffset>(await stock.DueAsync(begin, begin.AddSeconds(seconds), stop));
        var (late, known) = (new Latencies(), new Latencies());
        hub.Meters.Recorded = (name, value) =>
        {
            if (name == TelemetryNames.LatenessHistogram) late.Record(TimeSpan.FromSeconds(value));
        };
        hub.People.AtReceiver = notice => Known(notice, expected, known);
        await Task.Delay(begin - TimeProvider.System.GetUtcNow(), stop);
        var cpu = hub.Cpu.Read();
        await Task.Delay(TimeSpan.FromSeconds(seconds), stop);
        await CountAsync(() => known.Count, count, Stopwatch.GetTimestamp(), stop);
        (hub.Meters.Recorded, hub.People.AtReceiver) = (null, null);
        return new TermsSpread(
            perSecond, late.Count, late.Milliseconds(0.5), late.Milliseconds(0.99), late.Milliseconds(1), known.Count, known.Milliseconds(0.5), known.Milliseconds(0.99),
            (hub.Cpu.Read() - cpu).Over(count));
    }

    /// <summary>Nothing is due, much is pending: the part of one processor that each uses.</summary>
    public async Task<TermsIdle> IdleAsync(int seconds, CancellationToken stop)
    {
        for (var waited = 0; await stock.WaitingAsync(stop) > 0 && waited < 600; waited++) await Task.Delay(100, stop);
        await Progress.SayAsync($"nothing is due for {seconds} s");
        await Task.Delay(TimeSpan.FromSeconds(2), stop);
        var (began, cpu) = (Stopwatch.GetTimestamp(), hub.Cpu.Read());
        await Task.Delay(TimeSpan.FromSeconds(seconds), stop);
        var (used, took) = (hub.Cpu.Read() - cpu, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return new TermsIdle(Math.Round(100 * used.Dotnet / took, 2), Math.Round(100 * used.Database / took, 2), Math.Round(100 * used.Broker / took, 2));
    }

    private static void Known(Notice notice, ConcurrentDictionary<Guid, DateTimeOffset> expected, Latencies known)
    {
        if (notice.Type == Warned && expected.TryRemove(notice.ConversationId, out var due)) known.Record(TimeProvider.System.GetUtcNow() - due);
    }

    private async Task<DateTimeOffset> SetAsync(int first, int count, TimeSpan apart, CancellationToken stop)
    {
        // Longer than writing them takes, and than the dispatcher's longest sleep.
        var ahead = TimeSpan.FromSeconds(10 + (count / 5000d));
        var due = TimeProvider.System.GetUtcNow() + ahead;
        await stock.SetAsync(first, count, due, apart, hub, stop);
        return TimeProvider.System.GetUtcNow() < due
            ? due
            : throw new InvalidOperationException($"Writing {count} terms took longer than {ahead.TotalSeconds} s: measure fewer at once.");
    }

    // Until all are there, or none has come for a long time.
    private static async Task<(long Count, TimeSpan Took)> CountAsync(Func<long> count, long wanted, long began, CancellationToken stop)
    {
        var (seen, last) = (0L, Stopwatch.GetTimestamp());
        while (seen < wanted && Stopwatch.GetElapsedTime(last) < Patience)
        {
            await Task.Delay(10, stop);
            if (count() is var now && now != seen) (seen, last) = (now, Stopwatch.GetTimestamp());
        }

        return (seen, Stopwatch.GetElapsedTime(began, last));
    }
}

/// <summary>Terms that were due at one instant.</summary>
internal sealed record TermsTogether(
    long Fired, double FiredPerSecond, long Noticed, double NoticedPerSecond, CpuTimes CpuMsEach, IReadOnlyDictionary<string, Meters.Reading> Meters);

/// <summary>Terms that were due one after the other; lateness in milliseconds when fired, and when people knew.</summary>
internal sealed record TermsSpread(
    int PerSecond, long Fired, double? LateP50Ms, double? LateP99Ms, double? LatestMs, long Noticed, double? NoticedP50Ms, double? NoticedP99Ms, CpuTimes CpuMsEach);

/// <summary>The part of one processor that is used while nothing is due, in percent.</summary>
internal sealed record TermsIdle(double DotnetPercent, double DatabasePercent, double BrokerPercent);
