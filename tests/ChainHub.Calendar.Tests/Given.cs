using System.Globalization;

namespace ChainHub.Calendar.Tests;

/// <summary>Short ways to say dates, instants and terms in a test.</summary>
static class Given
{
    public static readonly WorkingDayCalendar GoodFridayAndDecreesWorked =
        WorkingDayCalendars.Parse("good-friday-worked+royal-decree-worked");

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>An instant by Amsterdam's clock, as 2026-03-24 23:30.</summary>
    public static DateTimeOffset Clock(string text)
    {
        var local = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return AmsterdamTime.ToInstant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    public static ComputedTerm Term(string rule, string startDate, WorkingDayCalendar? calendar = null) =>
        TermCalculator.Compute(TermRules.Get(rule), Date(startDate), calendar);

    public static IEnumerable<string> Articles(this ComputedTerm term) => term.Steps.Select(step => step.Article ?? string.Empty);
}
