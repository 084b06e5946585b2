using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

public sealed class Amsterdam_time
{
    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-07-01", 24)]
    public void A_day_lasts_as_long_as_its_clock_says(string date, int hours)
    {
        var day = Given.Date(date);
        (AmsterdamTime.EndOfDay(day) - AmsterdamTime.StartOfDay(day)).TotalHours.ShouldBe(hours);
    }

    [Fact]
    public void A_time_in_the_missing_hour_is_taken_after_the_jump() =>
        Given.Clock("2026-03-29 02:30").ShouldBe(Given.Instant("2026-03-29T03:30:00+02:00"));

    [Fact]
    public void A_time_in_the_doubled_hour_is_taken_the_first_time() =>
        Given.Clock("2026-10-25 02:30").ShouldBe(Given.Instant("2026-10-25T02:30:00+02:00"));

    [Theory]
    [InlineData("2026-03-31T21:59:59Z", "2026-03-31")]
    [InlineData("2026-03-31T22:00:00Z", "2026-04-01")]
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    public void An_instant_late_in_the_evening_is_on_the_date_of_Amsterdam(string instant, string date) =>
        AmsterdamTime.DateOf(Given.Instant(instant)).ShouldBe(Given.Date(date));

    [Fact]
    public void A_report_at_half_past_eleven_in_the_evening_starts_on_that_date()
    {
        var term = TermCalculator.Compute(TermRules.Get("D03"), Given.Instant("2026-03-30T21:30:00Z"));

        term.StartDate.ShouldBe(new(2026, 3, 30));
        term.DueDate.ShouldBe(new(2026, 4, 7));
        term.DueAt.ShouldBe(Given.Instant("2026-04-07T22:00:00Z"));
        term.DueAt.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Start_and_end_of_day_enclose_every_date_from_1990_to_2100()
    {
        for (var day = new DateOnly(1990, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            AmsterdamTime.DateOf(AmsterdamTime.StartOfDay(day)).ShouldBe(day);
            AmsterdamTime.DateOf(AmsterdamTime.EndOfDay(day).AddTicks(-1)).ShouldBe(day);
        }
    }
}
