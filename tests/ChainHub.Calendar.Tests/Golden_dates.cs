using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

public sealed class Golden_dates
{
    [Theory]
    [InlineData("2026-03-30", "2026-04-07", "2026-04-08", "2026-04-07")]
    [InlineData("2026-04-01", "2026-04-07", "2026-04-10", "2026-04-09")]
    [InlineData("2026-04-03", "2026-04-08", "2026-04-13", "2026-04-13")]
    [InlineData("2026-04-24", "2026-04-29", "2026-05-04", "2026-05-04")]
    [InlineData("2026-05-12", "2026-05-18", "2026-05-21", "2026-05-20")]
    [InlineData("2027-04-28", "2027-05-03", "2027-05-10", "2027-05-07")]
    [InlineData("2026-12-24", "2026-12-29", "2027-01-04", "2027-01-04")]
    public void The_two_clocks_of_five_days_run_side_by_side(string received, string statutory, string protocol, string protocolWorkedThrough)
    {
        Given.Term("D03", received).DueDate.ShouldBe(Given.Date(statutory));
        Given.Term("D02", received).DueDate.ShouldBe(Given.Date(protocol));
        Given.Term("D02", received, Given.GoodFridayAndDecreesWorked).DueDate.ShouldBe(Given.Date(protocolWorkedThrough));
    }

    [Theory]
    [InlineData("2026-03-16", "2026-05-26")]
    [InlineData("2026-01-26", "2026-04-07")]
    [InlineData("2026-02-17", "2026-04-28")]
    public void Ten_weeks_of_investigation(string determined, string due) =>
        Given.Term("D04", determined).DueDate.ShouldBe(Given.Date(due));

    [Fact]
    public void An_investigation_term_is_moved_for_everyone_whatever_an_organization_works()
    {
        Given.Term("D03", "2026-03-30", Given.GoodFridayAndDecreesWorked).DueDate.ShouldBe(new(2026, 4, 7));
        Given.Term("D03", "2026-03-29", Given.GoodFridayAndDecreesWorked).DueDate.ShouldBe(new(2026, 4, 7));
    }

    [Fact]
    public void Three_days_over_Christmas_need_article_1_and_then_article_2()
    {
        var term = Given.Term("D29", "2026-12-24");

        term.DueDate.ShouldBe(new(2026, 12, 29));
        term.Steps.Single(step => step.Article == "Algemene termijnenwet art. 1 lid 1" && step.Text.Contains("extended")).Date.ShouldBe(new(2026, 12, 28));
        term.Steps.Single(step => step.Article == "Algemene termijnenwet art. 2").Date.ShouldBe(new(2026, 12, 29));
    }

    [Theory]
    [InlineData("2026-11-30", "2027-02-28")]
    [InlineData("2027-11-30", "2028-02-29")]
    public void Three_months_from_the_end_of_November_end_with_February(string accepted, string due) =>
        Given.Term("D14", accepted).DueDate.ShouldBe(Given.Date(due));

    [Fact]
    public void Monitoring_after_twelve_and_eighteen_months_is_not_moved()
    {
        var accepted = new DateOnly(2026, 4, 5);

        TermCalculator.Compute(TermRules.Get("D15"), accepted).DueDate.ShouldBe(new(2027, 4, 5));
        TermCalculator.Compute(TermRules.Get("D15", "18-months"), new DateOnly(2025, 10, 3)).DueDate.ShouldBe(new(2027, 4, 3));
        new DateOnly(2027, 4, 3).DayOfWeek.ShouldBe(DayOfWeek.Saturday);
    }

    [Fact]
    public void Informing_a_person_is_postponed_by_two_weeks_and_again_by_two_weeks()
    {
        var term = Given.Term("D07", "2026-03-02");
        var first = TermCalculator.Compute(TermRules.Get("D08"), term.DueDate!.Value);
        var second = TermCalculator.Compute(TermRules.Get("D08"), first.DueDate!.Value);

        term.DueDate.ShouldBe(new(2026, 3, 30));
        first.DueDate.ShouldBe(new(2026, 4, 13));
        second.DueDate.ShouldBe(new(2026, 4, 28));
    }

    [Fact]
    public void Five_years_from_a_leap_day_end_on_the_last_of_February()
    {
        var term = Given.Term("D33", "2028-02-29");

        term.DueDate.ShouldBe(new(2033, 2, 28));
        term.Articles().ShouldContain("Algemene termijnenwet art. 4");
    }
}
