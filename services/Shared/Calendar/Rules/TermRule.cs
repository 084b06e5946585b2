namespace ChainHub.Calendar;

/// <summary>
/// A rule by which a term is computed (termijnregel). An agreement that says otherwise makes its own with
/// <c>rule with { Amount = 3, Calendar = ..., Version = ..., ToBeConfirmed = false }</c>.
/// </summary>
public sealed record TermRule
{
    /// <summary>The code, D01 to D40.</summary>
    public required string Code { get; init; }

    /// <summary>The version of the rule; a computed term keeps it.</summary>
    public required string Version { get; init; }

    /// <summary>Who has to do it (wie).</summary>
    public required Wording Who { get; init; }

    /// <summary>What has to be done (wat).</summary>
    public required Wording Title { get; init; }

    /// <summary>The event at which the clock starts.</summary>
    public required Wording StartsAt { get; init; }

    /// <summary>How many <see cref="Unit"/>s; zero for <see cref="TermUnit.AtOnce"/> and <see cref="TermUnit.Norm"/>.</summary>
    public required int Amount { get; init; }

    /// <summary>Counted in what.</summary>
    public required TermUnit Unit { get; init; }

    /// <summary>Where it comes from.</summary>
    public required TermLevel Level { get; init; }

    /// <summary>Whether the Algemene termijnenwet may move its end.</summary>
    public required AtwApplicability Atw { get; init; }

    /// <summary>
    /// Whether it is a term of an act of the European Union: Regulation 1182/71 counts it, and moves its end off a day that is not worked
    /// (art. 3(4)). That is not for terms in hours.
    /// </summary>
    public bool IsEuropean { get; init; }

    /// <summary>The law article, protocol or norm, as Dutch professionals cite it.</summary>
    public required string Source { get; init; }

    /// <summary>Whether the length is a usual one that the region's agreement still has to confirm.</summary>
    public bool ToBeConfirmed { get; init; }

    /// <summary>
    /// Whether it ends at the clock time at which it started, as an order that is imposed at an hour does, in place of at the
    /// end of the last day. Across a clock change it so lasts an hour more or less.
    /// </summary>
    public bool EndsAtSameClockTime { get; init; }

    /// <summary>The calendar that was agreed for this rule; null leaves it to the organization's.</summary>
    public WorkingDayCalendar? Calendar { get; init; }

    /// <summary>The name of the variant this is, or null for the rule as it stands in the table.</summary>
    public string? Variant { get; init; }

    /// <summary>The other lengths that can be asked for by name.</summary>
    public IReadOnlyList<TermVariant> Variants { get; init; } = [];

    /// <summary>This rule with the length of a variant.</summary>
    /// <exception cref="UnknownTermRuleException">There is no such variant; the message lists those that exist.</exception>
    public TermRule WithVariant(string name)
    {
        var variant = Variants.FirstOrDefault(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw UnknownTermRuleException.Variant(this, name);
        return this with
        {
            Variant = variant.Name,
            Amount = variant.Amount,
            Unit = variant.Unit,
            Level = variant.Level ?? Level,
            Title = variant.Title ?? Title,
            Source = variant.Source ?? Source,
        };
    }
}
