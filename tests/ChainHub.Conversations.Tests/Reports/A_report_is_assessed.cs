using ChainHub.Contracts.Report;

namespace ChainHub.Conversations.Tests.Reports;

public sealed class A_report_is_assessed
{
    private readonly Chain chain = new();

    public A_report_is_assessed()
    {
        chain.At("school").Reports("r1", part: ReporterPart.ReporterWithPart);
        chain.DeliverAll();
    }

    [Theory]
    [InlineData(AssessmentOutcome.DirectHandover, "HandingOver", "GiveFeedback InformPerson InformPerson StartFollowUp")]
    [InlineData(AssessmentOutcome.ConditionsAndFollowUp, "Conditions", "GiveFeedback InformPerson InformPerson StartFollowUp")]
    [InlineData(AssessmentOutcome.Investigation, "Investigating", "FinishInvestigation GiveFeedback InformPerson InformPerson StartInvestigation")]
    [InlineData(AssessmentOutcome.ChildProtectionRequest, "AtBoard", "GiveFeedback InformPerson InformPerson StartFollowUp")]
    [InlineData(AssessmentOutcome.EndInvolvement, "Ending", "GiveFeedback InformPerson InformPerson")]
    [InlineData(AssessmentOutcome.ConvertedToAdvice, "Advice", "InformPerson InformPerson")]
    public void Each_of_the_six_outcomes_has_its_next_step(AssessmentOutcome outcome, string state, string tasks)
    {
        chain.At("veilig").Assesses("r1", outcome);
        chain.DeliverAll();

        chain.At("veilig").StateOf("r1").ShouldBe(state);
        chain.At("veilig").OpenTasks.ShouldBe(tasks);
    }

    [Fact]
    public void Everybody_is_judged_or_it_is_not_done()
    {
        chain.At("veilig").Tells("r1", Words.Triaged()).Tells("r1", Words.AssessmentStarted());

        chain.At("veilig").MayNotTell("r1", Words.Assessed(AssessmentOutcome.DirectHandover, Words.Child)).ShouldContain(Words.Mother);
    }

    [Fact]
    public void What_was_decided_must_begin_and_an_offer_begins_it()
    {
        chain.At("veilig").Assesses("r1", AssessmentOutcome.DirectHandover);
        chain.At("veilig").Task(TaskKind.StartFollowUp).Owner.ShouldBe("veilig");

        chain.At("veilig").Offers("h1", to: "team");

        chain.At("veilig").OpenTasks.ShouldNotContain("StartFollowUp");
    }

    [Fact]
    public void A_report_that_becomes_advice_is_watched_by_Veilig_Thuis_until_the_reporter_has_taken_it_back()
    {
        chain.At("veilig").Assesses("r1", AssessmentOutcome.ConvertedToAdvice);
        (chain.At("veilig").StateOf("r1"), chain.At("veilig").Holders()).ShouldBe(("Returning", "school|veilig"));

        chain.DeliverAll();

        chain.States("r1", "school", "veilig").ShouldBe("Advice/Advice");
        (chain.At("school").Holders(), chain.At("veilig").Holders()).ShouldBe(("school|veilig|school", "school|veilig|school"));
        chain.At("school").OpenTasks.ShouldBe("DecideNextStep");
    }

    [Fact]
    public void It_is_not_closed_while_feedback_or_a_follow_up_is_open()
    {
        chain.At("veilig").Assesses("r1", AssessmentOutcome.DirectHandover);
        chain.At("veilig").MayNotTell("r1", new ReportClosed()).ShouldContain("GiveFeedback");
        chain.At("veilig").Tells("r1", Words.Feedback());
        chain.At("veilig").MayNotTell("r1", new ReportClosed()).ShouldContain("StartFollowUp");
        chain.At("veilig").Offers("h1", to: "team").Tells("r1", new ReportClosed());

        chain.At("veilig").StateOf("r1").ShouldBe("Ended");
    }

    [Fact]
    public void A_term_of_law_that_was_not_met_needs_its_reason()
    {
        chain.At("veilig").Assesses("r1", AssessmentOutcome.Investigation);
        chain.Advance(100);
        chain.At("veilig").Tells("r1", new InvestigationStarted()).Tells("r1", Words.Investigated(AssessmentOutcome.EndInvolvement)).Tells("r1", Words.Feedback());

        chain.At("veilig").MayNotTell("r1", new ReportClosed()).ShouldContain("D03, D04");
        chain.At("veilig").Tells("r1", new ReportClosed { WhyLate = "Het gezin was niet te bereiken." });
    }

    [Fact]
    public void An_investigation_begins_before_it_ends()
    {
        chain.At("veilig").Assesses("r1", AssessmentOutcome.Investigation);

        chain.At("veilig").MayNotTell("r1", Words.Investigated(AssessmentOutcome.DirectHandover)).ShouldContain("investigation.started");
    }

    [Fact]
    public void T14_Informing_a_person_is_postponed_twice_by_two_weeks_and_each_time_needs_a_reason()
    {
        Mother().ShouldBe(new(2026, 3, 30), "four weeks after Monday 2 March");
        chain.At("veilig").Tells("r1", Words.Postponed());
        Mother().ShouldBe(new(2026, 4, 13));
        chain.At("veilig").Tells("r1", Words.Postponed());
        Mother().ShouldBe(new(2026, 4, 28), "the 27th is the King's day");
        chain.At("veilig").Tells("r1", Words.Postponed() with { Reason = PostponementReason.ToInvestigate });
        Mother().ShouldBe(new(2026, 5, 12));

        chain.At("veilig").Notices<Contracts.Hub.DeadlineRecomputed>().Select(told => told.Why)
            .ShouldBe(["Nodig om het geweld te beëindigen", "Nodig om het geweld te beëindigen", "Nodig voor het onderzoek"]);
        chain.At("veilig").Tells("r1", Words.Informed());
        chain.At("veilig").Store.Tasks.Values.Count(task => task.Open && task.Kind == nameof(TaskKind.InformPerson)).ShouldBe(1, "the child");

        DateOnly Mother()
        {
            var task = chain.At("veilig").Report("r1").Tasks.Single(t => t.Kind == TaskKind.InformPerson && t.About == Words.Mother);
            return Calendar.AmsterdamTime.DateOf(task.DueAt!.Value.AddTicks(-1));
        }
    }

    [Fact]
    public void T31_A_new_report_resets_no_clock_that_runs()
    {
        var before = chain.At("veilig").DueOn(LocalRules.Assess);
        chain.Advance(2);
        chain.At("team").Reports("r2", inCase: "known-to-the-team");
        chain.DeliverAll();
        chain.At("veilig").Tells("r2", Words.Linked(Chain.Family));

        chain.At("veilig").Terms(LocalRules.Assess).Select(t => t.DueAt.AddTicks(-1).InAmsterdam()[..5]).ShouldBe([before.ToString("MM-dd", null), "03-11"]);
        chain.At("veilig").Report("r2").EarlierCases.ShouldBe([Chain.Id(Chain.Family)]);
    }

    [Fact]
    public void T33_A_report_that_its_reporter_withdraws_goes_on()
    {
        chain.At("school").Tells("r1", Words.ReportWithdrawn());
        chain.DeliverAll();

        chain.At("veilig").StateOf("r1").ShouldBe("Received");
        chain.At("veilig").OpenTasks.ShouldContain("AssessSafety");
        chain.At("veilig").Holders().ShouldBe("school|veilig");
    }
}
