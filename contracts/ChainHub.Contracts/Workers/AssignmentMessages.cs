using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Workers;

/// <summary>
/// A family has a fixed worker (vast gezicht) of the sender, alone or in a duo. It stays so whoever holds the safety oversight and in
/// whatever frame. References are opaque: only the worker's own organization can resolve them.
/// </summary>
[Message("primary-worker.assigned", MessageKind.Event, "Vast gezicht toegewezen")]
public sealed record PrimaryWorkerAssigned : Message
{
    /// <summary>The worker, by reference; never a name.</summary>
    [MaxLength(64), MinLength(1)]
    public required string WorkerRef { get; init; }

    /// <summary>With whom the worker forms a duo; null: alone.</summary>
    public DuoPartner? DuoPartner { get; init; }

    /// <summary>The last day (Amsterdam date) of the assignment; null: for as long as it takes.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The family knows the worker already.</summary>
    public bool Introduced { get; init; }

    /// <summary>The day (Amsterdam date) of a warm talk in which the worker meets the family; null: none is planned.</summary>
    public DateOnly? WarmTalkOn { get; init; }

    /// <summary>Why the worker or duo gets more families than was agreed; needed then. It stays within the organization.</summary>
    [MaxLength(500)]
    public string? Because { get; init; }
}

/// <summary>The other worker of a duo (duopartner), of whatever organization.</summary>
public sealed record DuoPartner
{
    /// <summary>The worker, by reference; never a name.</summary>
    [MaxLength(64), MinLength(1)]
    public required string WorkerRef { get; init; }

    /// <summary>The code of the home organization (moederorganisatie).</summary>
    [MaxLength(40), MinLength(1)]
    public required string Organization { get; init; }
}

/// <summary>A worker met the family (voorgesteld aan het gezin): one more face, unless the family knew it.</summary>
[Message("primary-worker.introduced", MessageKind.Event, "Voorgesteld aan het gezin")]
public sealed record PrimaryWorkerIntroduced : Message
{
    /// <summary>Who: the fixed worker, the duo partner, the substitute, or who is to follow.</summary>
    [MaxLength(64), MinLength(1)]
    public required string WorkerRef { get; init; }

    /// <summary>The day (Amsterdam date).</summary>
    public required DateOnly On { get; init; }
}

/// <summary>What changes beside the fixed worker: the other of the duo (duopartner gewijzigd).</summary>
[Message("duo-partner.changed", MessageKind.Event, "Duopartner gewijzigd")]
public sealed record DuoPartnerChanged : Message
{
    /// <summary>What changes.</summary>
    public required DuoChange Change { get; init; }

    /// <summary>The partner from now on; with another home organization the reference may be another one. Null: the worker goes on alone.</summary>
    public DuoPartner? DuoPartner { get; init; }

    /// <summary>The first day (Amsterdam date) on which it is so.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Why the duo gets more families than was agreed; needed then. It stays within the organization.</summary>
    [MaxLength(500)]
    public string? Because { get; init; }
}

/// <summary>The family has no fixed worker of this organization any more (vast gezicht beëindigd).</summary>
[Message("primary-worker.ended", MessageKind.Event, "Vast gezicht beëindigd")]
public sealed record PrimaryWorkerEnded : Message
{
    /// <summary>Why.</summary>
    public required WorkerEnd Reason { get; init; }
}
