namespace ChainHub.Conversations.Tests.Messages;

public sealed class A_message_comes_before_its_turn
{
    private readonly Chain chain = new();

    [Fact]
    public void It_waits_and_is_taken_up_in_turn()
    {
        chain.At("veilig").Offers("h1", to: "team").HoldsTalk("h1").Withdraws("h1");
        chain.Deliver(chain.Network.TakeAt(2)).Outcome.ShouldBe(Outcome.Parked);
        chain.Deliver(chain.Network.TakeAt(1)).Outcome.ShouldBe(Outcome.Parked);
        chain.At("team").StateOf("h1").ShouldBeNull();
        chain.At("team").Store.Parked.Count.ShouldBe(2);
        chain.Deliver(chain.Network.TakeAt(0)).Outcome.ShouldBe(Outcome.Handled);

        chain.At("team").StateOf("h1").ShouldBe("Withdrawn");
        chain.At("team").Store.Parked.ShouldBeEmpty();
    }

    [Fact]
    public void An_acceptance_that_overtook_the_receipt_waits_for_it()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.Network.Hold(from: "team", "handover.received");
        chain.At("team").Confirms("h1").Accepts("h1");
        chain.DeliverAll();
        chain.At("veilig").StateOf("h1").ShouldBe("Offered");
        chain.At("veilig").Holders().ShouldBe("veilig");
        chain.Network.Release();
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Accepted/Accepted");
    }

    [Fact]
    public void Another_conversation_does_not_wait()
    {
        chain.At("veilig").Offers("h1", to: "team").HoldsTalk("h1");
        chain.Network.Hold(from: "veilig", "handover.offered");
        chain.DeliverAll();
        chain.At("veilig").Says("q1", Words.Question(), to: "team");
        chain.DeliverAll();
        chain.At("team").StateOf("q1").ShouldBe("Asked");
    }

    [Fact]
    public void One_that_is_refused_before_its_turn_stops_nobody_behind_it()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("veilig").HoldsTalk("h1").HoldsTalk("h1").HoldsTalk("h1");
        var team = chain.At("team");
        team.Refuse(chain.Network.Flying[1].Read, new Refusal(RejectionReason.Schema, "Too long.")).Outcome.ShouldBe(Outcome.Rejected);
        chain.Network.TakeAt(1);
        chain.DeliverAll();

        team.Store.Parked.ShouldBeEmpty();
        team.Notices<HandoverTalkHeld>().Count().ShouldBe(2);
        team.Handover("h1").Channels["veilig"].Heard.ShouldBe(4);
        team.Handover("h1").Channels["veilig"].Spent.ShouldBeEmpty();
    }

    [Fact]
    public void One_that_waited_in_vain_may_come_again_in_its_place()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("veilig").HoldsTalk("h1").HoldsTalk("h1");
        var (first, second) = (chain.Network.TakeAt(0), chain.Network.TakeAt(0));
        chain.Deliver(second).Outcome.ShouldBe(Outcome.Parked);
        chain.GiveUpWaiting();
        chain.At("team").Store.Parked.ShouldBeEmpty();
        chain.DeliverAll();
        chain.At("veilig").OpenTasks.ShouldBe("RepairMessage");

        chain.Deliver(second.With(envelope => envelope with { Id = "again" })).Outcome.ShouldBe(Outcome.Parked);
        chain.Deliver(first).Outcome.ShouldBe(Outcome.Handled);
        chain.At("team").Handover("h1").Channels["veilig"].Heard.ShouldBe(3);
    }
}
