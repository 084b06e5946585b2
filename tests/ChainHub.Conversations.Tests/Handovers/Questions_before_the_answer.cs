using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.Handovers;

public sealed class Questions_before_the_answer
{
    private readonly Chain chain = new();

    public Questions_before_the_answer()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
    }

    [Fact]
    public void Go_to_the_sender_and_back_and_the_answer_term_runs_on()
    {
        var due = chain.At("team").Task(TaskKind.AnswerHandover).DueAt;
        chain.At("team").AsksClarification("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Clarifying/Clarifying");
        chain.At("veilig").OpenTasks.ShouldBe("GiveClarification");

        chain.At("veilig").Clarifies("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Received/Received");
        chain.At("veilig").OpenTasks.ShouldBe("");
        chain.At("team").Task(TaskKind.AnswerHandover).DueAt.ShouldBe(due);
    }

    [Fact]
    public void The_term_may_be_granted_anew_once_on_both_sides_and_the_old_one_stays_visible()
    {
        chain.Advance(2);
        chain.At("team").AsksClarification("h1");
        chain.DeliverAll();
        chain.At("veilig").Clarifies("h1", extend: true);
        chain.DeliverAll();

        chain.At("team").Task(TaskKind.AnswerHandover).DueAt!.Value.InAmsterdam().ShouldBe("03-12 00:00");
        foreach (var side in new[] { "veilig", "team" })
        {
            var terms = chain.At(side).Store.Terms.Values.Where(t => t.Rule == LocalRules.AnswerHandover).OrderBy(t => t.SetAt).ToList();
            terms.Select(t => t.Status).ShouldBe([TermStatus.Recomputed, TermStatus.Running]);
            terms.Select(t => t.DueAt.InAmsterdam()).ShouldBe(["03-10 00:00", "03-12 00:00"]);
            chain.At(side).Notices<DeadlineRecomputed>().ShouldHaveSingleItem().Replaces.ShouldBe(terms[0].Id);
        }

        chain.At("team").AsksClarification("h1");
        chain.DeliverAll();
        var again = chain.At("veilig").Says("h1", Words.Answers(extend: true));
        again.Rejection!.Reason.ShouldBe(RejectionReason.NotAllowedInState);
        again.Rejection.Detail.ShouldContain("extended once already");
        chain.At("veilig").Clarifies("h1");
        chain.DeliverAll();
        chain.States("h1").ShouldBe("Received/Received");
    }

    [Fact]
    public void The_term_is_not_granted_anew_where_the_agreement_does_not_say_so()
    {
        var strict = new Chain(TestAgreement.Usual with { ExtendReplyOnce = false });
        strict.At("veilig").Offers("h1", to: "team");
        strict.DeliverAll();
        strict.At("team").AsksClarification("h1");
        strict.DeliverAll();

        strict.At("veilig").Says("h1", Words.Answers(extend: true)).Rejection!.Reason.ShouldBe(RejectionReason.NoAgreement);
        strict.At("veilig").StateOf("h1").ShouldBe("Clarifying");
    }

    [Fact]
    public void Time_granted_to_a_receiver_that_is_late_ends_its_lateness_and_the_escalation()
    {
        chain.At("team").AsksClarification("h1");
        chain.DeliverAll().Advance(9);
        chain.States("h1").ShouldBe("Overdue/Overdue");

        chain.At("veilig").Clarifies("h1", extend: true);
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Received/Received");
        chain.At("veilig").OpenTasks.ShouldBe("");
        chain.At("team").Notices<EscalationClosed>().Select(e => e.Deadline.Rule).ShouldContain(LocalRules.AnswerHandover);
        chain.Advance(9);
        chain.States("h1").ShouldBe("Overdue/Overdue");
        chain.At("team").Notices<HandoverExpired>().Count().ShouldBe(2);
    }

    [Fact]
    public void A_refusal_that_crosses_the_answer_stands()
    {
        chain.At("team").AsksClarification("h1");
        chain.DeliverAll();
        chain.At("veilig").Clarifies("h1");
        chain.At("team").Declines("h1");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Declined/Declined");
        chain.At("veilig").Holders().ShouldBe("veilig");
        chain.At("veilig").OpenTasks.ShouldBe("DecideNextStep");
    }
}
