namespace ChainHub.Calendar;

/// <summary>Counting in working days (werkdagen) over Amsterdam dates. The day that is counted from never counts itself.</summary>
public static class WorkingDayCounting
{
    /// <summary>The date that is <paramref name="count"/> working days after, or when negative before, a date; zero is the date itself.</summary>
    public static DateOnly AddWorkingDays(this DateOnly date, int count, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            date = date.AddDays(step);
            if (!calendar.IsDayOff(date)) left--;
        }

        return date;
    }

    /// <summary>How many working days lie after <paramref name="from"/>, up to and including <paramref name="until"/>; negative when that is earlier.</summary>
    public static int WorkingDaysUntil(this DateOnly from, DateOnly until, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (until < from) return -until.WorkingDaysUntil(from, calendar);
        var count = 0;
        for (var day = from.AddDays(1); day <= until; day = day.AddDays(1))
        {
            if (!calendar.IsDayOff(day)) count++;
        }

        return count;
    }
}
