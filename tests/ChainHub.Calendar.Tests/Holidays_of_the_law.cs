using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

public sealed class Holidays_of_the_law
{
    [Theory]
    [InlineData(2025, "04-18", "04-21", "04-26", "05-29", "06-09")]
    [InlineData(2026, "04-03", "04-06", "04-27", "05-14", "05-25")]
    [InlineData(2027, "03-26", "03-29", "04-27", "05-06", "05-17")]
    [InlineData(2028, "04-14", "04-17", "04-27", "05-25", "06-05")]
    [InlineData(2029, "03-30", "04-02", "04-27", "05-10", "05-21")]
    [InlineData(2030, "04-19", "04-22", "04-27", "05-30", "06-10")]
    public void Fall_on_the_dates_of_the_table(int year, string goodFriday, string easterMonday, string kingsDay, string ascension, string whitMonday)
    {
        string[] expected =
            ["01-01", goodFriday, easterMonday, kingsDay, "05-05", ascension, whitMonday, "12-25", "12-26"];

        Holidays.In(year).Select(day => day.Date.ToString("MM-dd")).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2025-04-26")]
    [InlineData("2031-04-26")]
    [InlineData("2026-04-27")]
    public void Kings_Day_is_held_on_Saturday_when_it_would_be_a_Sunday(string date) =>
        Holidays.In(Given.Date(date).Year).Single(day => day.Name.En == "King's Day").Date.ShouldBe(Given.Date(date));

    [Theory]
    [InlineData("2013-04-30")]
    [InlineData("2006-04-29")]
    [InlineData("1995-04-29")]
    public void Queens_Day_was_the_day_until_2013(string date) =>
        Holidays.In(Given.Date(date).Year).Single(day => day.Name.Nl == "Koninginnedag").Date.ShouldBe(Given.Date(date));

    [Fact]
    public void Two_holidays_may_share_a_date_and_the_day_stays_off_when_one_of_them_is_worked()
    {
        var ascensionOnLiberationDay = new DateOnly(2016, 5, 5);
        var calendar = WorkingDayCalendars.Parse("liberation-day-worked");

        calendar.HolidayOn(ascensionOnLiberationDay)!.Name.Nl.ShouldBe("Hemelvaartsdag");
    }

    [Fact]
    public void Easter_agrees_with_the_rule_of_Gauss_from_1990_to_2199()
    {
        for (var year = 1990; year <= 2199; year++)
        {
            var easterMonday = Holidays.In(year).Single(day => day.Name.En == "Easter Monday").Date;
            easterMonday.AddDays(-1).ShouldBe(ByGauss(year), $"Easter of {year}");
        }
    }

    static DateOnly ByGauss(int year)
    {
        var (m, n) = year switch { < 2100 => (24, 5), < 2200 => (24, 6), _ => throw new ArgumentOutOfRangeException(nameof(year)) };
        var d = ((19 * (year % 19)) + m) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + n) % 7;
        var days = d + e;
        if (d == 29 && e == 6) days -= 7;
        if (d == 28 && e == 6 && year % 19 > 10) days -= 7;
        return new DateOnly(year, 3, 22).AddDays(days);
    }
}
