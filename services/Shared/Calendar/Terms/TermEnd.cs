namespace ChainHub.Calendar;

/// <summary>The end that a counter found, with the calendar that decided.</summary>
readonly record struct TermEnd(DateOnly? DueDate, DateTimeOffset DueAt, string CalendarPolicy, string CalendarVersion)
{
    public static TermEnd At(DateTimeOffset instant) => new(null, instant, "none", "-");

    public static TermEnd On(DateOnly date) => new(date, AmsterdamTime.EndOfDay(date), "none", "-");

    public TermEnd By(WorkingDayCalendar calendar) => this with { CalendarPolicy = calendar.Name, CalendarVersion = calendar.FullVersion };
}
