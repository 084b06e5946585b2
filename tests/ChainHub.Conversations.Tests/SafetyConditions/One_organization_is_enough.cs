namespace ChainHub.Conversations.Tests.SafetyConditions;

/// <summary>A region may have agreed that conditions hold when one organization stands behind them.</summary>
public sealed class One_organization_is_enough
{
    private readonly Chain chain = Service.Started(TestAgreement.Usual with { ConditionsNeedBoth = false });

    [Fact]
    public void A_proposal_can_be_put_in_force_as_it_is()
    {
        chain.At("veilig").Tells("v1", Words.Proposal(1));
        chain.DeliverAll();
        chain.At("veilig").Tells("v1", Words.Set(1));
        chain.DeliverAll();

        chain.States("v1").ShouldBe("Set/Set");
        (chain.At("veilig").Conditions("v1").InForce, chain.At("team").Conditions("v1").InForce).ShouldBe((1, 1));
        chain.At("team").OpenTasks.ShouldBe("", "nobody has to endorse it any more");
        chain.At("team").Tells("v1", Words.Breached());
    }

    [Fact]
    public void An_objection_that_crosses_it_is_talked_about_all_the_same()
    {
        chain.At("veilig").Tells("v1", Words.Proposal(1));
        chain.DeliverAll();
        chain.At("veilig").Tells("v1", Words.Set(1));
        chain.At("team").Tells("v1", Words.Objected(1));
        chain.DeliverAll();

        chain.At("veilig").OpenTasks.ShouldContain(nameof(TaskKind.SettleDisagreement));
        chain.At("team").OpenTasks.ShouldContain(nameof(TaskKind.SettleDisagreement));
        chain.At("veilig").Conditions("v1").InForce.ShouldBe(1);
    }

    [Fact]
    public void Where_both_are_needed_what_was_never_endorsed_is_refused_whoever_sets_it()
    {
        var both = Service.Started();
        both.At("veilig").Tells("v1", Words.Proposal(1));
        both.DeliverAll();
        both.At("team").Tells("v1", Words.Endorsed(1));
        both.DeliverAll();
        both.At("veilig").Tells("v1", Words.Set(1));
        var parcel = both.Network.TakeNext()!;

        both.Deliver(parcel.With(Words.Set(2))).Rejection!.Detail.ShouldContain("not endorsed here");
        both.At("team").Conditions("v1").InForce.ShouldBeNull();
    }
}
