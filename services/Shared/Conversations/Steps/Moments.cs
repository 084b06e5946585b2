using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations;

/// <summary>Moments at an hour of the clock, such as the morning of the weekly talk.</summary>
internal static class Moments
{
    private const int HoursBefore = 1;

    /// <summary>A moment has no rule of an agreement; it is written down as one all the same, so that it explains itself.</summary>
    public static TermPolicy Weekly { get; } = new(
        TermRules.Get("D27") with
        {
            Code = LocalRules.WeeklyTalk,
            Version = "",
            Who = new("beide organisaties", "both organizations"),
            Title = new("wekelijks overleg", "weekly talk"),
            StartsAt = new("een uur tevoren", "an hour before"),
            Amount = HoursBefore,
            Unit = TermUnit.Hours,
            Level = TermLevel.Region,
            Variants = [],
            Atw = AtwApplicability.NotStatutory,
            Source = "regionale samenwerkingsafspraken",
        },
        WorkingDayCalendar.Default, [], []);

    /// <summary>From when the hour counts that ends at an instant (UTC).</summary>
    public static DateTimeOffset StartFor(DateTimeOffset instant) => instant.AddHours(-HoursBefore);
}
