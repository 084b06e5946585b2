using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Mandates;

/// <summary>
/// Asks to use a power of another organization for one household (gebruik van bevoegdheid gevraagd). Software grants nothing: people of the
/// organization that has the power in law do.
/// </summary>
[Message("mandate.use-requested", MessageKind.Command, "Gebruik van bevoegdheid gevraagd")]
public sealed record MandateUseRequested : Message
{
    /// <summary>Which power.</summary>
    public required Power Power { get; init; }

    /// <summary>What for. The persons concerned are the <see cref="Message.PersonRefs"/>; none: the whole household.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Purpose { get; init; }

    /// <summary>The last day (Amsterdam date) on which it is wanted.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Who would use it, by reference; null: whoever is on duty.</summary>
    [MaxLength(64), MinLength(1)]
    public string? ForWorker { get; init; }

    /// <summary>When an answer is wanted (UTC).</summary>
    [FilledByNode]
    public DateTimeOffset ReplyBy { get; init; }
}

/// <summary>The other may use the power, within this scope and period (gebruik toegestaan).</summary>
[Message("mandate.use-granted", MessageKind.Reply, "Gebruik van bevoegdheid toegestaan")]
public sealed record MandateUseGranted : Message
{
    /// <summary>Which power: the one that was asked for. The persons for whom are the <see cref="Message.PersonRefs"/>; none: the whole household.</summary>
    public required Power Power { get; init; }

    /// <summary>The first day (Amsterdam date).</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day (Amsterdam date), to its end.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Who alone may use it, by reference; null: any worker of the other.</summary>
    [MaxLength(64), MinLength(1)]
    public string? ForWorker { get; init; }

    /// <summary>It may be used once.</summary>
    public bool Once { get; init; }

    /// <summary>What must be so each time that it is used.</summary>
    [MaxLength(10), ItemLength(500)]
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>The law that gives the lender the power.</summary>
    [FilledByNode, MaxLength(200)]
    public string Source { get; init; } = "";
}

/// <summary>The other may not use the power (gebruik geweigerd).</summary>
[Message("mandate.use-refused", MessageKind.Reply, "Gebruik van bevoegdheid geweigerd")]
public sealed record MandateUseRefused : Message
{
    /// <summary>Why.</summary>
    public required MandateRefusal Reason { get; init; }

    /// <summary>Why, in words, and what else can be done.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>
/// The power was used (bevoegdheid gebruikt): when, by whom, and in which decision. The lender answers for it, so it is told of every use.
/// </summary>
[Message("mandate.used", MessageKind.Event, "Bevoegdheid gebruikt")]
public sealed record MandateUsed : Message
{
    /// <summary>Which power.</summary>
    public required Power Power { get; init; }

    /// <summary>When (UTC); what counts is this instant, not when it is recorded.</summary>
    public required DateTimeOffset UsedAt { get; init; }

    /// <summary>The decision, by an opaque reference (besluitkenmerk) that the user's own organization can resolve.</summary>
    [MaxLength(64), MinLength(1)]
    public required string DecisionRef { get; init; }

    /// <summary>The worker who used it, by reference.</summary>
    [MaxLength(64), MinLength(1)]
    public required string WorkerRef { get; init; }

    /// <summary>Every condition of the grant was met.</summary>
    public bool ConditionsMet { get; init; }
}

/// <summary>The lender takes the power back (ingetrokken), from its own instant on.</summary>
[Message("mandate.revoked", MessageKind.Event, "Bevoegdheid ingetrokken")]
public sealed record MandateRevoked : Message
{
    /// <summary>From when (UTC): the instant at which the lender's node took it.</summary>
    [FilledByNode]
    public DateTimeOffset RevokedAt { get; init; }

    /// <summary>Why.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>
/// What the lender says of a use that took place after it had taken the power back, before the user knew (gebruik beoordeeld).
/// </summary>
[Message("mandate.use-judged", MessageKind.Reply, "Gebruik na intrekking beoordeeld")]
public sealed record MandateUseJudged : Message
{
    /// <summary>The decision in which it was used.</summary>
    [MaxLength(64), MinLength(1)]
    public required string DecisionRef { get; init; }

    /// <summary>Whether the lender stands behind it.</summary>
    public required UseJudgement Judgement { get; init; }

    /// <summary>Why, and what must be done.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}
