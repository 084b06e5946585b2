using ChainHub.Contracts.Timeline;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Reporting.Tests;

public sealed class A_timeline_in_words
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Names => [.. Catalogue.All.Select(info => info.Name).Distinct().Where(name => StoryTable.Named(name) is not null)];

    [Theory, MemberData(nameof(Names))]
    public void Has_a_sentence_of_its_own_for_everything_that_can_happen(string what)
    {
        if (what == OwnPart.Oversight) return;

        var sentence = new TimelineWords(Told.Names).Of(new TimelineFact { What = what, At = At, By = "team", References = ["m"] });

        sentence.ShouldEndWith(".");
        sentence.ShouldNotBe($"{Catalogue.Newest(what)!.Dutch}.");
    }

    [Fact]
    public void Says_what_a_newer_version_calls_something_that_this_one_does_not_know() =>
        new TimelineWords(Told.Names).Of(new TimelineFact { What = "new.thing", At = At, Detail = "NewCode.Something", References = ["m"] }).ShouldBe("New.thing.");

    [Fact]
    public void Says_that_something_was_wrong() =>
        new TimelineWords(Told.Names).Of(new TimelineFact { What = "handover.accepted", At = At, By = "team", Corrected = true, References = ["m"] })
            .ShouldBe("Het sociaal team neemt de hulp over. Later bleek dat dit niet klopte.");

    [Fact]
    public void Has_dates_on_Amsterdams_clock()
    {
        DutchDates.Moment(new(2026, 3, 29, 1, 30, 0, TimeSpan.Zero)).ShouldBe("29 maart 2026 om 03.30 uur");
        DutchDates.Day(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero)).ShouldBe("1 januari 2027");
        DutchDates.LastDay(new(2026, 12, 31, 23, 0, 0, TimeSpan.Zero)).ShouldBe("31 december 2026");
    }

    [Fact]
    public void Has_a_line_for_everything_or_for_the_main_things_alone()
    {
        var line = Told.Family().At("team").Timeline();

        TimelineText.Of(line, Told.Names, whole: true).ShouldContain(text => text.Contains("Het sociaal team neemt de hulp over.", StringComparison.Ordinal));
        TimelineText.Of(line, Told.Names, whole: false).ShouldNotContain(text => text.Contains("neemt de hulp over", StringComparison.Ordinal));
        TimelineText.Of(line, Told.Names, whole: false).ShouldContain(text => text.EndsWith("Het sociaal team houdt zicht op de veiligheid.", StringComparison.Ordinal));
        TimelineText.Of(AssembledTimeline.Of([], At), Told.Names, whole: true).ShouldBe(["Er is niets vastgelegd."]);
    }

    [Fact]
    public void Tells_what_happens_week_after_week_once()
    {
        TimelineFact Visit(int week) => new() { What = "contact.logged", At = At.AddDays(7 * week), By = "team", References = [$"m{week}"] };
        var line = AssembledTimeline.Of([new OwnPart("team", [.. Enumerable.Range(0, 13).Select(Visit), new TimelineFact { What = "case.closed", At = At.AddDays(99), By = "team", References = ["c"] }], false)], At.AddDays(100));

        TimelineText.Of(line, Told.Names, whole: true).Where(text => text.Contains("contact", StringComparison.Ordinal))
            .ShouldBe(["02-03-2026 - 25-05-2026  Het sociaal team had contact met het gezin. (13 keer) [team]"]);
    }
}
