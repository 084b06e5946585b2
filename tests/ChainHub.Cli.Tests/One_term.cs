using Shouldly;
using Xunit;

namespace ChainHub.Cli.Tests;

public sealed class One_term
{
    [Fact]
    public void Is_told_in_Dutch_with_its_articles()
    {
        var told = Shell.Run("term --rule D03 --from 2026-03-30");

        told.Code.ShouldBe(0);
        told.Error.ShouldBeEmpty();
        told.Lines[0].ShouldBe("Uiterlijk dinsdag 7 april 2026, tot het einde van de dag.");
        told.Lines[1].ShouldEndWith("[Uitvoeringsbesluit Wmo 2015 art. 4.1.7 lid 1]");
        told.Out.ShouldContain("(Tweede Paasdag): verlengd tot en met dinsdag 7 april 2026. [Algemene termijnenwet art. 1 lid 1]");
    }

    [Fact]
    public void Is_told_in_English_when_asked() =>
        Shell.Run("term --rule D03 --from 2026-03-30 --lang en").Lines[0].ShouldBe("By Tuesday 7 April 2026, until the end of the day.");

    [Fact]
    public void Is_one_JSON_object_when_asked()
    {
        var told = Shell.Run("term --rule d03 --from 2026-03-30 --json").Json;

        told.GetProperty("rule").GetString().ShouldBe("D03");
        told.GetProperty("start").GetString().ShouldBe("2026-03-30");
        told.GetProperty("due").GetString().ShouldBe("2026-04-07");
        told.GetProperty("dueAt").GetDateTimeOffset().ShouldBe(new(2026, 4, 7, 22, 0, 0, TimeSpan.Zero));
        told.GetProperty("calendar").GetString().ShouldBe("algemene-termijnenwet");
        var last = told.GetProperty("steps").EnumerateArray().Last();
        last.GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        last.GetProperty("article").GetString().ShouldBe("Algemene termijnenwet art. 2");
    }

    [Theory]
    [InlineData("2026-03-24T23:30", "2026-04-03T23:30:00+02:00")]
    [InlineData("2026-03-24T22:30:00Z", "2026-04-03T23:30:00+02:00")]
    [InlineData("2026-03-24T23:30:00+01:00", "2026-04-03T23:30:00+02:00")]
    [InlineData("2026-10-20T12:00:30", "2026-10-30T12:00:30+01:00")]
    [InlineData("2026-03-26", "2026-04-05")]
    public void Starts_at_a_date_a_clock_time_or_an_instant(string from, string due) =>
        Shell.Run($"term --rule D25 --from {from} --json").Json.GetProperty("due").GetString().ShouldBe(due);

    [Theory]
    [InlineData("2026-03-29T02:30", "bestaat niet")]
    [InlineData("2026-10-25T02:30", "komt twee keer voor")]
    public void Notes_a_clock_time_that_does_not_exist_or_comes_twice(string from, string note)
    {
        var told = Shell.Run($"term --rule D27 --from {from}");

        told.Code.ShouldBe(0);
        told.Lines[^1].ShouldContain(note);
    }

    [Theory]
    [InlineData("default", "2026-04-08")]
    [InlineData("good-friday-worked", "2026-04-07")]
    [InlineData("good-friday-worked+royal-decree-worked", "2026-04-07")]
    public void Follows_the_calendar_that_is_named(string calendar, string due) =>
        Shell.Run($"term --rule D02 --from 2026-03-30 --calendar {calendar} --json").Json.GetProperty("due").GetString().ShouldBe(due);

    [Fact]
    public void Takes_a_variant_by_name() =>
        Shell.Run("term --rule D15 --from 2026-03-30 --variant 18-months --json").Json.GetProperty("due").GetString().ShouldBe("2027-09-30");
}
