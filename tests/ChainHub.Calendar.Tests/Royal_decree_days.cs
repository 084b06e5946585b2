using Shouldly;
using Xunit;

namespace ChainHub.Calendar.Tests;

public sealed class Royal_decree_days
{
    [Theory]
    [InlineData("2026-01-02", true)]
    [InlineData("2026-05-15", true)]
    [InlineData("2027-05-07", true)]
    [InlineData("2028-04-28", true)]
    [InlineData("2028-05-26", true)]
    [InlineData("2026-05-04", false)]
    [InlineData("2027-04-26", false)]
    public void Are_those_of_the_decree_and_not_of_a_rule_of_thumb(string date, bool equated) =>
        (RoyalDecreeDays.Published.On(Given.Date(date)) is not null).ShouldBe(equated);

    [Fact]
    public void Name_the_decree_as_their_source() =>
        RoyalDecreeDays.Published.On(new(2026, 5, 15))!.Article.ShouldBe("Algemene termijnenwet art. 3 lid 3 (Stcrt. 2025, 24713)");

    [Fact]
    public void A_day_that_is_added_later_changes_no_term_that_was_computed_before()
    {
        var before = Given.Term("D03", "2029-05-08");
        var withDecree = WorkingDayCalendar.Default with { DecreeDays = RoyalDecreeDays.Parse(DecreeOf2029) };

        var after = Given.Term("D03", "2029-05-09", withDecree);
        var again = Given.Term("D03", "2029-05-08", withDecree);

        before.DueDate.ShouldBe(new(2029, 5, 14));
        again.DueDate.ShouldBe(new(2029, 5, 15));
        before.CalendarVersion.ShouldNotBe(again.CalendarVersion);
        again.CalendarVersion.ShouldBe("2010-10-10+kb.2028-1");
        after.DueDate.ShouldBe(new(2029, 5, 15));
    }

    [Fact]
    public void A_year_without_a_known_decree_is_said_in_the_explanation()
    {
        Given.Term("D03", "2029-05-08").Steps[^1].Text.ShouldContain("For 2029 no days equated by royal decree are known");
        Given.Term("D03", "2026-05-08").Steps.ShouldNotContain(step => step.Text.Contains("no days equated"));
    }

    [Theory]
    [InlineData("not json", "cannot be read")]
    [InlineData("""{"decrees":[]}""", "'version'")]
    [InlineData("""{"version":"1","decrees":[{"title":"A","years":[2029],"days":["2030-01-02"]}]}""", "outside the years")]
    [InlineData("""{"version":"1","decrees":[{"title":"A","years":[2029],"days":["2029-01-02","2029-01-02"]}]}""", "named twice")]
    [InlineData("""{"version":"1","decrees":[{"title":"A","years":[2029]}]}""", "'days'")]
    [InlineData("""{"version":"1","decrees":[{"title":"A","years":[2029],"days":["02-01-2029"]}]}""", "cannot be read")]
    public void A_mistake_in_the_data_is_named(string json, string says) =>
        Should.Throw<FormatException>(() => RoyalDecreeDays.Parse(json)).Message.ShouldContain(says);

    const string DecreeOf2029 =
        """{"version":"2028-1","decrees":[{"title":"Besluit","publishedIn":"Stcrt. 2028, 1","years":[2029],"days":["2029-05-14"]}]}""";
}
