using System.Text.Json.Serialization;

namespace ChainHub.Calendar;

/// <summary>
/// A term with its end, everything it was computed from, and the explanation. It is stored as it is (System.Text.Json) and never
/// computed again in silence: a new rule, agreement or royal decree makes a new one.
/// </summary>
public sealed record ComputedTerm
{
    /// <summary>The rule's code, D01 to D40.</summary>
    public required string RuleCode { get; init; }

    /// <summary>The rule's version.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>The variant that was asked for, or null.</summary>
    public string? Variant { get; init; }

    /// <summary>What the term is for.</summary>
    public required Wording Title { get; init; }

    /// <summary>Law, protocol, region or target.</summary>
    public required TermLevel Level { get; init; }

    /// <summary>The instant (UTC) at which the clock started; the start of the day when only a date was known.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The Amsterdam date of the start. In days, weeks, months and years it does not count itself.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>How many units.</summary>
    public required int Amount { get; init; }

    /// <summary>Counted in what.</summary>
    public required TermUnit Unit { get; init; }

    /// <summary>
    /// The calendar that decided: the name of a working-day calendar, <c>algemene-termijnenwet</c>, or <c>none</c> where no day off
    /// could matter.
    /// </summary>
    public required string CalendarPolicy { get; init; }

    /// <summary>The version of that calendar with the version of the royal-decree days; <c>-</c> where there is none.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>The last Amsterdam date within the term; null for a term that ends at an instant. An extension counts from here.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>
    /// The instant (UTC) from which the term has passed: for a date the end of that day in Amsterdam, which is the start of the next.
    /// </summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How the end was found, step by step.</summary>
    public required IReadOnlyList<TermStep> Steps { get; init; }

    /// <summary>Whether it ends at the end of a day (true) or at an instant (false).</summary>
    [JsonIgnore]
    public bool IsDateBased => DueDate is not null;

    /// <summary>The Amsterdam date on which it ends, of either kind.</summary>
    [JsonIgnore]
    public DateOnly LastDay => DueDate ?? AmsterdamTime.DateOf(DueAt);

    /// <summary>Whether it has passed at this instant.</summary>
    public bool HasPassedAt(DateTimeOffset instant) => instant >= DueAt;
}
