using System.Globalization;
using ChainHub.Calendar;

namespace ChainHub.Adapters.Simulated.Reading;

/// <summary>How the small things of a scenario file are written.</summary>
internal static class Forms
{
    public const string InstantForm = "write an Amsterdam date and clock time, such as 2026-03-02 09:30";
    public const string ChanceForm = "write a chance from 0 to 1, such as 0.2";
    public const string TruthForm = "write true or false";
    public const string TimesForm = "write how often, from 2 to 200";
    public const string HoursForm = "write days and clock times, such as mon-fri 08:30-17:00 or mon,tue,thu 09:00-16:30";

    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly string[] Instants = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    public static bool Instant(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (!DateTime.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return false;
        instant = AmsterdamTime.ToInstant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return true;
    }

    public static bool Chance(string text, out double chance) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out chance) && chance is >= 0 and <= 1;

    public static bool Truth(string text, out bool truth)
    {
        truth = text == "true";
        return text is "true" or "false";
    }

    public static bool Times(string text, out int times) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out times) && times is >= 2 and <= 200;

    public static bool Hours(string text, out OfficeHours? hours)
    {
        hours = null;
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || DaysOf(parts[0]) is not { Count: > 0 } days) return false;
        var clock = parts[1].Split('-');
        if (clock.Length != 2 || !Clock(clock[0], out var from) || !Clock(clock[1], out var until) || until <= from) return false;
        hours = new OfficeHours(days, from, until);
        return true;
    }

    private static bool Clock(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static HashSet<DayOfWeek>? DaysOf(string text)
    {
        var days = new HashSet<DayOfWeek>();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-').Select(day => Array.IndexOf(Days, day)).ToArray();
            if (ends.Length > 2 || ends.Contains(-1)) return null;
            for (var day = ends[0]; ; day = (day + 1) % 7)
            {
                days.Add((DayOfWeek)day);
                if (day == ends[^1]) break;
            }
        }

        return days;
    }
}
