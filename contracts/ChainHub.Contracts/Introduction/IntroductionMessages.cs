using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Introduction;

/// <summary>
/// A worker is introduced to another organization (medewerker voorgesteld): until this day the worker acts for these organizations. Both
/// nodes hold it against the agreements before anybody reads it, so whoever is called by the worker can rely on it. It is about no family.
/// </summary>
[Message("worker.introduced", MessageKind.Event, "Medewerker voorgesteld")]
public sealed record WorkerIntroduced : Message
{
    /// <summary>The worker, by a reference that the worker gives when calling; never a name.</summary>
    [MaxLength(64), MinLength(1)]
    public required string WorkerRef { get; init; }

    /// <summary>What the worker does, such as "gezinswerker".</summary>
    [MaxLength(60), MinLength(3)]
    public required string Function { get; init; }

    /// <summary>
    /// The organizations for which the worker acts, by code: the one that introduces, a mixed team of which the worker is a member, or the home
    /// organization of a member.
    /// </summary>
    [MaxLength(5), MinLength(1), ItemLength(40)]
    public required IReadOnlyList<string> ActsFor { get; init; }

    /// <summary>The last day (Amsterdam date), to its end; a year ahead at the most.</summary>
    public required DateOnly Until { get; init; }
}

/// <summary>The worker acts for them no more (voorstelling ingetrokken), from this instant.</summary>
[Message("worker.introduction-withdrawn", MessageKind.Event, "Voorstelling ingetrokken")]
public sealed record WorkerIntroductionWithdrawn : Message
{
    /// <summary>Why.</summary>
    public required IntroductionEnd Reason { get; init; }
}
