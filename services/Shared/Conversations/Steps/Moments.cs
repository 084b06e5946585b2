using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations;

/// <summary>Moments at an hour of the clock, such as the morning of the weekly talk.</summary>
internal static class Moments
{
    private const int HoursBefore = 1;

    private static readonly TermPolicy Weekly = Moment(
        LocalRules.WeeklyTalk, new("beide organisaties", "both organizations"), new("wekelijks overleg", "weekly talk"), "regionale samenwerkingsafspraken");

    private static readonly TermPolicy NextAge = Moment(
        LocalRules.NextAge, new("wie toestemming vroeg", "who asked for consent"), new("een ander beslist door de leeftijd", "by age somebody else decides"), "Jeugdwet art. 7.3.4");

    /// <summary>The moment as a rule: it has none in an agreement, and is written down as one all the same, so that it explains itself.</summary>
    public static TermPolicy Of(string rule) => rule switch
    {
        LocalRules.WeeklyTalk => Weekly,
        LocalRules.NextAge => NextAge,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No moment at an instant has this rule."),
    };

    private static TermPolicy Moment(string rule, Wording who, Wording title, string source) => new(
        TermRules.Get("D27") with
        {
            Code = rule,
            Version = "",
            Who = who,
            Title = title,
            StartsAt = new("een uur tevoren", "an hour before"),
            Amount = HoursBefore,
            Unit = TermUnit.Hours,
            Level = TermLevel.Region,
            Variants = [],
            Atw = AtwApplicability.NotStatutory,
            Source = source,
        },
        WorkingDayCalendar.Default, [], []);

    /// <summary>From when the hour counts that ends at an instant (UTC).</summary>
    public static DateTimeOffset StartFor(DateTimeOffset instant) => instant.AddHours(-HoursBefore);
}
