namespace ChainHub.Durability;

/// <summary>Where an outgoing row goes.</summary>
public enum OutboxLane
{
    /// <summary>To another organization, over the broker.</summary>
    Broker,

    /// <summary>Acute danger, to another organization: never behind other rows.</summary>
    Acute,

    /// <summary>To the organization's own people, through its adapter.</summary>
    Adapter,
}

/// <summary>A message that was decided and has yet to leave.</summary>
public sealed record OutboxRow
{
    /// <summary>The order in which rows were written; given by the store.</summary>
    public long Position { get; init; }

    /// <summary>Identifies the message; derived from what caused it, so that a repeated decision makes no second message.</summary>
    public required string MessageId { get; init; }

    /// <summary>Where it goes.</summary>
    public required OutboxLane Lane { get; init; }

    /// <summary>The conversation: rows of one conversation to one receiver leave in order.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The receiving organization, or the own one for a notice.</summary>
    public required string ToOrg { get; init; }

    /// <summary>The name on the wire.</summary>
    public required string Type { get; init; }

    /// <summary>The whole message as it goes on the wire.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The W3C trace context in which it was decided.</summary>
    public string? TraceParent { get; init; }

    /// <summary>When it was decided (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; init; }
}

/// <summary>An outgoing row that cannot leave.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="MessageId">The message.</param>
/// <param name="Lane">The lane it was in.</param>
/// <param name="Reason">Why, as a code.</param>
/// <param name="At">When that was settled (UTC).</param>
public sealed record OutboxSetAside(Guid ConversationId, string MessageId, OutboxLane Lane, string Reason, DateTimeOffset At);
