namespace ChainHub.Calendar;

/// <summary>Terms that count back from a day, such as "at least five days before the talk". The Algemene termijnenwet never moves them (art. 1 lid 2).</summary>
public static class CountingBack
{
    /// <summary>The last Amsterdam date that still lies the whole term before <paramref name="day"/>; it may be a weekend or holiday.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, or the unit is not one of days, weeks, months or years.</exception>
    public static DateOnly LastDateBefore(DateOnly day, int amount, TermUnit unit, WorkingDayCalendar? calendar = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return unit switch
        {
            TermUnit.CalendarDays => day.AddDays(-amount),
            TermUnit.Weeks => day.AddDays(-7 * amount),
            TermUnit.Months => day.AddMonths(-amount),
            TermUnit.Years => day.AddYears(-amount),
            TermUnit.WorkingDays => day.AddWorkingDays(-amount, calendar ?? WorkingDayCalendar.Default),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), $"{unit} cannot be counted back in days."),
        };
    }
}
