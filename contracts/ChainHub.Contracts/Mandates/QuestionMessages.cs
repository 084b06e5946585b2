using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Mandates;

/// <summary>Who may do this for this household now (wie is bevoegd)? A question; nothing changes hands by it.</summary>
[Message("mandate.asked", MessageKind.Command, "Bevoegdheid nagevraagd")]
public sealed record MandateAsked : Message
{
    /// <summary>What is to be done.</summary>
    public required Power Power { get; init; }

    /// <summary>What is going on, and what is wanted.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Question { get; init; }

    /// <summary>When an answer is wanted (UTC).</summary>
    [FilledByNode]
    public DateTimeOffset ReplyBy { get; init; }
}

/// <summary>
/// Who has a power in law and can be reached now, and the fastest legal way (bevoegden getoond). The node tells its own people at once; the
/// way is theirs to go.
/// </summary>
[Message("mandate.route-shown", MessageKind.Event, "Bevoegden en snelste route", Reach = MessageReach.ToOwnPeople, ByNode = true, Sequenced = false)]
public sealed record MandateRouteShown : Message
{
    /// <summary>What is to be done.</summary>
    public required Power Power { get; init; }

    /// <summary>The fastest legal way.</summary>
    public required MandateRoute Route { get; init; }

    /// <summary>The law that gives the power.</summary>
    [MaxLength(200)]
    public required string Source { get; init; }

    /// <summary>How it is done in the least time, in Dutch.</summary>
    [MaxLength(500)]
    public required string Advice { get; init; }

    /// <summary>Who has it, those who are at work now first.</summary>
    [MaxLength(50)]
    public required IReadOnlyList<PowerHolder> Holders { get; init; }
}

/// <summary>An organization that has a power (bevoegde).</summary>
public sealed record PowerHolder
{
    /// <summary>Its code.</summary>
    [MaxLength(40)]
    public required string Organization { get; init; }

    /// <summary>Its people are at work now, or somebody is on call.</summary>
    public required bool ReachableNow { get; init; }

    /// <summary>Whom to reach outside office hours, by the organization's own reference; null: nobody, or the office is open.</summary>
    [MaxLength(64)]
    public string? ContactRef { get; init; }

    /// <summary>It may let the asker use the power.</summary>
    public required bool MayLend { get; init; }

    /// <summary>Who of the asker's own mixed team works for it now, by reference.</summary>
    [MaxLength(50), ItemLength(64)]
    public IReadOnlyList<string> Members { get; init; } = [];
}

/// <summary>Who decides now, and by which way (antwoord op de vraag naar bevoegdheid).</summary>
[Message("mandate.answered", MessageKind.Reply, "Bevoegdheid beantwoord")]
public sealed record MandateAnswered : Message
{
    /// <summary>The code of the organization that can decide now; null: nobody whom this one knows.</summary>
    [MaxLength(40)]
    public string? DecidesNow { get; init; }

    /// <summary>The fastest legal way.</summary>
    public required MandateRoute Route { get; init; }

    /// <summary>What to do, and why so.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}
