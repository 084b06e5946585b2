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

    /// <summary>Such as <c>di 3 mrt</c>: the last day of a term that is over when the next day begins.</summary>
    public static string LastDay(DateTimeOffset passesAt)
    {
        var local = AmsterdamTime.ToLocal(passesAt.AddTicks(-1));
        return string.Create(CultureInfo.InvariantCulture, $"{Days[(int)local.DayOfWeek]} {local.Day} {Months[local.Month - 1]}");
    }
}
