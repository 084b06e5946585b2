using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Links;

/// <summary>
/// What one organization would talk about with the other this week (agenda van het wekelijks overleg). Sent when it is empty too, so
/// that nobody wonders. What came of the talk is a <c>contact.logged</c>.
/// </summary>
[Message("link.agenda", MessageKind.Event, "Agenda van het overleg", ByNode = true, Sequenced = false)]
public sealed record LinkAgenda : Message
{
    /// <summary>The day of the talk (Amsterdam date).</summary>
    public required DateOnly TalkOn { get; init; }

    /// <summary>The fixed contact of the organization that sends it, or the deputy, by reference.</summary>
    [MaxLength(64)]
    public string? ContactRef { get; init; }

    /// <summary>Handovers between the two that wait for an answer.</summary>
    [MaxLength(200)]
    public IReadOnlyList<AgendaItem> OpenOffers { get; init; } = [];

    /// <summary>Terms in conversations between the two that pass within two weeks, or have passed.</summary>
    [MaxLength(200)]
    public IReadOnlyList<AgendaTerm> NearTerms { get; init; } = [];

    /// <summary>Questions between the two that have no answer yet.</summary>
    [MaxLength(200)]
    public IReadOnlyList<AgendaQuestion> Questions { get; init; } = [];

    /// <summary>How many more there are than fit.</summary>
    [Range(0, 1_000_000)]
    public int LeftOff { get; init; }
}

/// <summary>A conversation to talk about.</summary>
public sealed record AgendaItem
{
    /// <summary>The conversation, known to both.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>Its state at the sender of the agenda.</summary>
    [MaxLength(40)]
    public required string State { get; init; }

    /// <summary>When it last changed (UTC).</summary>
    public required DateTimeOffset Since { get; init; }
}

/// <summary>A question that has no answer yet.</summary>
public sealed record AgendaQuestion
{
    /// <summary>The consultation, known to both.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>When it was asked or last changed (UTC).</summary>
    public required DateTimeOffset Since { get; init; }
}

/// <summary>A term to talk about.</summary>
public sealed record AgendaTerm
{
    /// <summary>The conversation, known to both.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The rule, such as <c>D12</c>.</summary>
    [MaxLength(30)]
    public required string Rule { get; init; }

    /// <summary>When it passes or has passed (UTC).</summary>
    public required DateTimeOffset DueAt { get; init; }
}

/// <summary>
/// How the link with another organization is doing (hoe de schakel loopt), from counts and codes only; never about a single case.
/// </summary>
[Message("link.health", MessageKind.Event, "Hoe de schakel loopt", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record LinkHealth : Message
{
    /// <summary>The other organization.</summary>
    [MaxLength(40)]
    public required string Peer { get; init; }

    /// <summary>The first day that is counted (Amsterdam date).</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day that is counted (Amsterdam date).</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Conversations between the two that are open now.</summary>
    [Range(0, 1_000_000)]
    public required int Open { get; init; }

    /// <summary>Terms between the two that have passed and are not met.</summary>
    [Range(0, 1_000_000)]
    public required int Late { get; init; }

    /// <summary>Handovers offered in the period, either way.</summary>
    [Range(0, 1_000_000)]
    public required int Offered { get; init; }

    /// <summary>Handovers declined in the period, either way.</summary>
    [Range(0, 1_000_000)]
    public required int Declined { get; init; }

    /// <summary>Handovers sent back as incomplete in the period, either way.</summary>
    [Range(0, 1_000_000)]
    public required int Incomplete { get; init; }

    /// <summary>The median time from offer to answer, in whole hours; absent where there are too few to show.</summary>
    [Range(0, 100_000)]
    public int? MedianReplyHours { get; init; }

    /// <summary>Why was declined; a reason that came too seldom is not shown (see the agreement's smallest group).</summary>
    [MaxLength(20)]
    public IReadOnlyList<ReasonCount> DeclinedBecause { get; init; } = [];
}

/// <summary>How often a coded reason came.</summary>
public sealed record ReasonCount
{
    /// <summary>The code.</summary>
    [MaxLength(40)]
    public required string Reason { get; init; }

    /// <summary>How often.</summary>
    [Range(1, 1_000_000)]
    public required int Times { get; init; }
}
