using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ChainHub.Node.Tests.Traces;

/// <summary>Everything that any source in the process says as telemetry while this is there.</summary>
internal sealed class Recording : IDisposable
{
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new();
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ConcurrentQueue<(string Name, IReadOnlyList<KeyValuePair<string, object?>> Labels)> measurements = new();

    public Recording(string? source = null)
    {
        activities = new ActivityListener
        {
            ShouldListenTo = s => source is null || s.Name == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(activities);
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (source is null || instrument.Meter.Name == source) listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, labels, _) => measurements.Enqueue((instrument.Name, labels.ToArray())));
        meters.SetMeasurementEventCallback<int>((instrument, _, labels, _) => measurements.Enqueue((instrument.Name, labels.ToArray())));
        meters.SetMeasurementEventCallback<double>((instrument, _, labels, _) => measurements.Enqueue((instrument.Name, labels.ToArray())));
        meters.Start();
    }

    public IReadOnlyList<Activity> Spans => [.. spans];

    public IReadOnlyList<(string Name, IReadOnlyList<KeyValuePair<string, object?>> Labels)> Measurements => [.. measurements];

    /// <summary>Asks every gauge that there is now.</summary>
    public void Observe() => meters.RecordObservableInstruments();

    /// <summary>All of it as text.</summary>
    public string AsText() => string.Join('\n',
        Spans.Select(s => $"{s.OperationName} {s.DisplayName} {s.StatusDescription} {Text(s.TagObjects)} {Text(s.Baggage.Select(b => KeyValuePair.Create(b.Key, (object?)b.Value)))} "
            + string.Join(' ', s.Events.Select(e => $"{e.Name} {Text(e.Tags)}")) + string.Join(' ', s.Links.Select(l => Text(l.Tags ?? []))))
            .Concat(Measurements.Select(m => $"{m.Name} {Text(m.Labels)}")));

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> pairs) => string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"));
}
