namespace ChainHub.Conversations.Tests.Timelines;

public sealed class When_no_part_comes
{
    private readonly Chain chain = Family.WithTheTeam();

    [Fact]
    public void It_is_said_why()
    {
        chain.Asking().At("veilig").Tells(Family.Question, Words.NoTimelinePart(TimelineRefusal.Unsafe));
        chain.DeliverAll();

        (chain.States(Family.Question, "team", "veilig"), chain.Got().Refusal).ShouldBe(("Refused/Refused", TimelineRefusal.Unsafe));
        chain.At("team").Timeline().LeftOutBy.ShouldBeEmpty();
    }

    [Fact]
    public void Who_took_no_part_has_nothing_to_give()
    {
        chain.At("team").Tells(Family.Question, Words.TimelineQuestion(), "opvang", Chain.Family);
        chain.DeliverAll();

        chain.At("opvang").MayNotTell(Family.Question, Words.TimelinePart()).ShouldContain("has nothing of this family");
        chain.At("opvang").Tells(Family.Question, Words.NoTimelinePart(TimelineRefusal.NotInvolved));
    }

    [Fact]
    public void A_late_part_still_counts()
    {
        chain.Asking().Advance(30);
        chain.At("team").StateOf(Family.Question).ShouldBe("Unanswered");
        chain.Given();

        chain.At("team").StateOf(Family.Question).ShouldBe("Contributed");
    }

    [Fact]
    public void A_question_that_reached_nobody_is_over()
    {
        chain.At("team").Tells(Family.Question, Words.TimelineQuestion(), "veilig", Chain.Family);
        chain.At("team").NotSent(chain.OnItsWay("timeline.asked"), DeliveryFailure.Unroutable);

        chain.At("team").StateOf(Family.Question).ShouldBe("Undelivered");
        chain.At("team").RunningTerms.ShouldNotContain("timeline-reply");
    }
}
