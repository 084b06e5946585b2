using System.ComponentModel.DataAnnotations;
using ChainHub.Contracts.Report;

namespace ChainHub.Contracts.RestrainingOrder;

/// <summary>
/// An authority considers a temporary restraining order (huisverbod overwogen) and asks the help organization what it thinks. The home
/// and the persons are known by reference only.
/// </summary>
[Message("restraining-order.considered", MessageKind.Command, "Huisverbod overwogen")]
public sealed record RestrainingOrderConsidered : Message
{
    /// <summary>Who would have to leave the home.</summary>
    public required ExcludedPerson Excluded { get; init; }

    /// <summary>Who would stay behind there, children and adults alike.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<PersonMentioned> PersonsProtected { get; init; }

    /// <summary>The facts and circumstances, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>Who must leave the home and may not contact those who stay behind (uithuisgeplaatste): an adult (Wet tijdelijk huisverbod art. 2(2)).</summary>
public sealed record ExcludedPerson
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>By age; only an adult can be excluded.</summary>
    public required AgeBand AgeBand { get; init; }
}

/// <summary>
/// The order was imposed (huisverbod opgelegd; Wet tijdelijk huisverbod art. 2). It lasts ten days, to the same time on the clock, and no
/// weekend or holiday moves its end. Said orally first, it is said once more when it is on paper.
/// </summary>
[Message("restraining-order.imposed", MessageKind.Event, "Huisverbod opgelegd")]
public sealed record RestrainingOrderImposed : Message
{
    /// <summary>The instant at which it was imposed, orally or in writing (UTC).</summary>
    public required DateTimeOffset ImposedAt { get; init; }

    /// <summary>The instant at which it ends (UTC), unless it is extended or withdrawn.</summary>
    [FilledByNode]
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>It was imposed by word of mouth, and is still to be put on paper (art. 2(7)).</summary>
    public bool Oral { get; init; }

    /// <summary>Who must leave the home.</summary>
    public required ExcludedPerson Excluded { get; init; }

    /// <summary>Who stays behind there, children and adults alike; they may not be contacted.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<PersonMentioned> PersonsProtected { get; init; }

    /// <summary>The facts and circumstances, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>
/// The excluded person asks the court to suspend the order (verzoek om voorlopige voorziening). Kept by the authority: the court hears
/// him within three days (Wet tijdelijk huisverbod art. 6), and counsel is arranged where he wants it (art. 5).
/// </summary>
[Message("restraining-order.relief-requested", MessageKind.Event, "Voorlopige voorziening gevraagd", Reach = MessageReach.WithinOrganization)]
public sealed record RestrainingOrderReliefRequested : Message
{
    /// <summary>When it was asked for (UTC).</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>He wants counsel.</summary>
    public bool CounselWished { get; init; }
}

/// <summary>
/// The court has heard the excluded person, and closed the hearing (zitting gehouden). Kept by the authority: the court rules at once, or
/// else within 24 hours (Wet tijdelijk huisverbod art. 6).
/// </summary>
[Message("restraining-order.hearing-held", MessageKind.Event, "Zitting gehouden", Reach = MessageReach.WithinOrganization)]
public sealed record RestrainingOrderHearingHeld : Message
{
    /// <summary>When the hearing was closed (UTC).</summary>
    public required DateTimeOffset ClosedAt { get; init; }
}
