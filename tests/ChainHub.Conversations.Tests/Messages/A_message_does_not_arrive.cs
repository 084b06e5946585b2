using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.Messages;

public sealed class A_message_does_not_arrive
{
    private readonly Chain chain = new();

    [Theory, InlineData(DeliveryFailure.Unroutable), InlineData(DeliveryFailure.Refused)]
    public void An_offer_that_did_not_leave_is_undelivered_with_a_next_step_and_the_family_can_be_offered_elsewhere(DeliveryFailure why)
    {
        chain.Network.Fails = parcel => parcel.To == "team" ? why : null;
        chain.At("veilig").Offers("h1", to: "team", tasks: ["school"]);

        chain.At("veilig").StateOf("h1").ShouldBe("Undelivered");
        chain.At("veilig").OpenTasks.ShouldBe("Agreed DecideNextStep RepairMessage");
        chain.At("veilig").RunningTerms.ShouldBe("next-step repair");
        chain.At("veilig").Store.SetAside.ShouldHaveSingleItem().Reason.ShouldBe(why.ToString());
        chain.At("veilig").Notices<DeliveryFailed>().ShouldHaveSingleItem().Remedy.ShouldNotBeEmpty();
        chain.At("veilig").Offers("h2", to: "jeugd", tasks: ["school"], supersedes: "h1").OpenTasks.ShouldBe("Agreed RepairMessage");
        chain.At("veilig").Says("h1", Words.Talk()).Rejection!.Detail.ShouldContain("does not have this conversation");
    }

    [Fact]
    public void An_offer_that_was_only_not_confirmed_may_have_arrived_so_it_stays_on_offer()
    {
        chain.Network.Fails = _ => DeliveryFailure.NotConfirmed;
        chain.At("veilig").Offers("h1", to: "team");
        chain.Network.Fails = _ => null;
        chain.At("veilig").StateOf("h1").ShouldBe("Offered");
        chain.At("veilig").OpenTasks.ShouldBe("RepairMessage");
        chain.At("veilig").Says("h2", Words.Offer(chain.Start, []), "jeugd", Chain.Family).Outcome.ShouldBe(Outcome.Rejected);

        chain.DeliverAll();
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Accepted/Accepted");
    }

    [Fact]
    public void An_announcement_that_did_not_leave_takes_the_conversation_with_it()
    {
        chain.Network.Fails = _ => DeliveryFailure.Unroutable;
        chain.At("veilig").Announces("h1", to: "team");
        chain.At("veilig").StateOf("h1").ShouldBe("Undelivered");
    }

    [Theory, InlineData(false, "Offered"), InlineData(true, "Overdue")]
    public void A_withdrawal_that_did_not_leave_was_never_made(bool late, string back)
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        if (late) chain.Advance(8);
        chain.Network.Fails = _ => DeliveryFailure.Unroutable;
        chain.At("veilig").Withdraws("h1");
        chain.Network.Fails = _ => null;
        chain.At("veilig").StateOf("h1").ShouldBe(back);
        chain.At("veilig").RunningTerms.ShouldNotContain(LocalRules.ConfirmWithdrawal);

        chain.At("veilig").Withdraws("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Withdrawn/Withdrawn");
    }

    [Fact]
    public void A_request_to_undo_that_did_not_leave_was_never_made()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        chain.Network.Fails = _ => DeliveryFailure.Unroutable;
        chain.At("team").AsksToUndo("h1");
        chain.Network.Fails = _ => null;

        chain.At("team").StateOf("h1").ShouldBe("Accepted");
        chain.At("team").Case().OnOffer.ShouldBeNull();
        chain.At("team").Starts("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Started/Started");
    }

    [Fact]
    public void An_answer_that_did_not_leave_waits_to_be_sent_as_it_is()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.Network.Fails = _ => DeliveryFailure.Refused;
        chain.At("team").Accepts("h1");
        chain.Network.Fails = _ => null;

        chain.At("team").StateOf("h1").ShouldBe("Accepted");
        chain.At("team").OpenTasks.ShouldBe("FirstContact RepairMessage");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Accepted/Accepted");
    }

    [Fact]
    public void An_unsent_refusal_to_somebody_unknown_is_set_aside()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.Network.Fails = parcel => parcel.From == "team" ? DeliveryFailure.Refused : null;
        chain.Deliver(chain.Network.TakeAt(0).With(Words.Offer(chain.Start, []) with { Content = new HandoverContent() }));
        chain.At("team").Store.SetAside.ShouldHaveSingleItem();
    }
}
