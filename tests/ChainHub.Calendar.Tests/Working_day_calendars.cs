using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

public sealed class Working_day_calendars
{
    [Theory]
    [InlineData("2025-05-05", true)]
    [InlineData("2026-05-05", false)]
    [InlineData("2030-05-05", true)]
    public void An_employer_may_give_5_May_off_once_in_five_years(string date, bool off) =>
        WorkingDayCalendars.Parse("liberation-day-lustrum").IsDayOff(Given.Date(date)).ShouldBe(off);

    [Fact]
    public void The_choice_of_an_employer_moves_the_protocol_term_and_not_the_statutory_one()
    {
        var lustrum = WorkingDayCalendars.Parse("liberation-day-lustrum");

        Given.Term("D02", "2026-04-28", lustrum).DueDate.ShouldBe(new(2026, 5, 5));
        Given.Term("D02", "2026-04-28").DueDate.ShouldBe(new(2026, 5, 6));
        Given.Term("D03", "2026-04-30", lustrum).DueDate.ShouldBe(new(2026, 5, 6));
    }

    [Fact]
    public void A_name_joins_choices_in_any_order()
    {
        var calendar = WorkingDayCalendars.Parse("royal-decree-worked+good-friday-worked");

        calendar.Name.ShouldBe("good-friday-worked+royal-decree-worked");
        calendar.IsDayOff(new(2026, 4, 3)).ShouldBeFalse();
        calendar.IsDayOff(new(2026, 5, 15)).ShouldBeFalse();
        calendar.IsDayOff(new(2026, 5, 5)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("easter-worked", "Unknown calendar 'easter-worked'")]
    [InlineData("", "Unknown calendar ''")]
    [InlineData("liberation-day-worked+liberation-day-lustrum", "two things about liberation-day")]
    public void A_wrong_name_is_answered_with_what_there_is(string name, string says) =>
        Should.Throw<FormatException>(() => WorkingDayCalendars.Parse(name)).Message.ShouldContain(says);

    [Fact]
    public void Adding_and_counting_working_days_are_each_others_inverse()
    {
        var calendar = WorkingDayCalendar.Default;
        for (var day = new DateOnly(1990, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            var later = day.AddWorkingDays(5, calendar);
            day.WorkingDaysUntil(later, calendar).ShouldBe(5);
            later.WorkingDaysUntil(day, calendar).ShouldBe(-5);
            if (!calendar.IsDayOff(day)) later.AddWorkingDays(-5, calendar).ShouldBe(day);
        }
    }
}
