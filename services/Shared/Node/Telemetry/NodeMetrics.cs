using System.Diagnostics.Metrics;
using ChainHub.Conversations;
using ChainHub.Node.Transport;

namespace ChainHub.Node.Telemetry;

/// <summary>What a node counts. Labels are codes of organizations, types and outcomes; nothing that grows without bound.</summary>
internal sealed class NodeMetrics(string organization)
{
    private static readonly Meter Meter = new(TelemetryNames.Source, TelemetryNames.Version);
    private static readonly Counter<long> HandledCounter = Meter.CreateCounter<long>(TelemetryNames.HandledCounter);
    private static readonly Counter<long> SentCounter = Meter.CreateCounter<long>(TelemetryNames.SentCounter);
    private static readonly Counter<long> FiredCounter = Meter.CreateCounter<long>(TelemetryNames.FiredCounter);
    private static readonly Histogram<double> Lateness = Meter.CreateHistogram<double>(TelemetryNames.LatenessHistogram, unit: "s");

    public void Handled(Outcome outcome, string? type) => HandledCounter.Add(1,
        new(TelemetryNames.Organization, organization), new(TelemetryNames.Outcome, outcome.ToString()),
        new(TelemetryNames.MessageType, Contracts.Catalogue.Find(type)?.Type ?? "unknown"));

    public void Sent(PublishOutcome outcome, string type) => SentCounter.Add(1,
        new(TelemetryNames.Organization, organization), new(TelemetryNames.Outcome, outcome.ToString()), new(TelemetryNames.MessageType, type));

    public void Fired(string stage, TimeSpan late)
    {
        FiredCounter.Add(1, new(TelemetryNames.Organization, organization), new(TelemetryNames.Stage, stage));
        Lateness.Record(late.TotalSeconds, new KeyValuePair<string, object?>(TelemetryNames.Organization, organization));
    }
}
