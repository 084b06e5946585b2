namespace ChainHub.Calendar;

/// <summary>When an organization gives 5 May (Bevrijdingsdag) off.</summary>
public enum LiberationDayPolicy
{
    /// <summary>Every year, as the Algemene termijnenwet does.</summary>
    EveryYear,

    /// <summary>Once in five years (lustrumjaar): 2025, 2030, and so on.</summary>
    OnceInFiveYears,

    /// <summary>Never: 5 May is worked.</summary>
    Worked,
}

/// <summary>
/// Which days an organization does not work (werkdagenkalender). The law does not say what a working day in a protocol is, so
/// it is a choice per organization or region. Saturdays, Sundays and holidays are always off.
/// </summary>
public sealed record WorkingDayCalendar
{
    /// <summary>Holidays, Good Friday and royal-decree days are off: what applies unless an agreement says otherwise.</summary>
    public static WorkingDayCalendar Default { get; } = new();

    // The same days off as the default, under the name and version of the law, so that a choice of an organization can never move it.
    internal static WorkingDayCalendar Law { get; } = new() { Name = "algemene-termijnenwet", Version = "2010-10-10" };

    /// <summary>What a computed term remembers of the calendar it was counted with.</summary>
    public string Name { get; init; } = "default";

    /// <summary>The version of these settings.</summary>
    public string Version { get; init; } = "1";

    /// <summary>Whether Good Friday (Goede Vrijdag) is off.</summary>
    public bool GoodFridayIsDayOff { get; init; } = true;

    /// <summary>Whether days equated by royal decree are off.</summary>
    public bool RoyalDecreeDaysAreOff { get; init; } = true;

    /// <summary>When 5 May is off.</summary>
    public LiberationDayPolicy LiberationDay { get; init; } = LiberationDayPolicy.EveryYear;

    /// <summary>The royal-decree days to count with; also for statutory terms that are computed with this calendar.</summary>
    public RoyalDecreeDays DecreeDays { get; init; } = RoyalDecreeDays.Published;

    /// <summary>The version of the settings with the version of the royal-decree days, such as <c>1+kb.2025-24713</c>.</summary>
    public string FullVersion => $"{Version}+kb.{DecreeDays.Version}";

    /// <summary>Whether nobody works on this Amsterdam date.</summary>
    public bool IsDayOff(DateOnly date) => IsWeekend(date) || HolidayOn(date) is not null;

    /// <summary>The holiday that makes this date a day off in this calendar, or null; weekends do not matter here.</summary>
    public Holiday? HolidayOn(DateOnly date)
    {
        foreach (var holiday in Holidays.In(date.Year))
        {
            if (holiday.Date == date && IsKept(holiday))
                return holiday;
        }

        return RoyalDecreeDaysAreOff ? DecreeDays.On(date) : null;
    }

    internal static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    bool IsKept(Holiday holiday) => holiday.Kind switch
    {
        HolidayKind.GoodFriday => GoodFridayIsDayOff,
        HolidayKind.LiberationDay => LiberationDay == LiberationDayPolicy.EveryYear
            || (LiberationDay == LiberationDayPolicy.OnceInFiveYears && holiday.Date.Year % 5 == 0),
        _ => true,
    };
}
