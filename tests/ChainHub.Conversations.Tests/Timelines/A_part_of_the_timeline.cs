using System.Text;

namespace ChainHub.Conversations.Tests.Timelines;

public sealed class A_part_of_the_timeline
{
    private readonly Chain chain = Family.WithTheTeam();

    [Fact]
    public void Is_asked_by_the_holder_and_given_by_who_took_part()
    {
        chain.Asking();
        (chain.States(Family.Question, "team", "veilig"), chain.At("veilig").OpenTasks.Contains("ContributeTimeline", StringComparison.Ordinal)).ShouldBe(("Asked/Asked", true));
        chain.Given();

        chain.States(Family.Question, "team", "veilig").ShouldBe("Contributed/Contributed");
        chain.At("veilig").OpenTasks.ShouldNotContain("ContributeTimeline");
        chain.At("team").RunningTerms.ShouldNotContain("timeline-reply");
        chain.At("team").Happened().ShouldContain("assessment.completed");
    }

    [Fact]
    public void Given_again_takes_the_place_of_what_was_given_before()
    {
        chain.Asking().Given();
        var before = chain.Got().Facts.Count;
        chain.At("veilig").Tells("c1", Words.Contact() with { WithFamily = true }, "team", Chain.Family);
        chain.DeliverAll();
        chain.Given();

        chain.Got().Facts.Count.ShouldBe(before + 1);
        chain.At("team").Happened().Count(what => what == "contact.logged").ShouldBe(1);
    }

    [Fact]
    public void What_both_took_part_in_is_there_once_with_both()
    {
        chain.Asking().Given();

        chain.At("team").Timeline().Entries.Single(entry => entry.Fact.What == "handover.accepted").Sources.ShouldBe(["team", "veilig"]);
        chain.At("team").Timeline().Oversight.Select(stretch => stretch.Holder).ShouldBe(["veilig", "team"]);
    }

    [Fact]
    public void Says_nothing_of_who_reported_and_when_and_says_that_something_is_left_out()
    {
        var reportedAt = chain.Start;
        chain.Asking().Given();

        var known = chain.At("team").Store.Everything() + Encoding.UTF8.GetString([.. chain.At("team").Told.SelectMany(told => told.Body)]);
        known.ShouldNotContain("school");
        known.ShouldNotContain("report.submitted");
        known.ShouldNotContain(reportedAt.ToString("yyyy-MM-ddTHH:mm", null));
        (chain.Got().PartsLeftOut, chain.At("team").Timeline().LeftOutBy.Single()).ShouldBe((true, "veilig"));
    }

    [Fact]
    public void Acute_danger_that_a_school_declares_is_not_told_on()
    {
        chain.At("school").DeclaresDanger("r1");
        chain.DeliverAll();
        chain.Asking().Given();

        chain.Got().Facts.ShouldNotContain(fact => fact.By == "school");
    }

    [Fact]
    public void Leaves_out_what_somebody_of_the_family_must_not_learn()
    {
        chain.At("veilig").Tells("k1", Words.Contact() with { WithFamily = true, Disclosure = new() { WithholdFrom = [Words.Mother] } }, "jeugd", Chain.Family);
        chain.At("veilig").Tells("k2", Words.Contact() with { WithFamily = true, Disclosure = new() { WithholdFrom = [Words.Mother] } }, "team", Chain.Family);
        chain.DeliverAll();
        chain.Asking().Given();

        // What was said to the team itself is no news to it.
        chain.Got().Facts.Count(fact => fact.What == "contact.logged").ShouldBe(1);
    }

    [Fact]
    public void Leaves_out_what_was_told_and_is_not_to_be_told_on()
    {
        chain.At("jeugd").Tells("k1", Words.Contact() with { WithFamily = true, Disclosure = new() { MayShareOnward = false } }, "veilig", Chain.Family);
        chain.DeliverAll();
        chain.Asking().Given();

        chain.Got().Facts.ShouldNotContain(fact => fact.What == "contact.logged");
        chain.At("veilig").Happened().ShouldContain("contact.logged");
    }

    [Fact]
    public void Leaves_out_what_own_people_leave_out_and_does_not_say_what()
    {
        var assessed = chain.At("veilig").CaseTimeline().Story.Facts.Single(fact => fact.What == "assessment.completed");
        chain.Asking().Given(assessed.References[0]);

        chain.Got().Facts.ShouldNotContain(fact => fact.What == "assessment.completed");
        Encoding.UTF8.GetString([.. chain.At("team").Told.SelectMany(told => told.Body)]).ShouldNotContain(assessed.References[0]);
        chain.Got().PartsLeftOut.ShouldBeTrue();
    }
}
