namespace ChainHub.Calendar;

/// <summary>Where the clock starts: an instant, or only a date.</summary>
readonly record struct TermStart(DateOnly Date, DateTimeOffset At, bool TimeIsKnown)
{
    // The law of 1990 made 5 May a yearly holiday; the far end keeps every term inside the calendar.
    static readonly DateOnly First = new(1990, 1, 1);
    static readonly DateOnly Last = new(2199, 12, 31);

    public static TermStart Of(DateOnly date) => new(Checked(date), AmsterdamTime.StartOfDay(date), TimeIsKnown: false);

    public static TermStart Of(DateTimeOffset instant)
    {
        // Near the ends of what can be written there is no Amsterdam date to check: the year in UTC is looked at first.
        var utc = instant.ToUniversalTime();
        if (utc.Year < First.Year - 1 || utc.Year > Last.Year + 1) Checked(DateOnly.FromDateTime(utc.DateTime));
        return new(Checked(AmsterdamTime.DateOf(utc)), utc, TimeIsKnown: true);
    }

    static DateOnly Checked(DateOnly date) => date >= First && date <= Last
        ? date
        : throw new ArgumentOutOfRangeException(
            nameof(date), $"A term can start from {First:O} to {Last:O}; this start is {date:O}.");
}
