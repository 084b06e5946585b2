namespace ChainHub.Calendar;

/// <summary>When to warn that a term is about to pass, and the last day for something that must happen before a day.</summary>
public static class Warnings
{
    /// <summary>
    /// The instant (UTC) at which the day begins that is so many working days before the last day of the term; never before its start.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static DateTimeOffset WarnAt(this ComputedTerm term, int workingDays, WorkingDayCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var day = term.LastDay.AddWorkingDays(-workingDays, calendar ?? WorkingDayCalendar.Default);
        return NotBeforeStart(term, AmsterdamTime.StartOfDay(day));
    }

    /// <summary>The instant (UTC) that lies so long before the term passes; never before its start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static DateTimeOffset WarnAt(this ComputedTerm term, TimeSpan before)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfLessThan(before, TimeSpan.Zero);
        return before > term.DueAt - term.StartedAt ? term.StartedAt : term.DueAt - before;
    }

    static DateTimeOffset NotBeforeStart(ComputedTerm term, DateTimeOffset instant) => instant < term.StartedAt ? term.StartedAt : instant;
}
