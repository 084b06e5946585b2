using NodaTime;
using NodaTime.TimeZones;

namespace ChainHub.Calendar;

/// <summary>
/// Between instants (UTC) and the dates and clock of Europe/Amsterdam, in which every Dutch term is counted.
/// Uses the time zone data that is shipped with the program, so every machine gives the same answer.
/// </summary>
public static class AmsterdamTime
{
    static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    static readonly ZoneLocalMappingResolver Lenient =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    /// <summary>The Amsterdam date on which an instant falls.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    /// <summary>The same instant, written with Amsterdam's clock and its offset of that moment.</summary>
    public static DateTimeOffset ToLocal(DateTimeOffset instant) =>
        Instant.FromDateTimeOffset(instant).InZone(Zone).ToDateTimeOffset();

    /// <summary>The instant (UTC) at which an Amsterdam date begins.</summary>
    public static DateTimeOffset StartOfDay(DateOnly date) =>
        Zone.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant().ToDateTimeOffset();

    /// <summary>The instant (UTC) at which an Amsterdam date is over: the beginning of the next date.</summary>
    public static DateTimeOffset EndOfDay(DateOnly date) => StartOfDay(date.AddDays(1));

    /// <summary>
    /// The instant (UTC) of a date and a clock time in Amsterdam. Never throws on a clock change: a time in the hour that the
    /// clock skips in March is taken as the same time after the change (02:30 is 03:30); of a time that comes twice in October
    /// the first is taken, which is the earliest reading.
    /// </summary>
    public static DateTimeOffset ToInstant(DateOnly date, TimeOnly time) =>
        Zone.ResolveLocal(LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time), Lenient).ToInstant().ToDateTimeOffset();

    /// <summary>How often a clock time exists on that date: 1, or 0 in the skipped hour, or 2 in the doubled hour.</summary>
    public static int TimesOnClock(DateOnly date, TimeOnly time) =>
        Zone.MapLocal(LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time)).Count;
}
