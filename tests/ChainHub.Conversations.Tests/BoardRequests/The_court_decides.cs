using ChainHub.Contracts.BoardRequest;
using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.BoardRequests;

public sealed class The_court_decides
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private readonly Chain chain = new();

    public The_court_decides()
    {
        chain.At("veilig").Offers("h0", to: "team");
        chain.DeliverAll();
        chain.At("team").Declines("h0");
        chain.DeliverAll();
        chain.At("veilig").Tells("h0", new Contracts.Tasks.TaskCompleted { TaskId = chain.At("veilig").Task(TaskKind.DecideNextStep).Id });
        chain.At("veilig").AsksTheBoard("v1", urgent: true).Tells("v1", Words.CorvReceipt());
        chain.DeliverAll();
    }

    [Fact]
    public void T49_A_provisional_order_runs_out_after_three_months_with_alarms_at_four_two_and_one_week()
    {
        Provisional();
        chain.States("v1", "veilig", "jeugd").ShouldBe("Provisional/Provisional");
        chain.At("instelling").StateOf("v1").ShouldBe("Supervising");
        chain.AdvanceTo(new(2026, 6, 3, 8, 0, 0, TimeSpan.Zero));

        foreach (var at in new[] { "veilig", "jeugd", "instelling" })
        {
            var told = chain.At(at).Notices<DeadlineWarned>().Where(warned => warned.Deadline.Rule == LocalRules.ProvisionalEnds).ToList();
            told.Count.ShouldBe(3, at);
            told.ShouldAllBe(warned => warned.Deadline.DueOn == new DateOnly(2026, 6, 2));
            chain.At(at).Task(TaskKind.DecideNextStep).DueAt.ShouldNotBeNull();
        }

        chain.At("jeugd").Notices<EscalationOpened>().Count(raised => raised.Deadline.Rule == LocalRules.ProvisionalEnds).ShouldBe(1);
        chain.States("v1", "veilig", "jeugd").ShouldBe("ProvisionalEnded/ProvisionalEnded");
        chain.At("instelling").StateOf("v1").ShouldBe("Over");
        chain.At("veilig").Notices<ProvisionalSupervisionEnded>().Single().Reason.ShouldBe(ProvisionalEnd.Lapsed);
        chain.At("veilig").Case().Holder.ShouldBe("veilig", "nothing moved by it");
    }

    [Fact]
    public void T49_The_warnings_come_four_two_and_one_week_before()
    {
        Provisional();
        int Warned() => chain.At("veilig").Notices<DeadlineWarned>().Count(told => told.Deadline.Rule == LocalRules.ProvisionalEnds);
        foreach (var (day, warnings) in new[] { (new DateOnly(2026, 5, 5), 0), (new(2026, 5, 6), 1), (new(2026, 5, 19), 1), (new(2026, 5, 20), 2), (new(2026, 5, 26), 2), (new(2026, 5, 27), 3) })
        {
            chain.AdvanceTo(new(day.ToDateTime(new(12, 0)), TimeSpan.Zero));
            Warned().ShouldBe(warnings, day.ToString("O"));
        }
    }

    [Fact]
    public void It_never_lasts_longer_and_is_executed_by_a_certified_institution()
    {
        chain.At("jeugd").MayNotTell("v1", Words.Provisional(Today)).ShouldContain("asked for");
        chain.At("jeugd").Tells("v1", Words.ProvisionalAsked());
        chain.At("jeugd").MayNotTell("v1", Words.Provisional(Today) with { Until = new(2026, 6, 3) }).ShouldContain("2026-06-02 at the latest");
        chain.At("jeugd").MayNotTell("v1", Words.Provisional(Today.AddDays(1))).ShouldContain("today or before");
        chain.At("jeugd").MayNotTell("v1", Words.Provisional(new(1, 1, 1))).ShouldContain("day of the order");
        chain.At("jeugd").MayNotTell("v1", Words.Provisional(Today, "team")).ShouldContain("no certified institution");
        chain.At("jeugd").Tells("v1", Words.Provisional(Today, withoutHearing: true));
        chain.At("jeugd").DueOn(LocalRules.HearAfterOrder).ShouldBe(new(2026, 3, 16));
    }

    [Fact]
    public void A_court_that_refuses_it_leaves_the_request_where_it_was()
    {
        chain.At("jeugd").Tells("v1", Words.ProvisionalAsked());
        chain.At("jeugd").MayNotTell("v1", Words.ProvisionalOver()).ShouldContain("no provisional order");
        chain.At("jeugd").Tells("v1", Words.ProvisionalOver(ProvisionalEnd.NotOrdered));
        chain.DeliverAll();
        chain.States("v1", "veilig", "jeugd").ShouldBe("Urgent/Urgent");
        chain.At("jeugd").MayNotTell("v1", Words.Provisional(Today)).ShouldContain("asked for");
    }

    [Fact]
    public void A_provisional_order_after_another_is_executed_by_the_same_institution()
    {
        Provisional();
        chain.At("jeugd").Tells("v1", Words.ProvisionalOver());
        chain.DeliverAll();
        chain.At("instelling").StateOf("v1").ShouldBe("Over");
        chain.At("jeugd").Tells("v1", Words.Investigation()).Tells("v1", Words.ProvisionalAsked()).Tells("v1", Words.Provisional(Today));
        chain.DeliverAll();

        chain.States("v1", "veilig", "jeugd").ShouldBe("Provisional/Provisional");
        chain.At("instelling").StateOf("v1").ShouldBe("Supervising");
        chain.At("instelling").DueOn(LocalRules.ProvisionalEnds).ShouldBe(new(2026, 6, 2));
    }

    [Fact]
    public void T50_No_measure_leaves_the_family_with_whoever_watched_who_decides_what_now()
    {
        AtCourt();
        chain.At("jeugd").Tells("v1", Words.NoMeasure());
        chain.DeliverAll();

        chain.States("v1", "veilig", "jeugd").ShouldBe("NotOrdered/NotOrdered");
        chain.At("veilig").Holders().ShouldBe("veilig");
        var next = chain.At("veilig").Task(TaskKind.DecideNextStep);
        (next.Owner, next.DueAt > chain.Now).ShouldBe(("veilig", true));
    }

    [Fact]
    public void T50_After_a_provisional_order_the_institution_decides_too()
    {
        Provisional();
        HandOver();
        AtCourt();
        chain.At("jeugd").Tells("v1", Words.NoMeasure());
        chain.DeliverAll();

        chain.At("instelling").StateOf("v1").ShouldBe("Over");
        chain.At("instelling").Case().Holder.ShouldBe("instelling", "it keeps watch until somebody takes the family over");
        chain.At("instelling").Task(TaskKind.DecideNextStep).DueAt.ShouldNotBeNull();
    }

    [Fact]
    public void A_measure_by_itself_moves_nothing_and_the_acceptance_of_the_institution_does()
    {
        AtCourt();
        chain.At("jeugd").MayNotTell("v1", Words.Measure(Today, institution: "veilig")).ShouldContain("Jeugdwet art. 3.2");
        chain.At("jeugd").Tells("v1", Words.Measure(Today));
        chain.DeliverAll();
        chain.States("v1", "veilig", "jeugd").ShouldBe("Ordered/Ordered");
        chain.At("instelling").StateOf("v1").ShouldBe("Executing");
        chain.At("veilig").Holders().ShouldBe("veilig");
        chain.At("veilig").OpenTasks.ShouldContain("StartFollowUp");
        chain.At("veilig").Offers("h1", to: "instelling");
        chain.DeliverAll();
        chain.At("veilig").OpenTasks.ShouldNotContain("StartFollowUp");
        chain.At("veilig").Holders().ShouldBe("veilig");
        chain.At("instelling").Accepts("h1");
        chain.DeliverAll();

        chain.At("veilig").Holders().ShouldBe("veilig|instelling");
        chain.At("instelling").Holders().ShouldBe("veilig|instelling");
    }

    [Fact]
    public void An_investigation_that_finds_no_measure_needed_leaves_a_next_step()
    {
        chain.At("jeugd").MayNotTell("v1", Words.MeasureAsked());
        chain.At("jeugd").Tells("v1", Words.Investigation()).Tells("v1", Words.BoardReport(ReportAdvice.VoluntaryHelp));
        chain.DeliverAll();

        chain.States("v1", "veilig", "jeugd").ShouldBe("Concluded/Concluded");
        chain.At("veilig").Task(TaskKind.DecideNextStep).DueAt.ShouldNotBeNull();
    }

    [Fact]
    public void During_a_provisional_order_the_board_investigates_and_the_measure_takes_its_place()
    {
        Provisional();
        chain.At("jeugd").MayNotTell("v1", Words.Measure(Today)).ShouldContain("measure.requested");
        chain.At("jeugd").MayNotTell("v1", Words.BoardReport()).ShouldContain("investigation began");
        AtCourt();
        chain.States("v1", "veilig", "jeugd").ShouldBe("Provisional/Provisional");
        chain.At("jeugd").Tells("v1", Words.Measure(Today));
        chain.DeliverAll();

        chain.States("v1", "veilig", "jeugd").ShouldBe("Ordered/Ordered");
        chain.At("instelling").StateOf("v1").ShouldBe("Executing");
        chain.At("instelling").Terms(LocalRules.ProvisionalEnds).Concat(chain.At("jeugd").Terms(LocalRules.ProvisionalEnds)).ShouldBeEmpty();
    }

    private void Provisional()
    {
        chain.At("jeugd").Tells("v1", Words.ProvisionalAsked()).Tells("v1", Words.Provisional(Today));
        chain.DeliverAll();
    }

    private void HandOver()
    {
        chain.At("veilig").Offers("h1", to: "instelling");
        chain.DeliverAll();
        chain.At("instelling").Accepts("h1");
        chain.DeliverAll();
    }

    private void AtCourt()
    {
        chain.At("jeugd").Tells("v1", Words.Investigation()).Tells("v1", Words.BoardReport()).Tells("v1", Words.MeasureAsked());
        chain.DeliverAll();
    }
}
