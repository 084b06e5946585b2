using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.Handovers;

public sealed class A_late_answer
{
    private readonly Chain chain = new();

    public A_late_answer()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
    }

    [Fact]
    public void Is_warned_of_passed_and_raised_at_the_right_moments_on_both_sides()
    {
        var seen = new List<string>();
        chain.OnHandled = (at, incoming, _) =>
        {
            if (incoming.Body is AlarmGone alarm && at.Store.Terms[alarm.TermId].Rule == LocalRules.AnswerHandover)
                seen.Add($"{at.Code} {alarm.Stage} {chain.Now.InAmsterdam()}");
        };
        chain.Advance(30);

        seen.Order().ShouldBe(
        [
            "team escalated-2 03-12 00:00", "team escalated-3 03-17 00:00", "team passed 03-10 00:00", "team warned 03-06 00:00",
            "veilig escalated-2 03-12 00:00", "veilig escalated-3 03-17 00:00", "veilig passed 03-10 00:00", "veilig warned 03-06 00:00",
        ]);
        chain.At("veilig").Notices<EscalationOpened>().Where(e => e.Deadline.Rule == LocalRules.AnswerHandover).Select(e => e.EscalationLevel)
            .ShouldBe([EscalationLevel.TeamLead, EscalationLevel.Managers, EscalationLevel.RegionalTable]);
    }

    [Fact]
    public void Is_warned_of_from_the_row_of_its_term_alone_and_once_also_when_the_warning_comes_again()
    {
        var warnings = new List<(Organization At, Incoming Incoming, UnitOfWork Unit)>();
        chain.OnHandled = (at, incoming, decision) =>
        {
            if (incoming.Body is AlarmGone { Stage: Stages.Warned }) warnings.Add((at, incoming, decision.Unit));
        };
        chain.Advance(5);

        warnings.ShouldNotBeEmpty();
        foreach (var (at, incoming, unit) in warnings)
        {
            ConversationEngine.Needs(incoming, chain.Now).Sagas.ShouldBeEmpty();
            unit.Sagas.ShouldBeEmpty();
            unit.TermChanges.Select(change => (change.ExpectedStage, change.NextStage)).ShouldBe([(Stages.Warned, Stages.Passed)]);
            unit.Outbox.Select(row => row.Type).ShouldBe([Catalogue.Of<DeadlineWarned>().Type]);
            at.Handle(incoming).Outcome.ShouldBe(Outcome.Duplicate);
        }
    }

    [Fact]
    public void A_receipt_that_nobody_confirms_has_its_term_at_the_sender_too()
    {
        var waiting = new Chain();
        waiting.At("veilig").Offers("h1", to: "team");
        waiting.DeliverAll();

        waiting.At("veilig").Terms(LocalRules.ConfirmReceipt).ShouldHaveSingleItem();
    }

    [Fact]
    public void Is_a_state_with_an_owner_and_moves_nothing()
    {
        chain.Advance(8);

        chain.States("h1").ShouldBe("Overdue/Overdue");
        (chain.At("veilig").Holders(), chain.At("team").Holders()).ShouldBe(("veilig", "veilig"));
        chain.At("veilig").OpenTasks.ShouldBe("DecideNextStep");
        chain.At("team").OpenTasks.ShouldBe("AnswerHandover ConfirmReceipt");
        chain.At("team").Notices<HandoverExpired>().ShouldHaveSingleItem();
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Still_counts_and_closes_the_escalation(bool accepts)
    {
        chain.Advance(12);
        if (accepts) chain.At("team").Accepts("h1");
        else chain.At("team").Declines("h1");
        chain.DeliverAll();

        chain.States("h1").ShouldBe(accepts ? "Accepted/Accepted" : "Declined/Declined");
        chain.At("veilig").Holders().ShouldBe(accepts ? "veilig|team" : "veilig");
        chain.At("veilig").OpenTasks.ShouldBe(accepts ? "" : "DecideNextStep");
        foreach (var side in new[] { "veilig", "team" })
        {
            chain.At(side).Notices<EscalationClosed>().Count(e => e.Deadline.Rule == LocalRules.AnswerHandover).ShouldBe(1);
            chain.At(side).Notices<DeadlineMet>().Single(e => e.Deadline.Rule == LocalRules.AnswerHandover).Late.ShouldBeTrue();
            chain.At(side).Store.Terms.Values.Single(t => t.Rule == LocalRules.AnswerHandover).Status.ShouldBe(TermStatus.MetLate);
        }
    }

    [Fact]
    public void Given_in_time_and_read_too_late_it_counts_as_well()
    {
        chain.Advance(7);
        chain.Network.Hold(from: "team");
        chain.At("team").Accepts("h1");
        chain.Advance(3);
        chain.States("h1").ShouldBe("Overdue/Accepted");
        chain.Network.Release();
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Accepted/Accepted");
        chain.At("veilig").OpenTasks.ShouldBe("");
        chain.At("veilig").Case().Ledger.ShouldBe(chain.At("team").Case().Ledger);
        chain.At("team").Notices<MessageRejected>().ShouldBeEmpty();
    }

    [Fact]
    public void Can_be_confirmed_and_asked_about_meanwhile()
    {
        chain.Advance(8);
        chain.At("team").Confirms("h1").AsksClarification("h1");
        chain.DeliverAll();
        chain.At("veilig").Clarifies("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Overdue/Overdue");
        chain.At("team").OpenTasks.ShouldBe("AnswerHandover");
    }

    [Fact]
    public void A_term_that_passes_is_seen_at_home_even_when_nothing_may_be_sent_any_more()
    {
        var ending = new Chain(TestAgreement.Usual with { ValidUntil = new DateOnly(2026, 3, 4) });
        ending.At("veilig").Offers("h1", to: "team");
        ending.DeliverAll().Advance(30);

        ending.At("veilig").StateOf("h1").ShouldBe("Overdue");
        ending.At("veilig").OpenTasks.ShouldBe("DecideNextStep");
        ending.At("team").Notices<HandoverExpired>().ShouldBeEmpty();
        ending.At("veilig").Notices<EscalationOpened>().Count(e => e.Deadline.Rule == LocalRules.AnswerHandover).ShouldBe(3);
    }
}
