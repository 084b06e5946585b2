using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ChainHub.Benchmarks.Measures;

/// <summary>Listens to every meter of the nodes: how often each instrument spoke, and the sum of what it said.</summary>
internal sealed class Meters : IDisposable
{
    private readonly ConcurrentDictionary<string, Tally> tallies = new();
    private readonly MeterListener listener = new();

    public Meters()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (!instrument.IsObservable && instrument.Meter.Name.StartsWith("ChainHub", StringComparison.Ordinal))
                listening.EnableMeasurementEvents(instrument, tallies.GetOrAdd(instrument.Name, _ => new Tally()));
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, tally) => ((Tally)tally!).Add(value));
        listener.SetMeasurementEventCallback<int>((_, value, _, tally) => ((Tally)tally!).Add(value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, tally) =>
        {
            ((Tally)tally!).Add(value);
            Recorded?.Invoke(instrument.Name, value);
        });
        listener.Start();
    }

    /// <summary>Told each single value that a histogram records, by the name of the instrument.</summary>
    public Action<string, double>? Recorded { get; set; }

    /// <summary>The sum of all that a counter has said since the last reset.</summary>
    public double SumOf(string instrument) => tallies.TryGetValue(instrument, out var tally) ? tally.Read().Sum : 0;

    /// <summary>The mean of what each histogram recorded, and the sum of each counter, by name.</summary>
    public IReadOnlyDictionary<string, Reading> Read() => tallies
        .Where(tally => tally.Value.Count > 0).OrderBy(tally => tally.Key, StringComparer.Ordinal)
        .ToDictionary(tally => tally.Key, tally => tally.Value.Read());

    public void Reset()
    {
        foreach (var tally in tallies.Values) tally.Reset();
    }

    public void Dispose() => listener.Dispose();

    internal sealed record Reading(long Count, double Sum, double Mean);

    private sealed class Tally
    {
        private readonly Lock adding = new();
        private double sum;

        public long Count { get; private set; }

        public void Add(double value)
        {
            lock (adding) (Count, sum) = (Count + 1, sum + value);
        }

        public Reading Read()
        {
            lock (adding) return new Reading(Count, Math.Round(sum, 3), Count == 0 ? 0 : Math.Round(sum / Count, 5));
        }

        public void Reset()
        {
            lock (adding) (Count, sum) = (0, 0);
        }
    }
}
