namespace ChainHub.Conversations.Tests.Handovers;

public sealed class A_handover_is_announced
{
    private readonly Chain chain = new();

    [Fact]
    public void The_offer_follows_in_the_same_conversation()
    {
        chain.At("veilig").Announces("h1", to: "team");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Draft/Announced");
        chain.At("team").OpenTasks.ShouldBe("");

        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Offered/Offered");
        chain.At("team").OpenTasks.ShouldBe("AnswerHandover ConfirmReceipt");
    }

    [Fact]
    public void An_announcement_puts_nothing_on_offer_and_asks_for_nothing()
    {
        chain.At("veilig").Announces("h1", to: "team");
        chain.DeliverAll();

        chain.At("veilig").LedgerOf(Chain.Id(Chain.Family)).ShouldBeEmpty();
        (chain.At("veilig").RunningTerms, chain.At("team").RunningTerms).ShouldBe(("", ""));
    }

    [Fact]
    public void The_talk_may_be_held_before_the_offer_and_changes_nothing()
    {
        chain.At("veilig").Announces("h1", to: "team").HoldsTalk("h1");
        chain.DeliverAll();
        chain.At("team").HoldsTalk("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Draft/Announced");
        chain.At("team").Notices<HandoverTalkHeld>().ShouldHaveSingleItem().ChildrenPresent.ShouldBeTrue();
    }
}
