using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Workers;

/// <summary>The fixed worker or the substitute is not there (afwezig gemeld). Nothing is said of an illness.</summary>
[Message("primary-worker.absence-reported", MessageKind.Event, "Afwezigheid gemeld")]
public sealed record PrimaryWorkerAbsenceReported : Message
{
    /// <summary>Who: the fixed worker or the substitute, by reference.</summary>
    [MaxLength(64), MinLength(1)]
    public required string WorkerRef { get; init; }

    /// <summary>Why. People say sick or leave; the rest is for the node.</summary>
    public required AbsenceKind Kind { get; init; }

    /// <summary>The first day (Amsterdam date); not in the future.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day that is expected (Amsterdam date); null: nobody knows.</summary>
    public DateOnly? ExpectedUntil { get; init; }

    /// <summary>A warm talk falls in it and needs somebody else.</summary>
    [FilledByNode]
    public bool TalkNeedsSubstitute { get; init; }
}

/// <summary>Who stands in meanwhile (vervanger genoemd).</summary>
[Message("primary-worker.substitute-named", MessageKind.Event, "Vervanger genoemd")]
public sealed record PrimaryWorkerSubstituteNamed : Message
{
    /// <summary>The substitute, by reference: a worker of the same organization, or the duo partner.</summary>
    [MaxLength(64), MinLength(1)]
    public required string WorkerRef { get; init; }
}

/// <summary>The fixed worker is back (teruggekeerd): a substitute stands down.</summary>
[Message("primary-worker.returned", MessageKind.Event, "Vast gezicht terug")]
public sealed record PrimaryWorkerReturned : Message
{
    /// <summary>The first day (Amsterdam date); not in the future.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>
/// A worker left the organization (uit dienst). Said once, in a conversation of its own; the node tells every family of that worker,
/// and sees to it that somebody finds another. It stays within the organization.
/// </summary>
[Message("worker.left-organization", MessageKind.Event, "Medewerker uit dienst", Reach = MessageReach.WithinOrganization)]
public sealed record WorkerLeftOrganization : Message
{
    /// <summary>The worker, by reference.</summary>
    [MaxLength(64), MinLength(1)]
    public required string WorkerRef { get; init; }

    /// <summary>The last day (Amsterdam date); not in the future.</summary>
    public required DateOnly LastDay { get; init; }
}
