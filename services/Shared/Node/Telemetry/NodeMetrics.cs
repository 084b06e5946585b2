using System.Diagnostics.Metrics;
using ChainHub.Conversations;
using ChainHub.Durability.Groups;
using ChainHub.Node.Transport;

namespace ChainHub.Node.Telemetry;

/// <summary>What a node counts. Labels are codes of organizations, types, lanes and outcomes; nothing that grows without bound.</summary>
internal sealed class NodeMetrics(string organization)
{
    private static readonly Meter Meter = new(TelemetryNames.Source, TelemetryNames.Version);
    private static readonly Counter<long> HandledCounter = Meter.CreateCounter<long>(TelemetryNames.HandledCounter);
    private static readonly Counter<long> SentCounter = Meter.CreateCounter<long>(TelemetryNames.SentCounter);
    private static readonly Counter<long> FiredCounter = Meter.CreateCounter<long>(TelemetryNames.FiredCounter);
    private static readonly Histogram<double> Lateness = Meter.CreateHistogram<double>(TelemetryNames.LatenessHistogram, unit: "s");
    private static readonly Counter<long> RetriedCounter = Meter.CreateCounter<long>(TelemetryNames.RetriedCounter);
    private static readonly Histogram<int> LoadSize = Meter.CreateHistogram<int>(TelemetryNames.LoadSizeHistogram);
    private static readonly Histogram<double> LoadTime = Meter.CreateHistogram<double>(TelemetryNames.LoadTimeHistogram, unit: "s");
    private static readonly Histogram<int> CommitSize = Meter.CreateHistogram<int>(TelemetryNames.CommitSizeHistogram);
    private static readonly Histogram<double> CommitTime = Meter.CreateHistogram<double>(TelemetryNames.CommitTimeHistogram, unit: "s");

    private readonly KeyValuePair<string, object?> self = new(TelemetryNames.Organization, organization);

    public void Handled(Outcome outcome, string? type) => HandledCounter.Add(1,
        self, new(TelemetryNames.Outcome, outcome.ToString()),
        new(TelemetryNames.MessageType, Contracts.Catalogue.Find(type)?.Type ?? "unknown"));

    public void Sent(PublishOutcome outcome, string type) => SentCounter.Add(1,
        self, new(TelemetryNames.Outcome, outcome.ToString()), new(TelemetryNames.MessageType, type));

    public void Fired(string stage, TimeSpan late)
    {
        FiredCounter.Add(1, self, new(TelemetryNames.Stage, stage));
        Lateness.Record(late.TotalSeconds, self);
    }

    /// <summary>A step lost its race and is taken again.</summary>
    public void Retried() => RetriedCounter.Add(1, self);

    /// <summary>The groups of one lane.</summary>
    public IGroupWatch Lane(string name) => new LaneMetrics(self, new(TelemetryNames.Lane, name));

    private sealed class LaneMetrics(KeyValuePair<string, object?> self, KeyValuePair<string, object?> lane) : IGroupWatch
    {
        public void Loaded(int requests, TimeSpan took)
        {
            LoadSize.Record(requests, self, lane);
            LoadTime.Record(took.TotalSeconds, self, lane);
        }

        public void Committed(int units, TimeSpan took)
        {
            CommitSize.Record(units, self, lane);
            CommitTime.Record(took.TotalSeconds, self, lane);
        }
    }
}
