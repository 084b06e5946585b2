using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.RestrainingOrder;

/// <summary>The order is extended (huisverbod verlengd), to four weeks after it was first imposed at the most (Wet tijdelijk huisverbod art. 9(1)).</summary>
[Message("restraining-order.extended", MessageKind.Event, "Huisverbod verlengd")]
public sealed record RestrainingOrderExtended : Message
{
    /// <summary>The instant at which it ends now (UTC): later than before.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>The authority withdraws the order (huisverbod ingetrokken).</summary>
[Message("restraining-order.withdrawn", MessageKind.Event, "Huisverbod ingetrokken")]
public sealed record RestrainingOrderWithdrawn : Message
{
    /// <summary>Why.</summary>
    public required OrderWithdrawalReason Reason { get; init; }

    /// <summary>The help organization has confirmed that the excluded person accepts help.</summary>
    [FilledByNode]
    public bool HelpConfirmed { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }

    /// <summary>The day until which each organization keeps the file of the order, to destroy it afterwards (Amsterdam date; art. 10(1)); the node says so.</summary>
    public DateOnly? KeepUntil { get; init; }
}

/// <summary>The court ruled about the order (uitspraak).</summary>
[Message("restraining-order.court-ruling", MessageKind.Event, "Uitspraak over huisverbod")]
public sealed record RestrainingOrderCourtRuling : Message
{
    /// <summary>What it decided.</summary>
    public required OrderRuling Ruling { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset RuledAt { get; init; }

    /// <summary>The day until which each organization keeps the file of the order, to destroy it afterwards (Amsterdam date; art. 10(1)); the node says so.</summary>
    public DateOnly? KeepUntil { get; init; }
}

/// <summary>The order is not obeyed (huisverbod overtreden), as seen by either organization. It raises acute danger.</summary>
[Message("restraining-order.breached", MessageKind.Event, "Huisverbod overtreden")]
public sealed record RestrainingOrderBreached : Message
{
    /// <summary>When (UTC).</summary>
    public required DateTimeOffset BreachedAt { get; init; }

    /// <summary>What was done.</summary>
    [MaxLength(1000)]
    public string? ActionTaken { get; init; }
}

/// <summary>
/// The order is over (huisverbod beëindigd). The node says so when its last hour has passed; people say so of one that was considered and
/// not imposed.
/// </summary>
[Message("restraining-order.ended", MessageKind.Event, "Huisverbod beëindigd")]
public sealed record RestrainingOrderEnded : Message
{
    /// <summary>Why.</summary>
    public required OrderEnd Reason { get; init; }

    /// <summary>The instant at which it ended (UTC).</summary>
    [FilledByNode]
    public DateTimeOffset EndedAt { get; init; }

    /// <summary>The day until which each organization keeps the file of the order, to destroy it afterwards (Amsterdam date; art. 10(1)); the node says so, where it was imposed.</summary>
    public DateOnly? KeepUntil { get; init; }
}
