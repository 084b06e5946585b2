using System.Text;
using ChainHub.Contracts.Report;

namespace ChainHub.Conversations.Tests.Reports;

public sealed class What_a_reporter_learns_and_what_nobody_learns_of_a_reporter
{
    private static readonly FeedbackGiven WithConditions = Words.Feedback(FeedbackLevel.WithConditions) with
    {
        Parties = ["team"],
        Conditions = new() { Version = 1, Conditions = [new() { Text = "Het kind wordt niet geslagen.", WatchedBy = "team" }] },
    };

    [Fact]
    public void T45_An_informant_gets_no_standard_feedback()
    {
        var chain = Assessed(ReporterPart.Informant);

        chain.At("veilig").OpenTasks.ShouldNotContain("GiveFeedback");
        chain.At("veilig").MayNotTell("r1", Words.Feedback()).ShouldContain("informant");
        chain.At("veilig").Tells("r1", Words.NoFeedback() with { Reason = NoFeedbackReason.InformantOnly });
    }

    [Fact]
    public void T46_A_reporter_with_a_part_in_the_follow_up_sees_the_conditions()
    {
        var chain = Assessed(ReporterPart.ReporterWithPart);
        chain.At("veilig").Tells("r1", WithConditions);
        chain.DeliverAll();

        chain.At("school").Notices<FeedbackGiven>().Single().Conditions!.Version.ShouldBe(1);
        chain.At("school").StateOf("r1").ShouldBe("Informed");
    }

    [Fact]
    public void A_reporter_without_a_part_does_not()
    {
        var chain = Assessed(ReporterPart.Reporter);

        chain.At("veilig").MayNotTell("r1", WithConditions).ShouldContain("part in the follow-up");
        chain.At("veilig").MayNotTell("r1", Words.Feedback() with { Parties = ["team"] }).ShouldContain("WithParties");
        chain.At("veilig").Tells("r1", Words.Feedback(FeedbackLevel.WithParties) with { Parties = ["team"] });
    }

    [Fact]
    public void T44_The_team_cannot_tell_who_reported_nor_when()
    {
        var chain = new Chain();
        chain.At("school").Reports("r1");
        chain.DeliverAll();
        var reportedAt = chain.Now;
        chain.Advance(2);
        chain.At("veilig").Assesses("r1", AssessmentOutcome.DirectHandover);
        chain.Advance(1);
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();

        var known = chain.At("team").Store.Everything() + Encoding.UTF8.GetString([.. chain.At("team").Told.SelectMany(told => told.Body)]);
        known.ShouldNotContain("school");
        known.ShouldNotContain(chain.At("school").Identity.Oin);
        known.ShouldNotContain(Chain.Id("r1").ToString());
        known.ShouldNotContain(reportedAt.ToString("yyyy-MM-ddTHH:mm", null));
        chain.At("team").Holders().ShouldBe("veilig");
    }

    [Fact]
    public void What_a_reporter_was_promised_goes_with_the_family_whoever_forgot_it()
    {
        var chain = new Chain();
        chain.At("school").Tells("r1", Words.Report() with { AnonymityPromised = true }, "veilig", Chain.Family);
        chain.DeliverAll();
        chain.At("veilig").Assesses("r1", AssessmentOutcome.DirectHandover).Offers("h1", to: "team");
        chain.DeliverAll();

        chain.At("team").Notices<Contracts.Handover.HandoverOffered>().Single().Content.Basis!.ReporterStaysUnknown.ShouldBeTrue();
    }

    private static Chain Assessed(ReporterPart part)
    {
        var chain = new Chain();
        chain.At("school").Reports("r1", part: part);
        chain.DeliverAll();
        chain.At("veilig").Assesses("r1", AssessmentOutcome.DirectHandover);
        return chain;
    }
}
