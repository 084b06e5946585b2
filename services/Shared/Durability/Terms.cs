namespace ChainHub.Durability;

/// <summary>A term (termijn) as a row: it survives everything, and fires once over any number of replicas.</summary>
public sealed record TermRow
{
    /// <summary>Identifies the term.</summary>
    public required Guid Id { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The case it belongs to, if any.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The rule, such as <c>D12</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The organization that must act or see to it.</summary>
    public required string Owner { get; init; }

    /// <summary>Where the term stands.</summary>
    public required TermStatus Status { get; init; }

    /// <summary>The instant at which it has passed (UTC).</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What happens at the next alarm, such as <c>warned</c>, <c>passed</c>, <c>escalated-2</c>; null when no alarm is left.</summary>
    public string? NextStage { get; init; }

    /// <summary>When the next alarm goes (UTC); null when none is left.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Acute terms fire before others that are due as well.</summary>
    public bool Acute { get; init; }

    /// <summary>The instant at which the clock started (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The inputs and how it was worked out.</summary>
    public required TermComputation Computation { get; init; }

    /// <summary>What its warnings take, in the words of whoever set it; null when none comes.</summary>
    public string? Warning { get; init; }

    /// <summary>The trace in which it was set; a fired term starts a new trace with a link to it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>When it was set (UTC).</summary>
    public required DateTimeOffset SetAt { get; init; }
}

/// <summary>Where a term stands.</summary>
public enum TermStatus
{
    /// <summary>Runs.</summary>
    Running,

    /// <summary>Has passed, and what it was for is still to be done.</summary>
    Passed,

    /// <summary>Done in time.</summary>
    Met,

    /// <summary>Done after it had passed.</summary>
    MetLate,

    /// <summary>No longer matters.</summary>
    Cancelled,

    /// <summary>Replaced by a new computation, with its reason.</summary>
    Recomputed,
}

/// <summary>A change of a term.</summary>
/// <param name="Id">The term.</param>
/// <param name="ExpectedStage">The alarm that must still be the next one; null to change whatever is next.</param>
/// <param name="Status">The status from now on.</param>
/// <param name="NextStage">The alarm that comes next, or null.</param>
/// <param name="NextAt">When (UTC), or null.</param>
public sealed record TermChange(Guid Id, string? ExpectedStage, TermStatus Status, string? NextStage, DateTimeOffset? NextAt);

/// <summary>Alarms that were handed out together.</summary>
/// <param name="Id">Identifies the batch.</param>
/// <param name="Alarms">Acute ones first, then the longest due; none when nothing is due.</param>
public sealed record AlarmBatch(Guid Id, IReadOnlyList<DueAlarm> Alarms);

/// <summary>An alarm that is due.</summary>
/// <param name="Term">Its term, with that alarm as the next one, and without the text of its computation.</param>
public sealed record DueAlarm(TermRow Term)
{
    /// <summary>What happens now.</summary>
    public string Stage => Term.NextStage!;

    /// <summary>When it should have gone (UTC).</summary>
    public DateTimeOffset DueAt => Term.NextAt!.Value;
}
