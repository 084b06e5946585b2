using ChainHub.Calendar;

namespace ChainHub.Conversations.Agreements;

/// <summary>When an organization's people are at work (kantooruren), by Amsterdam's clock. On a holiday of its calendar nobody is.</summary>
/// <param name="Days">The days of the week.</param>
/// <param name="From">When the day begins.</param>
/// <param name="Until">When it is over; from this moment on the office is closed.</param>
/// <param name="Calendar">Which days are holidays.</param>
public sealed record OfficeHours(IReadOnlySet<DayOfWeek> Days, TimeOnly From, TimeOnly Until, WorkingDayCalendar Calendar)
{
    /// <summary>Whether an instant falls within them.</summary>
    public bool Covers(DateTimeOffset instant)
    {
        var local = AmsterdamTime.ToLocal(instant);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return Days.Contains(local.DayOfWeek) && time >= From && time < Until
            && Calendar.HolidayOn(DateOnly.FromDateTime(local.DateTime)) is null;
    }
}
