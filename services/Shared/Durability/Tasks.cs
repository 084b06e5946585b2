namespace ChainHub.Durability;

/// <summary>A line of the task ledger (taken): every open task has exactly one owner organization and one term.</summary>
public sealed record TaskRow
{
    /// <summary>Identifies the task.</summary>
    public required Guid Id { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The case it belongs to, if any.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>What kind of task.</summary>
    public required string Kind { get; init; }

    /// <summary>The organization that must do it.</summary>
    public required string Owner { get; init; }

    /// <summary>The worker within the owner, by reference; may be unknown.</summary>
    public string? WorkerRef { get; init; }

    /// <summary>The term it must be done in; null for a task handed over with a date of its own.</summary>
    public Guid? TermId { get; init; }

    /// <summary>When it must be done (UTC); null for at once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>It is still to be done.</summary>
    public required bool Open { get; init; }

    /// <summary>When it was opened (UTC).</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was closed (UTC).</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
