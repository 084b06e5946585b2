using System.Globalization;

namespace ChainHub.Calendar;

/// <summary>Dates and lengths in words. Written out here, so that no machine's language settings change an explanation.</summary>
static class TermTexts
{
    static readonly string[] DaysNl = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    static readonly string[] MonthsNl =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    static readonly Dictionary<TermUnit, (string Nl, string NlMany, string En, string EnMany)> Units = new()
    {
        [TermUnit.Hours] = ("uur", "uur", "hour", "hours"),
        [TermUnit.CalendarDays] = ("dag", "dagen", "day", "days"),
        [TermUnit.WorkingDays] = ("werkdag", "werkdagen", "working day", "working days"),
        [TermUnit.Weeks] = ("week", "weken", "week", "weeks"),
        [TermUnit.Months] = ("maand", "maanden", "month", "months"),
        [TermUnit.Years] = ("jaar", "jaar", "year", "years"),
    };

    public static string Nl(DateOnly date) => Invariant($"{DaysNl[(int)date.DayOfWeek]} {date.Day} {MonthsNl[date.Month - 1]} {date.Year}");

    public static string En(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Nl(DateTimeOffset instant) => Invariant($"{Nl(AmsterdamTime.DateOf(instant))} om {Clock(instant)} uur");

    public static string En(DateTimeOffset instant) => Invariant($"{En(AmsterdamTime.DateOf(instant))} at {Clock(instant)}");

    public static string LengthNl(int amount, TermUnit unit) => unit == TermUnit.AtOnce
        ? "onverwijld"
        : Invariant($"{amount} {(amount == 1 ? Units[unit].Nl : Units[unit].NlMany)}");

    public static string LengthEn(int amount, TermUnit unit) => unit == TermUnit.AtOnce
        ? "at once"
        : Invariant($"{amount} {(amount == 1 ? Units[unit].En : Units[unit].EnMany)}");

    /// <summary>The days off from the one on which a term would end to the one on which it does, each with why.</summary>
    public static string DaysOffNl(DateOnly from, DateOnly next, WorkingDayCalendar calendar) =>
        DaysOff(from, next, calendar, Nl, day => day.Nl, "en");

    public static string DaysOffEn(DateOnly from, DateOnly next, WorkingDayCalendar calendar) =>
        DaysOff(from, next, calendar, En, day => day.En, "and");

    static string DaysOff(DateOnly from, DateOnly next, WorkingDayCalendar calendar, Func<DateOnly, string> text, Func<Wording, string> name, string and)
    {
        var days = Enumerable.Range(0, next.DayNumber - from.DayNumber).Select(from.AddDays)
            .Select(day => $"{text(day)} ({(calendar.HolidayOn(day) is { } holiday ? name(holiday.Name) : "weekend")})").ToList();
        return days.Count == 1 ? days[0] : $"{string.Join(", ", days.SkipLast(1))} {and} {days[^1]}";
    }

    static string Clock(DateTimeOffset instant)
    {
        var local = AmsterdamTime.ToLocal(instant);
        return local.ToString(local.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
    }

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
