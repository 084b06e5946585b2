using System.Text.Json.Serialization;

namespace ChainHub.Calendar;

/// <summary>In what a term (termijn) is counted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermUnit>))]
public enum TermUnit
{
    /// <summary>At once (onverwijld, terstond): due at the instant it starts.</summary>
    AtOnce,

    /// <summary>Hours that really pass, whatever the clock does.</summary>
    Hours,

    /// <summary>Calendar days (dagen).</summary>
    CalendarDays,

    /// <summary>Working days (werkdagen) of a <see cref="WorkingDayCalendar"/>.</summary>
    WorkingDays,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months; where the last month has no such day, its last day.</summary>
    Months,

    /// <summary>Years; where there is no 29 February, 28 February.</summary>
    Years,

    /// <summary>A percentage over other terms (norm); it has no date.</summary>
    Norm,
}
