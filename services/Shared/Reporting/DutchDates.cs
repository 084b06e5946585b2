using System.Globalization;
using ChainHub.Calendar;

namespace ChainHub.Reporting;

/// <summary>Dates as a family reads them, on Amsterdam's clock.</summary>
public static class DutchDates
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>Such as <c>9 maart 2026</c>.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>Such as <c>9 maart 2026</c>: the day on which an instant falls.</summary>
    public static string Day(DateTimeOffset at) => Day(AmsterdamTime.DateOf(at));

    /// <summary>Such as <c>9 maart 2026 om 11.20 uur</c>.</summary>
    public static string Moment(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{Day(at)} om {AmsterdamTime.ToLocal(at):HH.mm} uur");

    /// <summary>The last day of what holds until an instant, such as <c>9 maart 2026</c>.</summary>
    public static string LastDay(DateTimeOffset until) => Day(AmsterdamTime.DateOf(until.AddTicks(-1)));

    /// <summary>As machines read it, such as <c>2026-03-09T11:20+01:00</c>.</summary>
    public static string Machine(DateTimeOffset at) => AmsterdamTime.ToLocal(at).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
}
