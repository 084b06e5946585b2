using System.Globalization;
using ChainHub.Calendar;

namespace ChainHub.Sandbox.Telling;

/// <summary>Dates as Dutch people write them, whatever the machine is set to.</summary>
internal static class DutchTime
{
    private static readonly string[] Days = ["zo", "ma", "di", "wo", "do", "vr", "za"];
    private static readonly string[] Months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>Such as <c>di  3 mrt 10:15</c>, on Amsterdam's clock.</summary>
    public static string Moment(DateTimeOffset instant)
    {
        var local = AmsterdamTime.ToLocal(instant);
        return string.Create(CultureInfo.InvariantCulture, $"{Days[(int)local.DayOfWeek]} {local.Day,2} {Months[local.Month - 1]} {local:HH:mm}");
    }

    /// <summary>Such as <c>di  3 mrt 2026 10:15</c>, on Amsterdam's clock.</summary>
    public static string MomentOfYear(DateTimeOffset instant)
    {
        var local = AmsterdamTime.ToLocal(instant);
        return string.Create(CultureInfo.InvariantCulture, $"{Days[(int)local.DayOfWeek]} {local.Day,2} {Months[local.Month - 1]} {local:yyyy HH:mm}");
    }

    /// <summary>Such as <c>2 uur 5 min</c> or <c>3 dagen 4 uur</c>: the two largest units.</summary>
    public static string Length(TimeSpan length) => length switch
    {
        { TotalMinutes: < 60 } => $"{length.Minutes} min",
        { TotalHours: < 24 } => $"{length.Hours} uur {length.Minutes} min",
        { TotalDays: < 2 } => $"1 dag {length.Hours} uur",
        _ => $"{length.Days} dagen {length.Hours} uur",
    };

    /// <summary>The year on Amsterdam's clock.</summary>
    public static int Year(DateTimeOffset instant) => AmsterdamTime.ToLocal(instant).Year;

    /// <summary>Such as <c>vr 27 mrt</c>.</summary>
    public static string Day(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Days[(int)day.DayOfWeek]} {day.Day} {Months[day.Month - 1]}");

    /// <summary>Such as <c>di 3 mrt</c>: the last day of a term that is over when the next day begins.</summary>
    public static string LastDay(DateTimeOffset passesAt)
    {
        var local = AmsterdamTime.ToLocal(passesAt.AddTicks(-1));
        return string.Create(CultureInfo.InvariantCulture, $"{Days[(int)local.DayOfWeek]} {local.Day} {Months[local.Month - 1]}");
    }
}
