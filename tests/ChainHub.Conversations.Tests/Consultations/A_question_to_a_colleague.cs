using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Tasks;

namespace ChainHub.Conversations.Tests.Consultations;

public sealed class A_question_to_a_colleague
{
    private readonly Chain chain = new();

    public A_question_to_a_colleague()
    {
        chain.At("team").Says("q1", Words.Question(), to: "veilig").Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
    }

    [Fact]
    public void Is_answered_and_closed_without_case_and_without_person()
    {
        States().ShouldBe("Asked/Asked");
        chain.At("veilig").OpenTasks.ShouldBe("AnswerConsultation");
        chain.At("veilig").Says("q1", Words.Advice());
        chain.DeliverAll();
        States().ShouldBe("Answered/Answered");
        (chain.At("veilig").OpenTasks, chain.At("veilig").RunningTerms, chain.At("team").RunningTerms).ShouldBe(("", "", ""));

        chain.At("team").Says("q1", Words.Closed());
        chain.DeliverAll();
        States().ShouldBe("Closed/Closed");
        chain.At("team").Row("q1")!.CaseId.ShouldBeNull();
    }

    [Fact]
    public void May_be_answered_that_it_should_be_a_report_and_the_asker_decides()
    {
        chain.At("veilig").Says("q1", Words.ReportAdvised());
        chain.DeliverAll();
        States().ShouldBe("Answered/Answered");
        chain.At("team").Notices<ConsultationReportAdvised>().ShouldHaveSingleItem();
        chain.At("team").OpenTasks.ShouldBe("");
    }

    [Fact]
    public void Left_unanswered_is_asked_of_a_group_and_the_first_answer_wins()
    {
        chain.Advance(5);
        States().ShouldBe("Unanswered/Asked");
        chain.At("team").Says("q1", Words.Broadcast(["veilig", "jeugd", "opvang"])).Outcome.ShouldBe(Outcome.Handled);
        chain.DeliverAll();
        chain.At("jeugd").Says("q1", Words.Advice());
        chain.At("opvang").Says("q1", Words.Advice());
        chain.DeliverAll();
        chain.At("team").StateOf("q1").ShouldBe("Judging");
        chain.At("team").Tells("q1", Words.AnswerJudged("jeugd"));
        chain.DeliverAll();

        chain.At("team").StateOf("q1").ShouldBe("Answered");
        foreach (var other in new[] { "veilig", "opvang" }) chain.At(other).StateOf("q1").ShouldBe("Closed");
        chain.At("veilig").OpenTasks.ShouldBe("");
        chain.At("opvang").Notices<ConsultationClosed>().ShouldHaveSingleItem().Closure.ShouldBe(ConsultationClosure.AnsweredElsewhere);
        chain.At("team").Notices<ConsultationAnswered>().Count().ShouldBe(2);
        chain.At("jeugd").StateOf("q1").ShouldBe("Answered");
        chain.At("team").Says("q1", Words.Closed());
        chain.DeliverAll();
        chain.At("jeugd").StateOf("q1").ShouldBe("Closed");
    }

    [Fact]
    public void An_answer_after_the_term_still_counts()
    {
        chain.Advance(9);
        chain.At("veilig").Says("q1", Words.Advice());
        chain.DeliverAll();
        States().ShouldBe("Answered/Answered");
        chain.At("team").Store.Terms.Values.ShouldHaveSingleItem().Status.ShouldBe(TermStatus.MetLate);
    }

    [Fact]
    public void An_answer_that_crosses_the_closing_is_noted()
    {
        chain.At("veilig").Says("q1", Words.Advice());
        chain.At("team").Says("q1", Words.Closed());
        chain.DeliverAll();
        States().ShouldBe("Closed/Closed");
        chain.At("team").Notices<ConsultationAnswered>().ShouldHaveSingleItem();
        chain.At("veilig").Says("q1", Words.Advice()).Rejection!.Reason.ShouldBe(RejectionReason.NotAllowedInState);
    }

    [Fact]
    public void Never_moves_oversight_or_tasks()
    {
        var (asker, adviser) = (chain.At("team"), chain.At("veilig"));
        foreach (var side in new[] { asker, adviser })
        {
            side.Says("q1", new TaskOffered { Task = Words.Task("school") }).Rejection!.Detail.ShouldContain("No task changes hands");
            side.Says("q1", Words.Accepted([], [])).Outcome.ShouldBe(Outcome.Rejected);
        }

        chain.At("team").Says("q2", Words.Question(), to: "veilig", inCase: Chain.Family);
        chain.DeliverAll();
        chain.At("veilig").Says("q2", Words.Advice());
        chain.DeliverAll();
        foreach (var side in new[] { asker, adviser }) side.LedgerOf(Chain.Id(Chain.Family)).ShouldBeEmpty();
    }

    [Fact]
    public void Is_not_asked_of_oneself_or_of_somebody_twice()
    {
        chain.Advance(5);
        chain.At("team").Says("q1", Words.Broadcast(["team"])).Rejection!.Paths.ShouldBe(["/data/to"]);
        chain.At("team").Says("q1", Words.Broadcast(["jeugd", "jeugd"])).Rejection!.Paths.ShouldBe(["/data/to"]);
        States().ShouldBe("Unanswered/Asked");
    }

    [Fact]
    public void A_question_that_came_back_was_never_asked_and_nobody_is_released_from_it()
    {
        chain.Advance(5);
        chain.Network.Fails = parcel => parcel.To == "jeugd" ? DeliveryFailure.Unroutable : null;
        chain.At("team").Says("q1", Words.Broadcast(["jeugd", "opvang"]));
        chain.Network.Fails = _ => null;
        chain.At("team").OpenTasks.ShouldBe("RepairMessage");
        chain.DeliverAll();
        chain.At("opvang").Says("q1", Words.Advice());
        chain.DeliverAll();
        chain.At("team").Tells("q1", Words.AnswerJudged("opvang"));
        chain.DeliverAll();
        chain.Network.Sent.ShouldNotContain(parcel => parcel.To == "jeugd");
        chain.At("veilig").StateOf("q1").ShouldBe("Closed");
    }

    private string States() => chain.States("q1", "team", "veilig");
}
