using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.Handovers;

/// <summary>The receiver's log orders what crosses.</summary>
public sealed class A_withdrawal_and_an_answer_cross
{
    private readonly Chain chain = new();

    public A_withdrawal_and_an_answer_cross()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
    }

    [Fact]
    public void Read_before_the_answer_the_withdrawal_is_confirmed()
    {
        chain.At("veilig").Withdraws("h1");
        chain.At("veilig").StateOf("h1").ShouldBe("Withdrawing");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Withdrawn/Withdrawn");
        chain.At("veilig").OpenTasks.ShouldBe("DecideNextStep");
        chain.At("veilig").Holders().ShouldBe("veilig");
        chain.At("team").Says("h1", Words.Accepted([], [])).Rejection!.Reason.ShouldBe(RejectionReason.NotAllowedInState);
        chain.At("veilig").Offers("h2", to: "jeugd", supersedes: "h1").OpenTasks.ShouldBe("");
    }

    [Fact]
    public void Refused_when_the_time_to_answer_has_passed_somebody_decides_what_now()
    {
        chain.Network.Hold(from: "veilig");
        chain.At("veilig").Withdraws("h1");
        chain.AdvanceTo(new(2026, 3, 16, 8, 0, 0, TimeSpan.Zero));
        chain.At("veilig").StateOf("h1").ShouldBe("Withdrawing");
        chain.Network.Release();
        chain.At("team").Refuse(chain.OnItsWay("handover.withdrawn").Read, new Refusal(RejectionReason.NoAgreement, "No agreement."));
        chain.DeliverAll();

        chain.At("veilig").StateOf("h1").ShouldBe("Overdue");
        chain.At("veilig").OpenTasks.ShouldContain("DecideNextStep");
    }

    [Fact]
    public void Given_before_the_withdrawal_was_read_the_acceptance_stands_and_the_withdrawal_asks_to_undo_it()
    {
        chain.At("veilig").Withdraws("h1");
        chain.At("team").Accepts("h1");
        chain.Deliver(chain.Network.TakeAt(0));
        chain.At("team").StateOf("h1").ShouldBe("CancelNegotiation");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("CancelNegotiation/CancelNegotiation");
        (chain.At("veilig").Holders(), chain.At("team").Holders()).ShouldBe(("veilig|team", "veilig|team"));
        chain.At("team").OpenTasks.ShouldBe("AnswerCancellation FirstContact");
    }

    [Fact]
    public void The_sender_that_reads_the_acceptance_first_follows_it_just_the_same()
    {
        chain.Network.Hold(from: "veilig");
        chain.At("veilig").Withdraws("h1");
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("CancelNegotiation/Accepted");
        chain.Network.Release();
        chain.DeliverAll();
        chain.States("h1").ShouldBe("CancelNegotiation/CancelNegotiation");

        chain.At("team").AgreesToUndo("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Reverted/Reverted");
        chain.At("veilig").Holders().ShouldBe("veilig|team|veilig");
        chain.At("team").Case().Ledger.ShouldBe(chain.At("veilig").Case().Ledger);
    }

    [Fact]
    public void When_undoing_is_refused_the_handover_goes_on_as_accepted()
    {
        chain.At("veilig").Withdraws("h1");
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        chain.At("team").RefusesToUndo("h1");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Accepted/Accepted");
        chain.At("team").Starts("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Started/Started");
        chain.At("veilig").RunningTerms.ShouldBe("start-report");
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_refusal_that_crosses_it_stands_and_leaves_one_next_step(bool refusalFirst)
    {
        chain.At("veilig").Withdraws("h1");
        chain.At("team").Declines("h1");
        if (refusalFirst) chain.Network.Hold(from: "veilig");
        chain.DeliverAll();
        chain.Network.Release();
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Declined/Declined");
        chain.At("veilig").OpenTasks.ShouldBe("DecideNextStep");
        chain.At("veilig").Notices<MessageRejected>().ShouldBeEmpty();
        chain.At("team").Notices<MessageRejected>().ShouldBeEmpty();
    }

    [Fact]
    public void A_receipt_that_overtakes_the_refusal_changes_nothing()
    {
        chain.Network.Hold(from: "team", "handover.declined");
        chain.At("team").Declines("h1");
        chain.At("veilig").Withdraws("h1");
        chain.DeliverAll();
        chain.At("veilig").StateOf("h1").ShouldBe("Withdrawing");
        chain.Network.Release();
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Declined/Declined");
    }

    [Fact]
    public void Both_want_to_undo_it_at_once_and_there_is_nothing_to_negotiate()
    {
        chain.At("team").Accepts("h1");
        chain.At("veilig").Withdraws("h1");
        chain.At("team").AsksToUndo("h1");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Reverted/Reverted");
        chain.At("veilig").Holders().ShouldBe("veilig|team|veilig");
        chain.At("team").Case().Ledger.ShouldBe(chain.At("veilig").Case().Ledger);
        (chain.At("team").OpenTasks, chain.At("veilig").OpenTasks).ShouldBe(("", "DecideNextStep"));
        chain.At("team").RunningTerms.ShouldBe("");
    }
}
