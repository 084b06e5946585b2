namespace ChainHub.Conversations.Tests.AcuteDanger;

public sealed class Nothing_incomplete_holds_it_up
{
    private readonly Chain chain = new();
    private readonly HandoverOffered bare;

    public Nothing_incomplete_holds_it_up() => bare = Words.Offer(chain.Start, []) with { Content = new HandoverContent() };

    [Fact]
    public void An_offer_that_lacks_something_is_refused_with_where_and_what()
    {
        var refused = chain.At("veilig").Says("h1", bare, "team", Chain.Family);

        refused.Outcome.ShouldBe(Outcome.Rejected);
        refused.Rejection!.Reason.ShouldBe(RejectionReason.Incomplete);
        refused.Rejection.Paths.ShouldBe(
            ["/data/content/reason", "/data/content/household", "/data/content/risk", "/data/content/ongoing", "/data/content/familyInformed", "/data/content/basis"]);
        refused.Rejection.Detail.ShouldContain("RiskAssessment: give instrument, date and outcome");
        chain.At("veilig").Store.Everything().ShouldBeEmpty();
        chain.Network.Flying.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_missing_with_a_reason_is_not_lacking()
    {
        var excused = bare with { Content = new HandoverContent { Missing = [.. Enum.GetValues<ContentElement>().Select(e => new MissingElement { Element = e, Why = "Nacht" })] } };
        chain.At("veilig").Says("h1", excused, "team", Chain.Family).Outcome.ShouldBe(Outcome.Handled);
    }

    [Fact]
    public void The_receiver_checks_again_and_the_sender_hears_so()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.Deliver(chain.Network.TakeAt(0).With(bare)).Rejection!.Reason.ShouldBe(RejectionReason.Incomplete);
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Undelivered/unknown");
        chain.At("veilig").OpenTasks.ShouldBe("DecideNextStep RepairMessage");
    }

    [Fact]
    public void Where_the_agreement_asks_for_a_warm_handover_the_talk_must_be_planned()
    {
        var warm = new Chain(TestAgreement.Usual with { WarmHandover = true });
        warm.At("veilig").Says("h1", Words.Offer(warm.Start, []), "team", Chain.Family).Rejection!.Paths.ShouldBe(["/data/content/warmTalk"]);
    }

    [Fact]
    public void Acute_danger_goes_although_the_offer_was_refused()
    {
        chain.At("veilig").Says("h1", bare, "team", Chain.Family);
        chain.At("veilig").DeclaresDanger("h1", to: "team", inCase: Chain.Family);
        chain.DeliverAll();
        chain.At("team").OpenTasks.ShouldBe("ActOnAcuteDanger");
    }
}
