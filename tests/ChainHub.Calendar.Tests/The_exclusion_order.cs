using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

public sealed class The_exclusion_order
{
    static readonly TermRule TenDays = TermRules.Get("D25");

    [Fact]
    public void Does_not_move_from_Easter_Sunday()
    {
        var byDate = Given.Term("D25", "2026-03-26");
        var byClock = TermCalculator.Compute(TenDays, Given.Clock("2026-03-26 14:10"));

        byDate.DueDate.ShouldBe(new(2026, 4, 5));
        byClock.DueAt.ShouldBe(Given.Clock("2026-04-05 14:10"));
        byClock.LastDay.ShouldBe(new(2026, 4, 5));
        byClock.Articles().ShouldContain("Wet tijdelijk huisverbod art. 13");
    }

    [Theory]
    [InlineData("2026-03-24 23:30", "2026-04-03 23:30", 239)]
    [InlineData("2026-10-20 12:00", "2026-10-30 12:00", 241)]
    [InlineData("2026-06-01 12:00", "2026-06-11 12:00", 240)]
    public void Ends_at_the_clock_time_at_which_it_was_imposed(string imposed, string ends, int hours)
    {
        var term = TermCalculator.Compute(TenDays, Given.Clock(imposed));

        term.DueAt.ShouldBe(Given.Clock(ends));
        term.IsDateBased.ShouldBeFalse();
        (term.DueAt - term.StartedAt).TotalHours.ShouldBe(hours);
        term.Steps.Any(step => step.Text.Contains($"{hours} hours")).ShouldBe(hours != 240);
    }

    [Fact]
    public void Imposed_in_the_doubled_hour_keeps_both_instants_apart_and_ends_at_the_same_clock_time()
    {
        var first = TermCalculator.Compute(TenDays, Given.Instant("2026-10-25T02:30:00+02:00"));
        var second = TermCalculator.Compute(TenDays, Given.Instant("2026-10-25T02:30:00+01:00"));

        first.DueAt.ShouldBe(Given.Clock("2026-11-04 02:30"));
        second.DueAt.ShouldBe(first.DueAt);
        (second.StartedAt - first.StartedAt).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Ending_in_the_missing_hour_ends_after_the_jump_and_says_so()
    {
        var term = TermCalculator.Compute(TenDays, Given.Clock("2026-03-19 02:30"));

        term.DueAt.ShouldBe(Given.Clock("2026-03-29 03:30"));
        term.Steps.ShouldContain(step => step.TextNl.Contains("02:30 uur bestaat op die dag niet"));
    }

    [Fact]
    public void Ending_in_the_doubled_hour_ends_the_first_time_and_says_so()
    {
        var term = TermCalculator.Compute(TenDays, Given.Clock("2026-10-15 02:30"));

        term.DueAt.ShouldBe(Given.Instant("2026-10-25T00:30:00Z"));
        term.Steps.ShouldContain(step => step.TextNl.Contains("komt op die dag twee keer voor"));
    }

    [Fact]
    public void Is_extended_to_exactly_28_days_and_not_a_minute_more()
    {
        var imposed = Given.Clock("2026-03-10 21:15");
        var latest = TermCalculator.Compute(TermRules.Get("D26"), imposed);

        latest.DueAt.ShouldBe(Given.Clock("2026-04-07 21:15"));
        latest.HasPassedAt(Given.Clock("2026-04-07 21:14")).ShouldBeFalse();
        latest.HasPassedAt(Given.Clock("2026-04-07 21:15")).ShouldBeTrue();
        Given.Clock("2026-04-07 21:16").ShouldBeGreaterThan(latest.DueAt);
    }

    [Fact]
    public void Hours_of_its_own_terms_run_on_across_the_clock_change()
    {
        var term = TermCalculator.Compute(TermRules.Get("D27"), Given.Clock("2026-03-28 12:00"));

        term.DueAt.ShouldBe(Given.Clock("2026-03-29 13:00"));
        term.Articles().ShouldContain("Algemene termijnenwet art. 4");
    }
}
