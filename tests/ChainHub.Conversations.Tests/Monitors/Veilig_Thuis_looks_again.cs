using ChainHub.Contracts.Monitoring;

namespace ChainHub.Conversations.Tests.Monitors;

public sealed class Veilig_Thuis_looks_again
{
    private static readonly DateTimeOffset Accepted = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);
    private readonly Chain chain = new(start: Accepted);

    public Veilig_Thuis_looks_again()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("team").Accepts("h1");
        chain.DeliverAll();
        chain.At("veilig").Tells("m1", Words.Monitoring(Accepted, Words.Mother), "team", Chain.Family);
        chain.DeliverAll();
    }

    [Fact]
    public void T12_Three_months_after_30_November_is_28_February()
    {
        chain.At("team").Notices<MonitoringPlanned>().Single().Moments[0].ShouldBe(new(2027, 2, 28));
    }

    [Fact]
    public void T13_Twelve_and_eighteen_months_are_moved_by_no_law()
    {
        chain.At("team").Notices<MonitoringPlanned>().Single().Moments.Skip(1).ShouldBe([new(2027, 11, 30), new(2028, 5, 30)]);
    }

    [Fact]
    public void A_moment_comes_when_its_day_begins_and_nobody_is_late_by_it()
    {
        chain.AdvanceTo(new(2027, 2, 27, 22, 59, 0, TimeSpan.Zero));
        chain.At("veilig").StateOf("m1").ShouldBe("Planned");
        chain.AdvanceTo(new(2027, 2, 27, 23, 0, 0, TimeSpan.Zero));

        chain.States("m1").ShouldBe("Asking/Asked");
        chain.At("veilig").Notices<Contracts.Hub.EscalationOpened>().Where(told => told.Deadline.Rule == LocalRules.FirstMoment).ShouldBeEmpty();
    }

    [Fact]
    public void When_all_have_answered_somebody_judges_and_the_next_moment_is_waited_for()
    {
        Come();
        chain.At("team").Tells("m1", Words.HowItIs(1));
        chain.DeliverAll();
        chain.At("veilig").StateOf("m1").ShouldBe("Asking");
        chain.At("veilig").Tells("m1", Words.Answer(1));
        chain.At("veilig").StateOf("m1").ShouldBe("Judging");
        chain.At("veilig").MayNotTell("m1", Words.Concluded(2)).ShouldContain("moment");
        chain.At("veilig").Tells("m1", Words.Concluded(1));
        chain.DeliverAll();

        chain.States("m1").ShouldBe("Planned/Answered");
        chain.At("veilig").OpenTasks.ShouldBe("");
    }

    [Fact]
    public void Who_does_not_answer_is_reminded_and_then_it_is_raised()
    {
        Come();
        chain.Advance(14);
        chain.At("veilig").StateOf("m1").ShouldBe("Chasing");
        chain.At("team").Notices<MonitoringInformationRequested>().Select(asked => asked.Reminder).ShouldBe([false, true]);
        chain.Advance(14);

        chain.At("veilig").Notices<Contracts.Hub.EscalationOpened>().ShouldContain(told => told.Deadline.Rule == LocalRules.AnswerReminder);
        chain.At("team").Tells("m1", Words.HowItIs(1));
        chain.DeliverAll();
        chain.At("veilig").Tells("m1", Words.Answer(1));
        chain.At("veilig").StateOf("m1").ShouldBe("Judging");
    }

    [Fact]
    public void T32_A_new_report_opens_it_again_while_the_moments_keep_coming()
    {
        chain.At("school").Reports("r2", inCase: "new-case");
        chain.DeliverAll();
        chain.At("veilig").Tells("r2", Words.Linked(Chain.Family)).Tells("m1", Words.Reopened());
        chain.DeliverAll();
        chain.At("veilig").StateOf("m1").ShouldBe("Reopened");
        chain.At("veilig").OpenTasks.ShouldContain("JudgeMonitoring");
        Come();
        chain.At("veilig").StateOf("m1").ShouldBe("Reopened");

        chain.At("veilig").Tells("m1", Words.Concluded(1));

        chain.At("veilig").StateOf("m1").ShouldBe("Asking", "the moment that came meanwhile is looked at now");
    }

    [Fact]
    public void After_the_last_moment_it_ends_by_itself_when_the_family_is_stably_safe()
    {
        for (var moment = 1; moment <= 3; moment++)
        {
            while (chain.At("veilig").StateOf("m1") != "Asking") chain.Advance(1);
            chain.At("team").Tells("m1", Words.HowItIs(moment));
            chain.DeliverAll();
            chain.At("veilig").Tells("m1", Words.Answer(moment)).Tells("m1", Words.Concluded(moment, SafetyLevel.StablySafe));
            chain.DeliverAll();
        }

        chain.States("m1").ShouldBe("Ended/Ended");
        chain.At("team").Notices<MonitoringEnded>().Single().Reason.ShouldBe(MonitoringEnd.StablySafe);
        chain.At("veilig").Terms(LocalRules.Silence).ShouldBeEmpty();
    }

    [Fact]
    public void When_nobody_records_contact_for_six_weeks_the_silence_is_raised_and_contact_ends_it()
    {
        chain.Advance(30);
        chain.At("team").Tells("h1", Words.FamilyContact());
        chain.DeliverAll().Advance(30);
        chain.At("veilig").Notices<Contracts.Hub.DeadlinePassed>().Where(told => told.Deadline.Rule == LocalRules.Silence).ShouldBeEmpty();
        chain.Advance(15);
        chain.At("veilig").Notices<Contracts.Hub.DeadlinePassed>().Count(told => told.Deadline.Rule == LocalRules.Silence).ShouldBe(1);

        chain.At("team").Tells("h1", Words.FamilyContact());
        chain.DeliverAll();

        chain.At("veilig").Notices<Contracts.Hub.EscalationClosed>().Count(told => told.Deadline.Rule == LocalRules.Silence).ShouldBe(1);
    }

    private void Come() => chain.AdvanceTo(new(2027, 2, 28, 9, 0, 0, TimeSpan.Zero));
}
