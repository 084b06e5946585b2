using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.BoardRequest;

/// <summary>The court is asked for a provisional supervision order (voorlopige ondertoezichtstelling verzocht; BW 1:257).</summary>
[Message("provisional-supervision.requested", MessageKind.Event, "Voorlopige ondertoezichtstelling verzocht")]
public sealed record ProvisionalSupervisionRequested : Message;

/// <summary>
/// The court ordered provisional supervision (VOTS uitgesproken). It lasts three months at the most, and nothing extends that (BW 1:257).
/// Who watches over the family does not change by it.
/// </summary>
[Message("provisional-supervision.ordered", MessageKind.Event, "Voorlopige ondertoezichtstelling uitgesproken")]
public sealed record ProvisionalSupervisionOrdered : Message
{
    /// <summary>The certified institution that executes it, by its code.</summary>
    [MaxLength(40), MinLength(1)]
    public required string Institution { get; init; }

    /// <summary>The day of the order (Amsterdam date).</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day (Amsterdam date); left out, three months after the order.</summary>
    [FilledByNode]
    public DateOnly Until { get; init; }

    /// <summary>Child and parents were not heard before: that happens within two weeks, or the order lapses.</summary>
    public bool WithoutHearing { get; init; }
}

/// <summary>The provisional supervision order is over, or there will be none (VOTS geëindigd).</summary>
[Message("provisional-supervision.ended", MessageKind.Event, "Voorlopige ondertoezichtstelling geëindigd")]
public sealed record ProvisionalSupervisionEnded : Message
{
    /// <summary>How.</summary>
    public required ProvisionalEnd Reason { get; init; }
}

/// <summary>The board asks the court for a measure (maatregel verzocht).</summary>
[Message("measure.requested", MessageKind.Event, "Maatregel verzocht")]
public sealed record MeasureRequested : Message
{
    /// <summary>Which.</summary>
    public required MeasureType Type { get; init; }
}

/// <summary>
/// The court ordered a measure (maatregel uitgesproken). Only a certified institution executes it (Jeugdwet art. 3.2). Who watches over the
/// family does not change by it: that happens when the institution accepts the handover.
/// </summary>
[Message("measure.ordered", MessageKind.Event, "Maatregel uitgesproken")]
public sealed record MeasureOrdered : Message
{
    /// <summary>Which.</summary>
    public required MeasureType Type { get; init; }

    /// <summary>The certified institution that executes it, by its code.</summary>
    [MaxLength(40), MinLength(1)]
    public required string Institution { get; init; }

    /// <summary>The first day (Amsterdam date).</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day (Amsterdam date), at most a year after the first (BW 1:258, 1:265c); absent for guardianship.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>The court ordered no measure (geen maatregel): whoever watched keeps watching, and decides how it goes on.</summary>
[Message("measure.not-ordered", MessageKind.Event, "Geen maatregel uitgesproken")]
public sealed record MeasureNotOrdered : Message
{
    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>A measure will be over soon (maatregel loopt af), to who executes it.</summary>
[Message("measure.expiring", MessageKind.Event, "Maatregel loopt af", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record MeasureExpiring : Message
{
    /// <summary>Which.</summary>
    public required MeasureType Type { get; init; }

    /// <summary>The last day (Amsterdam date).</summary>
    public required DateOnly Until { get; init; }
}
