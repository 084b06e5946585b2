using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Hub;

/// <summary>A term as its owner sees it, with how it was worked out.</summary>
public sealed record Deadline
{
    /// <summary>Identifies the term.</summary>
    public required Guid TermId { get; init; }

    /// <summary>The rule, such as <c>D12</c>.</summary>
    [MaxLength(30)]
    public required string Rule { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required RuleLevel Level { get; init; }

    /// <summary>The organization that must act, or must see to it.</summary>
    [MaxLength(40)]
    public required string Owner { get; init; }

    /// <summary>The last day (Amsterdam date); null for a term in hours.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The instant at which it has passed (UTC).</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The person whom it concerns, pseudonymous within the conversation; null where it concerns nobody in particular.</summary>
    [MaxLength(64)]
    public string? About { get; init; }

    /// <summary>How it was worked out, step by step, in Dutch: told when the term is set; what is told of it later refers to that by its id.</summary>
    [MaxLength(30), ItemLength(300)]
    public IReadOnlyList<string> Explanation { get; init; } = [];
}

/// <summary>A term started to run (termijn gezet).</summary>
[Message("deadline.set", MessageKind.Event, "Termijn gezet", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record DeadlineSet : Message
{
    /// <summary>The term.</summary>
    public required Deadline Deadline { get; init; }
}

/// <summary>A term will pass soon (termijn nadert).</summary>
[Message("deadline.warned", MessageKind.Event, "Termijn nadert", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record DeadlineWarned : Message
{
    /// <summary>The term.</summary>
    public required Deadline Deadline { get; init; }
}

/// <summary>A term has passed (termijn verstreken). Nothing else changes by it.</summary>
[Message("deadline.passed", MessageKind.Event, "Termijn verstreken", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record DeadlinePassed : Message
{
    /// <summary>The term.</summary>
    public required Deadline Deadline { get; init; }
}

/// <summary>What the term was for has been done (termijn gehaald, of alsnog gehaald).</summary>
[Message("deadline.met", MessageKind.Event, "Termijn gehaald", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record DeadlineMet : Message
{
    /// <summary>The term.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>It was done after the term had passed.</summary>
    public bool Late { get; init; }
}

/// <summary>A term was worked out anew, for a reason (termijn herberekend); the old one stays visible.</summary>
[Message("deadline.recomputed", MessageKind.Event, "Termijn herberekend", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record DeadlineRecomputed : Message
{
    /// <summary>The term that no longer runs.</summary>
    public required Guid Replaces { get; init; }

    /// <summary>The term that runs now.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>Why.</summary>
    [MaxLength(300)]
    public required string Why { get; init; }
}

/// <summary>A passed term is raised to the next level (escalatie geopend).</summary>
[Message("escalation.opened", MessageKind.Event, "Escalatie", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record EscalationOpened : Message
{
    /// <summary>The term.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>How far it is raised.</summary>
    public required EscalationLevel EscalationLevel { get; init; }
}

/// <summary>The escalation is over: it was done, or no longer matters (escalatie gesloten).</summary>
[Message("escalation.closed", MessageKind.Event, "Escalatie gesloten", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record EscalationClosed : Message
{
    /// <summary>The term.</summary>
    public required Deadline Deadline { get; init; }
}
