using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

public sealed class An_exclusion_order_that_is_extended
{
    static readonly DateTimeOffset Imposed = Given.Clock("2026-03-10 21:15");

    [Theory]
    [InlineData("2026-03-10 21:15", "2026-03-20 21:15", "2026-04-07 21:15")]
    [InlineData("2026-03-26 14:10", "2026-04-05 14:10", "2026-04-23 14:10")]
    [InlineData("2026-10-15 02:30", "2026-10-25 02:30", "2026-11-12 02:30")]
    [InlineData("2026-12-24 23:59", "2027-01-03 23:59", "2027-01-21 23:59")]
    public void Ends_by_the_clock_after_ten_days_or_four_weeks(string imposed, string ends, string latest)
    {
        ExclusionOrder.Ends(Given.Clock(imposed)).DueAt.ShouldBe(Given.Clock(ends));
        ExclusionOrder.LatestEnd(Given.Clock(imposed)).DueAt.ShouldBe(Given.Clock(latest));
    }

    [Fact]
    public void Ends_when_the_extension_says_and_explains_itself()
    {
        var term = ExclusionOrder.Extended(Imposed, Given.Clock("2026-03-28 09:00"));

        term.DueAt.ShouldBe(Given.Clock("2026-03-28 09:00"));
        (term.RuleCode, term.IsDateBased, term.LastDay).ShouldBe(("D26", false, new(2026, 3, 28)));
        term.Steps[^1].TextNl.ShouldBe("De verlenging eindigt op zaterdag 28 maart 2026 om 09:00 uur, daarbinnen.");
        term.Articles().ShouldContain("Wet tijdelijk huisverbod art. 9 lid 1");
        term.Articles().ShouldContain("Wet tijdelijk huisverbod art. 13");
    }

    [Fact]
    public void Ends_at_the_very_latest_after_28_days_and_not_a_minute_later()
    {
        var latest = Given.Clock("2026-04-07 21:15");

        ExclusionOrder.Extended(Imposed, latest).DueAt.ShouldBe(latest);
        Should.Throw<ArgumentOutOfRangeException>(() => ExclusionOrder.Extended(Imposed, latest.AddMinutes(1))).Message.ShouldContain("at the latest");
        Should.Throw<ArgumentOutOfRangeException>(() => ExclusionOrder.Extended(Imposed, Imposed));
    }

    [Theory]
    [InlineData("2026-03-10 21:15", "2031-03-10")]
    [InlineData("2028-02-29 12:00", "2033-02-28")]
    public void Is_kept_on_file_for_five_years_and_no_law_moves_that(string imposed, string until) =>
        ExclusionOrder.KeptUntil(Given.Clock(imposed)).ShouldBe(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
}
