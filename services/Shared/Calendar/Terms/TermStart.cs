namespace ChainHub.Calendar;

/// <summary>Where the clock starts: an instant, or only a date.</summary>
readonly record struct TermStart(DateOnly Date, DateTimeOffset At, bool TimeIsKnown)
{
    public static TermStart Of(DateOnly date) => new(Checked(date), AmsterdamTime.StartOfDay(date), TimeIsKnown: false);

    public static TermStart Of(DateTimeOffset instant)
    {
        // Near the ends of what can be written there is no Amsterdam date to check: the year in UTC is looked at first.
        var utc = instant.ToUniversalTime();
        if (utc.Year < TermCalculator.EarliestStart.Year - 1 || utc.Year > TermCalculator.LatestStart.Year + 1) Checked(DateOnly.FromDateTime(utc.DateTime));
        return new(Checked(AmsterdamTime.DateOf(utc)), utc, TimeIsKnown: true);
    }

    static DateOnly Checked(DateOnly date) => date >= TermCalculator.EarliestStart && date <= TermCalculator.LatestStart
        ? date
        : throw new ArgumentOutOfRangeException(
            nameof(date), $"A term can start from {TermCalculator.EarliestStart:O} to {TermCalculator.LatestStart:O}; this start is {date:O}.");
}
