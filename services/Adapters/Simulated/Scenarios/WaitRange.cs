using System.Globalization;
using ChainHub.Calendar;

namespace ChainHub.Adapters.Simulated;

/// <summary>How long something takes: a stretch of time, or a number of working days, between two ends.</summary>
/// <param name="Least">The shortest.</param>
/// <param name="Most">The longest.</param>
/// <param name="WorkingDays">Whether the ends count working days, a day each.</param>
public readonly record struct WaitRange(TimeSpan Least, TimeSpan Most, bool WorkingDays = false)
{
    private static readonly Dictionary<string, TimeSpan> Units = new(StringComparer.Ordinal)
    {
        ["s"] = TimeSpan.FromSeconds(1), ["m"] = TimeSpan.FromMinutes(1), ["h"] = TimeSpan.FromHours(1), ["d"] = TimeSpan.FromDays(1),
        ["wd"] = TimeSpan.FromDays(1),
    };

    private static readonly TimeSpan AboutTheSameTime = TimeSpan.FromHours(2);

    /// <summary>How it is written.</summary>
    public const string Form = "write 30s, 10m, 2h, 3d or 4wd (working days), or a range such as 2h..6h";

    /// <summary>Reads <c>30m</c>, <c>2h..6h</c> or <c>1wd..3wd</c>.</summary>
    public static bool TryParse(string text, out WaitRange range)
    {
        ArgumentNullException.ThrowIfNull(text);
        range = default;
        var ends = text.Split("..");
        if (ends.Length > 2 || !End(ends[0], out var least, out var inDays) || !End(ends[^1], out var most, out var alsoInDays)) return false;
        if (inDays != alsoInDays || most < least) return false;
        range = new WaitRange(least, most, inDays);
        return true;
    }

    /// <summary>The instant at which it is over; working days later it is about the same time of the day.</summary>
    /// <param name="from">When it began (UTC).</param>
    /// <param name="draw">Where between the ends: from 0 up to 1.</param>
    public DateTimeOffset Over(DateTimeOffset from, double draw)
    {
        if (WorkingDays)
        {
            var drawn = Least.Days + (draw * (Most.Days - Least.Days + 1));
            var local = AmsterdamTime.ToLocal(from);
            var day = DateOnly.FromDateTime(local.DateTime).AddWorkingDays((int)drawn, WorkingDayCalendar.Default);
            // Nobody comes back to something at the very same minute of another day.
            var shift = TimeSpan.FromSeconds(Math.Round(((drawn % 1) - 0.5) * AboutTheSameTime.TotalSeconds));
            return AmsterdamTime.ToInstant(day, TimeOnly.FromDateTime(local.DateTime)) + shift;
        }

        return from + Between(draw);
    }

    /// <summary>The stretch of time itself, to the millisecond.</summary>
    /// <param name="draw">Where between the ends: from 0 up to 1.</param>
    public TimeSpan Between(double draw) => TimeSpan.FromMilliseconds(Math.Round((Least + (draw * (Most - Least))).TotalMilliseconds));

    private static bool End(string text, out TimeSpan length, out bool workingDays)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        workingDays = text[digits..] == "wd";
        length = default;
        if (digits is 0 or > 4 || !Units.TryGetValue(text[digits..], out var unit)) return false;
        length = int.Parse(text[..digits], CultureInfo.InvariantCulture) * unit;
        return true;
    }
}
