namespace ChainHub.Contracts;

/// <summary>
/// The envelope of every message, on AMQP, in files and later over HTTP: CloudEvents 1.0, structured JSON, NL GOV profile.
/// It carries no personal data: the subject is the conversation, never a person.
/// </summary>
public sealed record Envelope
{
    /// <summary>Identifies the message together with <see cref="Source"/>; the same pair is the same message.</summary>
    public required string Id { get; init; }

    /// <summary>The sending system: <c>urn:nld:oin:&lt;20 digits&gt;:systeem:&lt;name&gt;</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The name on the wire, such as <c>nl.chainhub.handover.offered.v1</c>.</summary>
    public required string Type { get; init; }

    /// <summary>When the sender logged it (UTC).</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The case in the chain; empty for a conversation without a case.</summary>
    public Guid? ChainCase { get; init; }

    /// <summary>The id of the message that this one answers or follows from.</summary>
    public string? CausationId { get; init; }

    /// <summary>The code of the sending organization.</summary>
    public required string FromOrg { get; init; }

    /// <summary>The code of the receiving organization.</summary>
    public required string ToOrg { get; init; }

    /// <summary>The team within the receiving organization, if the sender knows it.</summary>
    public string? ToTeam { get; init; }

    /// <summary>The place in what this sender says to this receiver in this conversation: 1, 2, 3; null for what never waits its turn.</summary>
    public int? Sequence { get; init; }

    /// <summary>When the sender wants an answer at the latest (UTC).</summary>
    public DateTimeOffset? ReplyBy { get; init; }

    /// <summary>How pressing it is.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>How it must be treated.</summary>
    public Confidentiality Confidentiality { get; init; } = Confidentiality.Confidential;

    /// <summary>W3C trace context of the sender's span.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Made up for a test or the sandbox; refused in production.</summary>
    public bool TestData { get; init; }
}

/// <summary>How pressing a message is (CloudEvents extension <c>urgency</c>).</summary>
public enum Urgency
{
    /// <summary>In its turn.</summary>
    [Dutch("Normaal")] Normal,

    /// <summary>Today.</summary>
    [Dutch("Spoed")] Urgent,

    /// <summary>Acute danger: at once.</summary>
    [Dutch("Acuut")] Acute,
}

/// <summary>How a message must be treated (CloudEvents extension <c>confidentiality</c>).</summary>
public enum Confidentiality
{
    /// <summary>No personal content.</summary>
    [Dutch("Intern")] Internal,

    /// <summary>Personal content.</summary>
    [Dutch("Vertrouwelijk")] Confidential,

    /// <summary>Content that may endanger a person when it leaks.</summary>
    [Dutch("Zeer vertrouwelijk")] Secret,
}
