using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

public sealed class Warning_before_a_term_passes
{
    [Fact]
    public void Comes_at_the_start_of_the_working_day_before() =>
        Given.Term("D03", "2026-03-30").WarnAt(1).ShouldBe(Given.Clock("2026-04-02 00:00"));

    [Fact]
    public void Follows_the_calendar_of_the_organization() =>
        Given.Term("D03", "2026-03-30").WarnAt(1, Given.GoodFridayAndDecreesWorked).ShouldBe(Given.Clock("2026-04-03 00:00"));

    [Fact]
    public void Comes_before_the_weekend_when_an_order_ends_on_a_Sunday() =>
        TermCalculator.Compute(TermRules.Get("D25"), Given.Clock("2026-03-05 10:00")).WarnAt(1).ShouldBe(Given.Clock("2026-03-13 00:00"));

    [Fact]
    public void Comes_so_many_hours_before_the_day_is_over() =>
        Given.Term("D03", "2026-03-30").WarnAt(TimeSpan.FromHours(12)).ShouldBe(Given.Clock("2026-04-07 12:00"));

    [Fact]
    public void Never_comes_before_the_term_has_started()
    {
        var start = Given.Clock("2026-03-30 15:00");
        var term = TermCalculator.Compute(TermRules.Get("D11"), start);

        term.WarnAt(5).ShouldBe(start);
        term.WarnAt(TimeSpan.FromDays(9)).ShouldBe(start);
        term.WarnAt(TimeSpan.MaxValue).ShouldBe(start);
    }

    [Fact]
    public void Cannot_come_afterwards()
    {
        var term = Given.Term("D03", "2026-03-30");

        Should.Throw<ArgumentOutOfRangeException>(() => term.WarnAt(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => term.WarnAt(TimeSpan.FromHours(-1)));
    }

    [Fact]
    public void A_term_that_is_counted_back_is_not_moved_to_a_working_day()
    {
        CountingBack.LastDateBefore(new(2026, 4, 10), 5, TermUnit.CalendarDays).ShouldBe(new(2026, 4, 5));
        CountingBack.LastDateBefore(new(2026, 4, 8), 5, TermUnit.WorkingDays).ShouldBe(new(2026, 3, 30));
        CountingBack.LastDateBefore(new(2026, 5, 31), 3, TermUnit.Months).ShouldBe(new(2026, 2, 28));
        Should.Throw<ArgumentOutOfRangeException>(() => CountingBack.LastDateBefore(new(2026, 4, 10), 5, TermUnit.Hours));
    }
}
