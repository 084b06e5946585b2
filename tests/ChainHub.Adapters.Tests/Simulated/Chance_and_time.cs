using System.Globalization;

namespace ChainHub.Adapters.Tests.Simulated;

public class Chance_and_time
{
    private static readonly OfficeHours Office = new(
        new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }, new(8, 30), new(17, 0));

    [Fact]
    public void The_same_seed_and_subject_give_the_same_draw_and_others_another()
    {
        new Draws(7).Number("a", "b").ShouldBe(new Draws(7).Number("a", "b"));
        new Draws(8).Number("a", "b").ShouldNotBe(new Draws(7).Number("a", "b"));
        new Draws(7).Number("ab", "").ShouldNotBe(new Draws(7).Number("a", "b"));
    }

    [Fact]
    public void Draws_are_spread_evenly_from_zero_up_to_one()
    {
        var draws = Enumerable.Range(0, 10_000).Select(seed => new Draws(seed).Number("x")).ToList();

        draws.ShouldAllBe(draw => draw >= 0 && draw < 1);
        draws.Average().ShouldBe(0.5, 0.02);
        draws.Count(draw => draw < 0.2).ShouldBeInRange(1850, 2150);
    }

    [Theory]
    [InlineData("30s", 30, 30)]
    [InlineData("10m", 600, 600)]
    [InlineData("2h..6h", 7200, 21600)]
    [InlineData("30m..2h", 1800, 7200)]
    [InlineData("1d", 86400, 86400)]
    public void A_wait_is_a_length_or_a_range(string text, int least, int most)
    {
        WaitRange.TryParse(text, out var range).ShouldBeTrue();

        range.Between(0).TotalSeconds.ShouldBe(least);
        range.Between(0.999999999).TotalSeconds.ShouldBe(most, 0.001);
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("2")]
    [InlineData("2x")]
    [InlineData("6h..2h")]
    [InlineData("1wd..2h")]
    [InlineData("1h..2h..3h")]
    [InlineData("99999h")]
    [InlineData("-1h")]
    public void What_is_no_wait_is_refused(string text) => WaitRange.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0.0, "2026-04-07 09:30")]
    [InlineData(0.49, "2026-04-07 10:00")]
    [InlineData(0.999, "2026-04-08 10:00")]
    public void Working_days_pass_over_weekends_and_days_off_and_end_about_the_same_time(double draw, string near)
    {
        WaitRange.TryParse("1wd..2wd", out var range).ShouldBeTrue();

        // From the Thursday before Good Friday; the Monday is Easter Monday.
        var over = range.Over(At("2026-04-02 10:30"), draw);

        (over - At(near)).Duration().ShouldBeLessThan(TimeSpan.FromHours(1.6));
    }

    [Theory]
    [InlineData("2026-03-04 10:00", "2026-03-04 10:00")]
    [InlineData("2026-03-04 17:30", "2026-03-05 08:40")]
    [InlineData("2026-03-04 07:00", "2026-03-04 08:40")]
    [InlineData("2026-03-06 17:00", "2026-03-09 08:40")]
    [InlineData("2026-04-02 18:00", "2026-04-07 08:40")]
    public void What_comes_in_after_hours_is_answered_when_people_are_back(string comesIn, string isTakenUp) =>
        Office.Next(At(comesIn), TimeSpan.FromMinutes(10)).ShouldBe(At(isTakenUp));

    private static DateTimeOffset At(string amsterdam)
    {
        var local = DateTime.ParseExact(amsterdam, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Calendar.AmsterdamTime.ToInstant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
