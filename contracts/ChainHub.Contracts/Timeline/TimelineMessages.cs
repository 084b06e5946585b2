using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Timeline;

/// <summary>
/// Whoever holds the safety oversight asks an organization that took part in a family's help for its part of the timeline (tijdlijn).
/// There is no file of the whole: each gives what it may, or says that it does not.
/// </summary>
[Message("timeline.asked", MessageKind.Command, "Tijdlijn gevraagd")]
public sealed record TimelineAsked : Message
{
    /// <summary>On what ground.</summary>
    public required LegalBasis Ground { get; init; }

    /// <summary>What for.</summary>
    [MaxLength(500), MinLength(3)]
    public required string Purpose { get; init; }

    /// <summary>Who consented, where consent is the ground: for each person whoever decides by age (Jeugdwet art. 7.3.4).</summary>
    [MaxLength(30)]
    public IReadOnlyList<GivenConsent> Consents { get; init; } = [];

    /// <summary>Since when the asker holds the safety oversight (UTC).</summary>
    [FilledByNode]
    public DateTimeOffset OversightSince { get; init; }

    /// <summary>When an answer is due (UTC).</summary>
    [FilledByNode]
    public DateTimeOffset ReplyBy { get; init; }
}

/// <summary>That a person consented to a timeline.</summary>
public sealed record GivenConsent
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64), MinLength(1)]
    public required string PersonRef { get; init; }

    /// <summary>By age, who decides.</summary>
    public required AgeBand AgeBand { get; init; }

    /// <summary>Who consented.</summary>
    [MinLength(1), MaxLength(2)]
    public required IReadOnlyList<DecidesByAge> By { get; init; }
}

/// <summary>
/// An organization's part of a timeline (bijdrage aan de tijdlijn): coded facts by reference, never free text. Given again, it takes the
/// place of what was given before.
/// </summary>
[Message("timeline.contributed", MessageKind.Reply, "Bijdrage aan de tijdlijn gegeven")]
public sealed record TimelineContributed : Message
{
    /// <summary>Facts that own people leave out, by a reference of each; it is not passed on.</summary>
    [MaxLength(500), ItemLength(64)]
    public IReadOnlyList<string> LeaveOut { get; init; } = [];

    /// <summary>What happened, in the order in which it did.</summary>
    [FilledByNode, MaxLength(500)]
    public IReadOnlyList<TimelineFact> Facts { get; init; } = [];

    /// <summary>Something was left out; it is not said what.</summary>
    [FilledByNode]
    public bool PartsLeftOut { get; init; }
}

/// <summary>One thing that happened in the help to a family, in codes.</summary>
public sealed record TimelineFact
{
    /// <summary>The ids of the messages that tell it: the same thing told by two organizations has one in common.</summary>
    [MinLength(1), MaxLength(20), ItemLength(64)]
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>What happened, as the name of the message that says so, such as <c>measure.ordered</c>.</summary>
    [MaxLength(60), MinLength(1)]
    public required string What { get; init; }

    /// <summary>When it happened, by the clock of who tells it (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The organization that did it, by its code; absent where that is not said.</summary>
    [MaxLength(40)]
    public string? By { get; init; }

    /// <summary>A code that says more, such as <c>SupervisionOrder</c>.</summary>
    [MaxLength(60)]
    public string? Detail { get; init; }

    /// <summary>From when it holds (UTC), where it holds for a time.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when it holds (UTC), exclusive; absent: it has no end that is known.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The worker whom it is about, by reference.</summary>
    [MaxLength(64)]
    public string? WorkerRef { get; init; }

    /// <summary>It was said to be wrong afterwards; it stays visible as that.</summary>
    public bool Corrected { get; init; }
}

/// <summary>An organization gives nothing for a timeline, and says why (geen bijdrage aan de tijdlijn).</summary>
[Message("timeline.refused", MessageKind.Reply, "Geen bijdrage aan de tijdlijn")]
public sealed record TimelineRefused : Message
{
    /// <summary>Why.</summary>
    public required TimelineRefusal Reason { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(1000), MinLength(3)]
    public required string Explanation { get; init; }
}
