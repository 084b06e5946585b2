using ChainHub.Contracts.Timeline;

namespace ChainHub.Conversations.Tests.Timelines;

public sealed class Who_may_ask_for_it
{
    private readonly Chain chain = Family.WithTheTeam();

    [Fact]
    public void Only_who_holds_the_safety_oversight() =>
        chain.At("veilig").MayNotTell("t1", Words.TimelineQuestion(), "team", Chain.Family).ShouldContain("team holds the safety oversight");

    [Fact]
    public void On_a_ground_that_it_has()
    {
        chain.At("team").MayNotTell("t1", Words.TimelineQuestion(LegalBasis.StatutoryTask), "veilig", Chain.Family).ShouldContain("cannot ask on the ground StatutoryTask");
        chain.At("team").MayNotTell("t1", Words.TimelineQuestion(LegalBasis.CourtMeasure), "veilig", Chain.Family).ShouldContain("CourtMeasure");
        chain.At("team").MayNotTell("t1", Words.TimelineQuestion(LegalBasis.Consent) with { Consents = [] }, "veilig", Chain.Family).ShouldContain("consent needs somebody who gave it");
    }

    [Fact]
    public void With_the_consent_of_everybody_who_decides_by_age()
    {
        var childAlone = Words.TimelineQuestion(LegalBasis.Consent) with
        {
            Consents = [new GivenConsent { PersonRef = Words.Child, AgeBand = AgeBand.TwelveToFifteen, By = [DecidesByAge.Person] }],
        };

        chain.At("team").MayNotTell("t1", childAlone, "veilig", Chain.Family).ShouldContain("missing: Representative");
        chain.Asking(LegalBasis.Consent).At("veilig").StateOf(Family.Question).ShouldBe("Asked");
    }

    [Fact]
    public void The_ground_is_looked_at_again_by_who_is_asked()
    {
        chain.At("team").Tells("t1", Words.TimelineQuestion(), "veilig", Chain.Family);

        chain.At("veilig").Refused(chain.OnItsWay("timeline.asked"), Words.TimelineQuestion(LegalBasis.CourtMeasure)).ShouldBe("/data/ground");
    }

    [Fact]
    public void Who_says_that_it_holds_the_case_itself_gives_nothing()
    {
        chain.Asking();
        chain.At("team").Offers("h2", to: "veilig");
        chain.DeliverAll();
        chain.At("veilig").Accepts("h2");

        chain.At("veilig").MayNotTell(Family.Question, Words.TimelinePart()).ShouldContain("it holds the safety oversight of this case itself");
        chain.At("veilig").Tells(Family.Question, Words.NoTimelinePart());
    }
}
