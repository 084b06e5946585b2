using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Rights;

/// <summary>
/// A person asks to see what an organization keeps about him, or for a copy (inzageverzoek; AVG art. 15, Wmo 2015 art. 5.3.2, Jeugdwet
/// art. 7.3.10). It stays within the organization that was asked, and the conversation goes on meanwhile.
/// </summary>
[Message("access.requested", MessageKind.Event, "Inzageverzoek ontvangen", Reach = MessageReach.WithinOrganization)]
public sealed record AccessRequested : Message
{
    /// <summary>The person whose data it is about, pseudonymous within the conversation.</summary>
    [MaxLength(64), MinLength(1)]
    public required string PersonRef { get; init; }

    /// <summary>By age, who may ask: younger than 12 the representative, from 12 to 15 either, from 16 the person alone.</summary>
    public required AgeBand AgeBand { get; init; }

    /// <summary>Who asks.</summary>
    public required DecidesByAge AskedBy { get; init; }

    /// <summary>When it came in (Amsterdam date); a month counts from here.</summary>
    public required DateOnly ReceivedOn { get; init; }
}

/// <summary>
/// The person was told, within the month, that the answer takes up to two months more (beantwoording verlengd; AVG art. 12(3)). That can be
/// said once.
/// </summary>
[Message("access.extended", MessageKind.Event, "Beantwoording inzageverzoek verlengd", Reach = MessageReach.WithinOrganization)]
public sealed record AccessExtended : Message
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64), MinLength(1)]
    public required string PersonRef { get; init; }

    /// <summary>Why.</summary>
    public required AccessExtensionReason Reason { get; init; }

    /// <summary>Why, in words that the person may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>The request was answered (inzageverzoek beantwoord): all of it was shown, a part, or nothing.</summary>
[Message("access.answered", MessageKind.Event, "Inzageverzoek beantwoord", Reach = MessageReach.WithinOrganization)]
public sealed record AccessAnswered : Message
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64), MinLength(1)]
    public required string PersonRef { get; init; }

    /// <summary>What came of it.</summary>
    public required AccessOutcome Outcome { get; init; }

    /// <summary>Why a part or nothing was shown; null where all was.</summary>
    public AccessRefusalGround? Ground { get; init; }

    /// <summary>Why a part or nothing was shown, in words that the person may read; null where all was.</summary>
    [MaxLength(2000), MinLength(3)]
    public string? Explanation { get; init; }
}
