namespace ChainHub.Conversations.Tests.Handovers;

public sealed class A_family_comes_back
{
    private readonly Chain chain = new();

    public A_family_comes_back()
    {
        chain.At("veilig").Offers("h1", to: "team", tasks: ["school"]);
        chain.DeliverAll().Advance(0.1);
        chain.At("team").Accepts("h1", tasks: ["school"]);
        chain.DeliverAll().Advance(1);
    }

    [Fact]
    public void Given_back_it_stays_with_the_receiver_until_the_sender_takes_it()
    {
        chain.At("team").Bounces("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Bounced/Bounced");
        chain.At("veilig").Holders().ShouldBe("veilig|team");
        chain.At("veilig").OpenTasks.ShouldBe("AnswerBounce");

        chain.At("veilig").AgreesToUndo("h1");
        chain.At("veilig").Holders().ShouldBe("veilig|team|veilig");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Reverted/Reverted");
        chain.At("team").Case().Ledger.ShouldBe(chain.At("veilig").Case().Ledger);
        chain.At("veilig").OpenTasks.ShouldBe("Agreed DecideNextStep");
        chain.At("team").OpenTasks.ShouldBe("");
        chain.At("veilig").Offers("h2", to: "jeugd", tasks: ["school"], supersedes: "h1").OpenTasks.ShouldBe("Agreed");
    }

    [Fact]
    public void The_sender_does_not_take_it_back_and_the_receiver_goes_on()
    {
        chain.At("team").Bounces("h1");
        chain.DeliverAll();
        chain.At("veilig").RefusesToUndo("h1");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Started/Started");
        chain.At("team").Holders().ShouldBe("veilig|team");
        chain.At("team").OpenTasks.ShouldBe("Agreed ReportStart");
        chain.At("team").ReportsStart("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Completed/Completed");
    }

    [Theory, InlineData("veilig", "team"), InlineData("team", "veilig")]
    public void Either_may_ask_to_undo_it_and_the_other_agrees(string asks, string agrees)
    {
        chain.At(asks).AsksToUndo("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("CancelNegotiation/CancelNegotiation");
        chain.At(agrees).OpenTasks.ShouldContain("AnswerCancellation");
        chain.At(agrees).AgreesToUndo("h1");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Reverted/Reverted");
        chain.At("veilig").Holders().ShouldBe("veilig|team|veilig");
        chain.At("team").Case().Ledger.ShouldBe(chain.At("veilig").Case().Ledger);
        chain.At("veilig").OpenTasks.ShouldBe("Agreed DecideNextStep");
        chain.At("team").OpenTasks.ShouldBe("");
    }

    [Theory, InlineData("veilig", "team"), InlineData("team", "veilig")]
    public void Or_the_other_refuses_and_it_goes_on_where_it_was(string asks, string refuses)
    {
        chain.At("team").Starts("h1");
        chain.DeliverAll();
        chain.At(asks).AsksToUndo("h1");
        chain.DeliverAll();
        chain.At(asks).Says("h1", new HandoverCancellationAgreed()).Rejection!.Reason.ShouldBe(RejectionReason.NotAllowedInState);
        chain.At(refuses).RefusesToUndo("h1");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Started/Started");
        chain.At("veilig").Holders().ShouldBe("veilig|team");
        chain.At("veilig").RunningTerms.ShouldBe("start-report");
    }

    [Fact]
    public void Both_ask_at_once_and_it_is_undone_without_more_words()
    {
        chain.At("veilig").AsksToUndo("h1");
        chain.At("team").AsksToUndo("h1");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Reverted/Reverted");
        chain.At("team").Case().Ledger.ShouldBe(chain.At("veilig").Case().Ledger);
        (chain.At("veilig").RunningTerms, chain.At("team").RunningTerms).ShouldBe(("next-step", ""));
    }

    [Fact]
    public void A_request_that_is_not_answered_is_escalated_on_both_sides()
    {
        chain.At("team").AsksToUndo("h1");
        chain.DeliverAll().Advance(20);
        foreach (var side in new[] { "veilig", "team" })
            chain.At(side).Store.Terms.Values.Single(t => t.Rule == LocalRules.AnswerCancellation).Status.ShouldBe(TermStatus.Passed);
    }

    [Fact]
    public void While_it_may_go_back_it_is_offered_to_nobody_else()
    {
        chain.At("team").AsksToUndo("h1");
        var elsewhere = chain.At("team").Says("h2", Words.Offer(chain.Start, []), to: "jeugd", inCase: Chain.Family);
        elsewhere.Rejection!.Reason.ShouldBe(RejectionReason.NotAllowedInState);
        elsewhere.Rejection.Detail.ShouldContain("on offer");

        chain.DeliverAll();
        chain.At("veilig").RefusesToUndo("h1");
        chain.DeliverAll();
        chain.At("team").Offers("h2", to: "jeugd");
    }

    [Fact]
    public void What_was_handed_on_cannot_be_given_back()
    {
        chain.At("team").Offers("h2", to: "jeugd");
        chain.At("team").Says("h1", Words.Bounced()).Rejection!.Detail.ShouldContain("on offer");
        chain.DeliverAll();
        chain.At("jeugd").Accepts("h2");
        chain.DeliverAll();
        chain.At("veilig").AsksToUndo("h1");
        chain.DeliverAll();

        chain.At("team").Says("h1", new HandoverCancellationAgreed()).Rejection!.Detail.ShouldContain("jeugd holds");
        chain.At("team").RefusesToUndo("h1");
        chain.DeliverAll();
        chain.At("team").Holders().ShouldBe("veilig|team|jeugd");
    }
}
