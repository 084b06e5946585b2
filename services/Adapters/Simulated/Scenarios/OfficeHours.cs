using ChainHub.Calendar;

namespace ChainHub.Adapters.Simulated;

/// <summary>When the people of an organization are at work. On days off of the general calendar nobody is.</summary>
/// <param name="Days">The days of the week.</param>
/// <param name="From">When they begin (Amsterdam clock).</param>
/// <param name="Until">When they stop (Amsterdam clock).</param>
public sealed record OfficeHours(IReadOnlySet<DayOfWeek> Days, TimeOnly From, TimeOnly Until)
{
    /// <summary>The instant itself when somebody is at work then; else a while after they next begin.</summary>
    /// <param name="instant">When it comes in (UTC).</param>
    /// <param name="settle">How long after they begin they come to it.</param>
    public DateTimeOffset Next(DateTimeOffset instant, TimeSpan settle)
    {
        var local = AmsterdamTime.ToLocal(instant);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        if (AtWork(day) && time >= From && time < Until) return instant;
        if (time >= From) day = day.AddDays(1);
        while (!AtWork(day)) day = day.AddDays(1);
        return AmsterdamTime.ToInstant(day, From) + settle;
    }

    private bool AtWork(DateOnly day) => Days.Contains(day.DayOfWeek) && !WorkingDayCalendar.Default.IsDayOff(day);
}
