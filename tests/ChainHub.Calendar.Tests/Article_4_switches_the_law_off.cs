using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

public sealed class Article_4_switches_the_law_off
{
    // All of these end on Easter Monday 2026, unless the law moves them to Tuesday.
    [Theory]
    [InlineData(90, TermUnit.CalendarDays, "2026-01-06", true)]
    [InlineData(91, TermUnit.CalendarDays, "2026-01-05", false)]
    [InlineData(12, TermUnit.Weeks, "2026-01-12", true)]
    [InlineData(13, TermUnit.Weeks, "2026-01-05", false)]
    [InlineData(3, TermUnit.Months, "2026-01-06", true)]
    [InlineData(4, TermUnit.Months, "2025-12-06", false)]
    [InlineData(1, TermUnit.Years, "2025-04-06", false)]
    public void For_long_terms_and_years(int amount, TermUnit unit, string start, bool moves)
    {
        var term = TermCalculator.Compute(TermRules.Get("D03") with { Amount = amount, Unit = unit }, Given.Date(start));

        term.DueDate.ShouldBe(moves ? new(2026, 4, 7) : new(2026, 4, 6));
        term.Articles().Contains("Algemene termijnenwet art. 4").ShouldBe(!moves);
        term.CalendarPolicy.ShouldBe(moves ? "algemene-termijnenwet" : "none");
    }

    [Theory]
    [InlineData(2, "2026-12-28")]
    [InlineData(3, "2026-12-29")]
    public void And_article_2_is_for_terms_of_three_days_or_more(int days, string due) =>
        TermCalculator.Compute(TermRules.Get("D29") with { Amount = days }, new DateOnly(2026, 12, 24)).DueDate.ShouldBe(Given.Date(due));
}
