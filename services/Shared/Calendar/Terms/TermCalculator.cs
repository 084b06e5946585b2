namespace ChainHub.Calendar;

/// <summary>
/// Computes terms (termijnen). Days, weeks, months and years are counted in Amsterdam dates and end at the end of the last day;
/// hours are counted in hours that really pass; an exclusion order ends at the clock time at which it was imposed. The day of the
/// event does not count. The Algemene termijnenwet moves the end of statutory terms only; that of European terms Regulation 1182/71.
/// </summary>
public static class TermCalculator
{
    /// <summary>The first Amsterdam date a term can start on: since 1990, 5 May is a yearly holiday.</summary>
    public static readonly DateOnly EarliestStart = new(1990, 1, 1);

    /// <summary>The last Amsterdam date a term can start on.</summary>
    public static readonly DateOnly LatestStart = new(2199, 12, 31);

    // Fifty years in days: longer is a mistake in an agreement, and counting it would only take time.
    const int LargestAmount = 18_300;
    const int LargestAmountOfYears = 50;

    /// <summary>The term that starts at an instant.</summary>
    /// <param name="rule">The rule; its own calendar, when it has one, goes before <paramref name="calendar"/>.</param>
    /// <param name="start">The instant of the event, with any offset.</param>
    /// <param name="calendar">The organization's calendar; <see cref="WorkingDayCalendar.Default"/> when null.</param>
    /// <exception cref="TermNotComputableException">The rule is a norm over other terms.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The start is before 1990 or after 2199, or the rule's amount cannot be.</exception>
    public static ComputedTerm Compute(TermRule rule, DateTimeOffset start, WorkingDayCalendar? calendar = null) =>
        Compute(rule, TermStart.Of(start), calendar);

    /// <summary>
    /// The term that starts on a date of which the time is not known. Terms in hours and at-once terms then count from the start
    /// of that day, the earliest reading; an exclusion order ends at the end of its last day.
    /// </summary>
    /// <param name="rule">The rule; its own calendar, when it has one, goes before <paramref name="calendar"/>.</param>
    /// <param name="start">The Amsterdam date of the event; to extend a term, the due date of that term.</param>
    /// <param name="calendar">The organization's calendar; <see cref="WorkingDayCalendar.Default"/> when null.</param>
    /// <exception cref="TermNotComputableException">The rule is a norm over other terms.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The start is before 1990 or after 2199, or the rule's amount cannot be.</exception>
    public static ComputedTerm Compute(TermRule rule, DateOnly start, WorkingDayCalendar? calendar = null) =>
        Compute(rule, TermStart.Of(start), calendar);

    static ComputedTerm Compute(TermRule rule, TermStart start, WorkingDayCalendar? calendar)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Check(rule);
        var steps = new StepLog();
        DescribeRule(rule, start, steps);
        var end = Count(rule, start, rule.Calendar ?? calendar ?? WorkingDayCalendar.Default, steps);
        return new ComputedTerm
        {
            RuleCode = rule.Code,
            RuleVersion = rule.Version,
            Variant = rule.Variant,
            Title = rule.Title,
            Level = rule.Level,
            StartedAt = start.At,
            StartDate = start.Date,
            Amount = rule.Amount,
            Unit = rule.Unit,
            CalendarPolicy = end.CalendarPolicy,
            CalendarVersion = end.CalendarVersion,
            DueDate = end.DueDate,
            DueAt = end.DueAt,
            Steps = steps.Steps,
        };
    }

    static TermEnd Count(TermRule rule, TermStart start, WorkingDayCalendar calendar, StepLog steps) => rule switch
    {
        { Unit: TermUnit.AtOnce } => InstantTerms.AtOnce(start, steps),
        { Unit: TermUnit.Hours } => InstantTerms.Hours(rule, start, steps),
        { EndsAtSameClockTime: true } when start.TimeIsKnown => InstantTerms.SameClockTime(rule, start, calendar, steps),
        _ => DateTerms.EndOfDay(rule, start, calendar, steps),
    };

    static void Check(TermRule rule)
    {
        if (rule.Unit == TermUnit.Norm)
            throw new TermNotComputableException($"{rule.Code} is a norm over other terms ({rule.Title.En}), not a term with a date: ask for those terms.");
        if (!Enum.IsDefined(rule.Unit))
            throw new ArgumentOutOfRangeException(nameof(rule), $"{rule.Code} is counted in an unknown unit.");
        var largest = rule.Unit switch
        {
            TermUnit.Years => LargestAmountOfYears,
            TermUnit.Months => LargestAmountOfYears * 12,
            TermUnit.Weeks => LargestAmount / 7,
            _ => LargestAmount,
        };
        if (rule.Amount < 0 || rule.Amount > largest)
            throw new ArgumentOutOfRangeException(nameof(rule), $"{rule.Code} has the amount {rule.Amount}: use 0 to {largest} {rule.Unit}.");
    }

    static void DescribeRule(TermRule rule, TermStart start, StepLog steps)
    {
        steps.Add(
            start.Date,
            $"{rule.Code}, {rule.Who.Nl}: {rule.Title.Nl}. Termijn: {TermTexts.LengthNl(rule.Amount, rule.Unit)}, vanaf {rule.StartsAt.Nl}.",
            $"{rule.Code}, {rule.Who.En}: {rule.Title.En}. Term: {TermTexts.LengthEn(rule.Amount, rule.Unit)}, from {rule.StartsAt.En}.",
            rule.Source);
        if (!rule.ToBeConfirmed) return;
        steps.Add(
            start.Date,
            "Deze lengte is gebruikelijk; de regionale afspraken moeten haar bevestigen.",
            "This length is the usual one; the regional agreement has to confirm it.");
    }
}
