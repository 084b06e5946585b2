namespace ChainHub.Durability;

/// <summary>
/// One line of the append-only journal: metadata only, written in the commit of what it tells. The last line of each commit carries a
/// seal over all lines of that commit and the seal before it, so that no line can be changed, taken out or put in unseen.
/// </summary>
public sealed record JournalLine
{
    /// <summary>Its place; given by the store, without gaps.</summary>
    public long Position { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, such as <c>handled</c>, <c>sent</c>, <c>rejected</c>, <c>term-passed</c>, <c>oversight-moved</c>.</summary>
    public required string What { get; init; }

    /// <summary>The conversation, if any.</summary>
    public Guid? ConversationId { get; init; }

    /// <summary>The case, if any.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The message, if any.</summary>
    public string? MessageId { get; init; }

    /// <summary>Its name on the wire, if any.</summary>
    public string? Type { get; init; }

    /// <summary>From which organization.</summary>
    public string? FromOrg { get; init; }

    /// <summary>To which organization.</summary>
    public string? ToOrg { get; init; }

    /// <summary>The state of the conversation afterwards.</summary>
    public string? State { get; init; }

    /// <summary>A code that says more: a rejection reason, a rule, a task kind. Never content.</summary>
    public string? Code { get; init; }

    /// <summary>The W3C trace id in which it happened.</summary>
    public string? TraceId { get; init; }

    /// <summary>The seal of the commit that ends with this line (SHA-256, lower-case hexadecimal); null on its other lines. Given by the store.</summary>
    public string? Seal { get; init; }
}
