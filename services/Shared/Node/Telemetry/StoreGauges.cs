using System.Diagnostics.Metrics;
using ChainHub.Durability;

namespace ChainHub.Node.Telemetry;

/// <summary>
/// What an operator's alarms are set on: how much waits in the store, and for how long. Read from the store now and then, so that
/// whoever collects metrics never waits for a database.
/// </summary>
internal sealed class StoreGauges : IDisposable
{
    private readonly Meter meter = new(TelemetryNames.Source, TelemetryNames.Version);
    private readonly KeyValuePair<string, object?> self;
    private readonly TimeProvider time;
    private StoreHealth? last;

    public StoreGauges(string organization, Func<int> onTheWay, TimeProvider time)
    {
        self = new(TelemetryNames.Organization, organization);
        this.time = time;
        meter.CreateObservableGauge(TelemetryNames.OnTheWayGauge, () => new Measurement<int>(onTheWay(), self));
        Gauge(TelemetryNames.OutboxRowsGauge, health => health.OutboxRows);
        Gauge(TelemetryNames.OutboxAgeGauge, health => Since(health.OldestOutbox), "s");
        Gauge(TelemetryNames.SetAsideGauge, health => health.SetAside);
        Gauge(TelemetryNames.ParkedGauge, health => health.Parked);
        Gauge(TelemetryNames.InboxGauge, health => health.InboxRows);
        Gauge(TelemetryNames.DispatcherLagGauge, health => Since(health.OldestDueAlarm), "s");
    }

    /// <summary>The store was asked.</summary>
    public void Show(StoreHealth health) => last = health;

    public void Dispose() => meter.Dispose();

    private void Gauge(string name, Func<StoreHealth, double> of, string? unit = null) => meter.CreateObservableGauge(
        name, () => last is { } health ? [new Measurement<double>(of(health), self)] : Array.Empty<Measurement<double>>(), unit);

    private double Since(DateTimeOffset? at) => at is { } then ? Math.Max(0, (time.GetUtcNow() - then).TotalSeconds) : 0;
}
