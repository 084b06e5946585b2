using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Workers;

/// <summary>Another worker is to follow (wisseling voorgesteld).</summary>
[Message("primary-worker.change-proposed", MessageKind.Event, "Wisseling voorgesteld")]
public sealed record PrimaryWorkerChangeProposed : Message
{
    /// <summary>Why.</summary>
    public required WorkerChangeReason Reason { get; init; }

    /// <summary>Who is to follow, by reference; null: nobody knows yet.</summary>
    [MaxLength(64)]
    public string? SuccessorRef { get; init; }

    /// <summary>The day (Amsterdam date) of the warm talk in which the family meets the successor; null: none is planned.</summary>
    public DateOnly? WarmTalkOn { get; init; }
}

/// <summary>
/// The family has another fixed worker (gewisseld): introduced, or it is said why not. With the same worker as before, the change that
/// was proposed does not come about.
/// </summary>
[Message("primary-worker.changed", MessageKind.Event, "Vast gezicht gewisseld")]
public sealed record PrimaryWorkerChanged : Message
{
    /// <summary>The worker from now on, by reference.</summary>
    [MaxLength(64), MinLength(1)]
    public required string WorkerRef { get; init; }

    /// <summary>With whom the worker forms a duo; null: alone.</summary>
    public DuoPartner? DuoPartner { get; init; }

    /// <summary>The worker was introduced to the family.</summary>
    public required bool Introduced { get; init; }

    /// <summary>Why the worker was not; needed then.</summary>
    public NotIntroducedReason? NotIntroducedBecause { get; init; }

    /// <summary>The day (Amsterdam date) of the warm talk, held or to come; null: none.</summary>
    public DateOnly? WarmTalkOn { get; init; }

    /// <summary>Why the worker or duo gets more families than was agreed; needed then. It stays within the organization.</summary>
    [MaxLength(500)]
    public string? Because { get; init; }
}
