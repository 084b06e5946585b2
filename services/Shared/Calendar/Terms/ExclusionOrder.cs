namespace ChainHub.Calendar;

/// <summary>
/// The end of a temporary exclusion order (tijdelijk huisverbod), from the instant at which it was first imposed. It ends at the time on
/// Amsterdam's clock at which it was imposed, and neither weekend nor holiday moves it (Wet tijdelijk huisverbod art. 13).
/// </summary>
public static class ExclusionOrder
{
    /// <summary>The end of the order as it was imposed: ten days (art. 2(1)).</summary>
    /// <param name="imposedAt">The instant at which it was imposed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before 1990 or after 2199.</exception>
    public static ComputedTerm Ends(DateTimeOffset imposedAt) => TermCalculator.Compute(TermRules.Get("D25"), imposedAt);

    /// <summary>The latest end that an extension can give it: four weeks after it was first imposed (art. 9(1)).</summary>
    /// <param name="imposedAt">The instant at which it was first imposed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before 1990 or after 2199.</exception>
    public static ComputedTerm LatestEnd(DateTimeOffset imposedAt) => TermCalculator.Compute(TermRules.Get("D26"), imposedAt);

    /// <summary>The end of an order that was extended to an instant.</summary>
    /// <param name="imposedAt">The instant at which it was first imposed.</param>
    /// <param name="endsAt">The instant to which it was extended.</param>
    /// <exception cref="ArgumentOutOfRangeException">It would end after its latest end, or not after it was imposed; or the start is before 1990 or after 2199.</exception>
    public static ComputedTerm Extended(DateTimeOffset imposedAt, DateTimeOffset endsAt)
    {
        var latest = LatestEnd(imposedAt);
        if (endsAt > latest.DueAt || endsAt <= imposedAt)
            throw new ArgumentOutOfRangeException(
                nameof(endsAt), $"An order that was imposed at {imposedAt:O} can be extended to {latest.DueAt:O} at the latest; this is {endsAt:O}.");
        var end = endsAt.ToUniversalTime();
        var step = new TermStep(
            AmsterdamTime.DateOf(end), end,
            $"The extension ends on {TermTexts.En(end)}, within that.", $"De verlenging eindigt op {TermTexts.Nl(end)}, daarbinnen.", "Wet tijdelijk huisverbod art. 9 lid 1");
        return latest with { DueAt = end, Steps = [.. latest.Steps, step] };
    }

    /// <summary>The last day (Amsterdam date) on which the file of an order is kept; after that it is destroyed (art. 10(1)).</summary>
    /// <param name="imposedAt">The instant at which it was first imposed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before 1990 or after 2199.</exception>
    public static DateOnly KeptUntil(DateTimeOffset imposedAt) => TermCalculator.Compute(TermRules.Get("D33"), imposedAt).LastDay;
}
