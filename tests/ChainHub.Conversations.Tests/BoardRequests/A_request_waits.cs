using ChainHub.Contracts.BoardRequest;
using ChainHub.Contracts.Hub;

namespace ChainHub.Conversations.Tests.BoardRequests;

public sealed class A_request_waits
{
    private readonly Chain chain = new();

    public A_request_waits()
    {
        chain.At("veilig").Offers("h0", to: "team");
        chain.DeliverAll();
        chain.At("team").Declines("h0");
        chain.DeliverAll();
        chain.At("veilig").Tells("h0", new Contracts.Tasks.TaskCompleted { TaskId = chain.At("veilig").Task(TaskKind.DecideNextStep).Id });
        chain.At("veilig").AsksTheBoard("v1").Tells("v1", Words.CorvReceipt());
        chain.DeliverAll();
        chain.At("jeugd").Tells("v1", Words.Intake(IntakeDecision.Investigate)).Tells("v1", Words.Waits());
        chain.DeliverAll();
    }

    [Fact]
    public void T48_For_forty_days_the_requester_watches_and_looks_every_week_and_the_lateness_is_raised_at_both()
    {
        var waits = chain.At("veilig").Notices<VtoWaiting>().Single();
        (waits.OversightHolder, waits.SafetyCheckEveryDays).ShouldBe(("veilig", 7));
        for (var week = 1; week <= 5; week++)
        {
            chain.Advance(6);
            chain.At("veilig").Task(TaskKind.CheckSafetyWhileWaiting).Owner.ShouldBe("veilig");
            chain.At("veilig").Tells("v1", Words.SafetyChecked());
            chain.DeliverAll();
        }

        chain.Advance(10);

        chain.States("v1", "veilig", "jeugd").ShouldBe("Waiting/Waiting");
        chain.At("veilig").Case().Holder.ShouldBe("veilig");
        chain.At("jeugd").Notices<VtoSafetyChecked>().Count().ShouldBe(5);
        Raised("veilig", LocalRules.WaitingCheck).ShouldBe(1, "only the last look was late");
        Raised("veilig", LocalRules.StartBoardInvestigation).ShouldBe(1);
        Raised("jeugd", LocalRules.StartBoardInvestigation).ShouldBe(1);
        chain.At("jeugd").Terms(LocalRules.StartBoardInvestigation).ShouldHaveSingleItem();
    }

    [Fact]
    public void T48_On_day_20_it_becomes_urgent_and_the_looks_end()
    {
        chain.Advance(20);
        chain.At("veilig").MayNotTell("v1", Words.Urgent()).ShouldContain("Phone the board first");
        chain.At("veilig").Upgrades("v1");
        chain.DeliverAll();

        chain.States("v1", "veilig", "jeugd").ShouldBe("Urgent/Urgent");
        chain.At("veilig").OpenTasks.ShouldNotContain("CheckSafetyWhileWaiting");
        chain.At("jeugd").Task(TaskKind.StartBoardInvestigation).DueAt.ShouldBe(chain.Now + TimeSpan.FromHours(24));
        chain.Advance(2);
        Raised("jeugd", LocalRules.UrgentStart).ShouldBe(1);
        chain.At("veilig").Case().Holder.ShouldBe("veilig");
    }

    [Fact]
    public void Urgency_that_crosses_a_decision_goes_first()
    {
        chain.At("veilig").AsksTheBoard("v2").Tells("v2", Words.CorvReceipt());
        chain.DeliverAll();
        chain.At("jeugd").Tells("v2", Words.Intake(IntakeDecision.Rejected));
        chain.At("veilig").Upgrades("v2");
        chain.DeliverAll();

        chain.States("v2", "veilig", "jeugd").ShouldBe("Urgent/Urgent");
    }

    [Fact]
    public void A_family_that_waits_for_three_months_hears_from_the_board()
    {
        chain.At("jeugd").DueOn(LocalRules.ContactWaitingFamily).ShouldBe(new(2026, 6, 2));
        var task = chain.At("jeugd").Task(TaskKind.ContactWaitingFamily);
        chain.At("jeugd").Tells("v1", new Contracts.Tasks.TaskCompleted { TaskId = task.Id });
        chain.At("jeugd").OpenTasks.ShouldBe("StartBoardInvestigation");
    }

    [Fact]
    public void The_terms_of_the_board_count_from_the_receipt_and_from_the_start()
    {
        chain.At("jeugd").DueOn(LocalRules.StartBoardInvestigation).ShouldBe(new(2026, 3, 12));
        chain.At("veilig").DueOn(LocalRules.StartBoardInvestigation).ShouldBe(new(2026, 3, 12));
        chain.Advance(3);
        chain.At("jeugd").MayNotTell("v1", Words.Investigation(OwnMotionGround.OtherTask)).ShouldContain("There was a request");
        chain.At("jeugd").Tells("v1", Words.Investigation());
        chain.DeliverAll();

        chain.At("jeugd").DueOn(LocalRules.FinishBoardInvestigation).ShouldBe(new(2026, 4, 16));
        chain.States("v1", "veilig", "jeugd").ShouldBe("Investigating/Investigating");
        chain.At("veilig").OpenTasks.ShouldNotContain("CheckSafetyWhileWaiting");
    }

    private int Raised(string at, string rule) =>
        chain.At(at).Notices<EscalationOpened>().Count(told => told.Deadline.Rule == rule && told.EscalationLevel == EscalationLevel.TeamLead);
}
