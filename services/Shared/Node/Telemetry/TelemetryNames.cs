namespace ChainHub.Node.Telemetry;

/// <summary>Every name that leaves the process as telemetry. None of them can hold personal data; a test approves the list.</summary>
public static class TelemetryNames
{
    /// <summary>The source of spans and the meter.</summary>
    public const string Source = "ChainHub.Node";

    /// <summary>The version of what is named here; it changes with the names.</summary>
    public const string Version = "1.0.0";

    /// <summary>Span: own people's command is handled.</summary>
    public const string CommandSpan = "command";

    /// <summary>Span: a message of another organization is handled.</summary>
    public const string ProcessSpan = "process";

    /// <summary>Span: a message is sent.</summary>
    public const string SendSpan = "send";

    /// <summary>Span: an alarm of a term is fired.</summary>
    public const string FireSpan = "fire term";

    /// <summary>Attribute: the organization whose node it is.</summary>
    public const string Organization = "chainhub.organization";

    /// <summary>Attribute: the other organization.</summary>
    public const string Partner = "chainhub.partner";

    /// <summary>Attribute: the conversation (OpenTelemetry messaging conventions).</summary>
    public const string Conversation = "messaging.message.conversation_id";

    /// <summary>Attribute: the message.</summary>
    public const string MessageId = "messaging.message.id";

    /// <summary>Attribute: the name on the wire.</summary>
    public const string MessageType = "chainhub.message.type";

    /// <summary>Attribute: handled, duplicate, parked, rejected, ignored.</summary>
    public const string Outcome = "chainhub.outcome";

    /// <summary>Attribute: why it was refused, or what the broker said.</summary>
    public const string ErrorType = "error.type";

    /// <summary>Attribute: which alarm of a term.</summary>
    public const string Stage = "chainhub.term.stage";

    /// <summary>Attribute: the messaging system.</summary>
    public const string System = "messaging.system";

    /// <summary>Attribute: send or process.</summary>
    public const string OperationType = "messaging.operation.type";

    /// <summary>Counter: messages and commands handled, by outcome and type.</summary>
    public const string HandledCounter = "chainhub.messages.handled";

    /// <summary>Counter: messages sent, by the broker's word and type.</summary>
    public const string SentCounter = "chainhub.messages.sent";

    /// <summary>Counter: alarms fired, by stage.</summary>
    public const string FiredCounter = "chainhub.terms.fired";

    /// <summary>Attribute: the ordinary or the acute lane.</summary>
    public const string Lane = "chainhub.lane";

    /// <summary>Counter: steps that lost a race with another replica or case, and were taken again.</summary>
    public const string RetriedCounter = "chainhub.steps.retried";

    /// <summary>Histogram: how many loads went in one question to the database.</summary>
    public const string LoadSizeHistogram = "chainhub.load.size";

    /// <summary>Histogram, seconds: how long that question took.</summary>
    public const string LoadTimeHistogram = "chainhub.load.duration";

    /// <summary>Histogram: how many units of work were written in one commit.</summary>
    public const string CommitSizeHistogram = "chainhub.commit.size";

    /// <summary>Histogram, seconds: how long that commit took.</summary>
    public const string CommitTimeHistogram = "chainhub.commit.duration";

    /// <summary>Gauge: outgoing rows in memory that are on their way.</summary>
    public const string OnTheWayGauge = "chainhub.outbox.on_the_way";

    /// <summary>Gauge: outgoing rows in the store that have yet to leave.</summary>
    public const string OutboxRowsGauge = "chainhub.outbox.rows";

    /// <summary>Gauge, seconds: how long ago the oldest of them was decided.</summary>
    public const string OutboxAgeGauge = "chainhub.outbox.oldest";

    /// <summary>Gauge: outgoing rows that cannot leave, and wait for a person.</summary>
    public const string SetAsideGauge = "chainhub.outbox.set_aside";

    /// <summary>Gauge: messages put apart.</summary>
    public const string ParkedGauge = "chainhub.parked";

    /// <summary>Gauge: handled messages that are remembered; an estimate where the database keeps one.</summary>
    public const string InboxGauge = "chainhub.inbox.rows";

    /// <summary>Gauge, seconds: how late the longest due alarm is that has not gone.</summary>
    public const string DispatcherLagGauge = "chainhub.terms.lag";

    /// <summary>Histogram, seconds: how late an alarm fired.</summary>
    public const string LatenessHistogram = "chainhub.terms.lateness";
}
