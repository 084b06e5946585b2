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

    /// <summary>Histogram, seconds: how late an alarm fired.</summary>
    public const string LatenessHistogram = "chainhub.terms.lateness";
}
