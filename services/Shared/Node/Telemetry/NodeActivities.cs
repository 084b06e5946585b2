using System.Diagnostics;
using ChainHub.Contracts;
using ChainHub.Conversations;
using ChainHub.Durability;

namespace ChainHub.Node.Telemetry;

/// <summary>
/// The spans of a node. A message continues the trace of its sender, so that a conversation can be followed across organizations. A
/// fired term begins a new trace with a link to the one in which it was set.
/// </summary>
internal static class NodeActivities
{
    private static readonly ActivitySource Source = new(TelemetryNames.Source, TelemetryNames.Version);

    public static Activity? Command(string organization, Envelope envelope) =>
        Tag(Source.StartActivity(TelemetryNames.CommandSpan, ActivityKind.Server, Parse(envelope.TraceParent)), organization, envelope.ConversationId, envelope.Id, envelope.Type, envelope.ToOrg);

    public static Activity? Process(string organization, Incoming incoming) =>
        Messaging(Tag(Source.StartActivity(TelemetryNames.ProcessSpan, ActivityKind.Consumer, Parse(incoming.TraceParent)),
            organization, incoming.ConversationId, incoming.Id, incoming.Info?.Type ?? "unknown", incoming.From), "process");

    public static Activity? Send(string organization, OutboxRow row) =>
        Messaging(Tag(Source.StartActivity(TelemetryNames.SendSpan, ActivityKind.Producer, Parse(row.TraceParent)),
            organization, row.ConversationId, row.MessageId, row.Type, row.ToOrg), "send");

    public static Activity? Fire(string organization, DueAlarm alarm)
    {
        Activity.Current = null;
        ActivityLink[] links = ActivityContext.TryParse(alarm.Term.TraceParent, null, out var set) ? [new ActivityLink(set)] : [];
        var activity = Source.StartActivity(TelemetryNames.FireSpan, ActivityKind.Internal, default(ActivityContext), tags: null, links: links);
        return Tag(activity, organization, alarm.Term.ConversationId, alarm.Term.Id.ToString(), null, null)?.SetTag(TelemetryNames.Stage, alarm.Stage);
    }

    public static void Outcome(Activity? activity, Decision decision)
    {
        activity?.SetTag(TelemetryNames.Outcome, decision.Outcome.ToString());
        if (decision.Rejection is not { } refusal) return;
        activity?.SetTag(TelemetryNames.ErrorType, refusal.Reason.ToString());
        activity?.SetStatus(ActivityStatusCode.Error);
    }

    private static Activity? Tag(Activity? activity, string organization, Guid conversation, string id, string? type, string? partner) => activity?
        .SetTag(TelemetryNames.Organization, organization)
        .SetTag(TelemetryNames.Conversation, conversation.ToString())
        .SetTag(TelemetryNames.MessageId, id)
        .SetTag(TelemetryNames.MessageType, type)
        .SetTag(TelemetryNames.Partner, partner);

    private static Activity? Messaging(Activity? activity, string operation) => activity?
        .SetTag(TelemetryNames.System, "rabbitmq")
        .SetTag(TelemetryNames.OperationType, operation);

    private static ActivityContext Parse(string? traceParent) =>
        ActivityContext.TryParse(traceParent, null, out var context) ? context : default;
}
