using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Municipality;

namespace ChainHub.Conversations.Tests.BoardRequests;

public sealed class A_request_is_made
{
    private readonly Chain chain = new();

    [Theory]
    [InlineData("veilig")]
    [InlineData("instelling")]
    public void T47_A_request_opens_at_once_the_task_to_tell_the_municipality(string requester)
    {
        chain.At(requester).AsksTheBoard("v1");
        chain.DeliverAll();

        chain.States("v1", requester, "jeugd").ShouldBe("Submitted/Submitted");
        chain.At(requester).Task(TaskKind.InformMunicipality).DueAt.ShouldNotBeNull();
        chain.At("jeugd").OpenTasks.ShouldNotContain("InformMunicipality");
        chain.At(requester).Tells("g1", Words.CollegeTold(), "gemeente", Chain.Family);
        chain.DeliverAll();
        chain.At(requester).OpenTasks.ShouldNotContain("InformMunicipality");
        chain.At("gemeente").Notices<MunicipalityInformed>().Single().Notice.ShouldBe(MunicipalityNotice.RequestMade);
    }

    [Fact]
    public void T47_The_board_that_begins_of_its_own_motion_has_that_task_itself()
    {
        chain.At("jeugd").Tells("v1", Words.Investigation(OwnMotionGround.AcuteThreat), "veilig", Chain.Family);
        chain.DeliverAll();

        chain.States("v1", "veilig", "jeugd").ShouldBe("Investigating/Investigating");
        chain.At("jeugd").Task(TaskKind.InformMunicipality).DueAt.ShouldNotBeNull();
        chain.At("veilig").OpenTasks.ShouldNotContain("InformMunicipality");
    }

    [Fact]
    public void The_college_that_asks_itself_need_not_be_told_nor_one_that_was_told_before()
    {
        chain.At("team").AsksTheBoard("v1");
        chain.At("veilig").Tells("v2", Words.Vto() with { MunicipalityInformed = true }, "jeugd", "other");
        chain.DeliverAll();

        (chain.At("team").OpenTasks + chain.At("veilig").OpenTasks).ShouldNotContain("InformMunicipality");
    }

    [Fact]
    public void A_municipality_that_was_not_reached_is_still_to_be_told_and_may_be_told_another_way()
    {
        chain.At("veilig").AsksTheBoard("v1");
        chain.Network.Fails = parcel => parcel.To == "gemeente" ? DeliveryFailure.Unroutable : null;
        chain.At("veilig").Tells("g1", Words.CollegeTold(), "gemeente", Chain.Family);

        chain.At("veilig").StateOf("g1").ShouldBe("NotTold");
        var task = chain.At("veilig").Task(TaskKind.InformMunicipality);
        chain.At("veilig").Tells("v1", new Contracts.Tasks.TaskCompleted { TaskId = task.Id });
        chain.At("veilig").OpenTasks.ShouldNotContain("InformMunicipality");
    }

    [Fact]
    public void Telling_late_is_raised()
    {
        chain.At("veilig").AsksTheBoard("v1");
        chain.DeliverAll().Advance(7);

        chain.At("veilig").Notices<DeadlinePassed>().ShouldContain(told => told.Deadline.Rule == LocalRules.InformMunicipality);
    }

    [Theory]
    [InlineData("opvang")]
    [InlineData("school")]
    public void Who_may_not_ask_is_told_what_to_do(string requester) =>
        chain.At(requester).MayNotTell("v1", Words.Vto(), "jeugd", Chain.Family).ShouldContain("Report the family to Veilig Thuis (report.submitted), or ask the social team");

    [Fact]
    public async Task A_worker_that_has_no_such_conversation_at_all_is_told_the_same()
    {
        var shelter = chain.At("opvang");
        var engine = new ConversationEngine(shelter.Identity, new AgreementBook([TestAgreement.Usual]), new(Conversations.Machines.Sides.Reports));
        var incoming = new Incoming
        {
            Author = Author.OwnPeople, From = "opvang", To = "jeugd", Source = "s", Id = "1", ConversationId = Chain.Id("v1"), CaseId = Chain.Id("family"), Body = Words.Vto(),
        };

        var decision = await engine.DecideAsync(incoming, new Loaded(InboxVerdict.New, []), chain.Now, TestContext.Current.CancellationToken);

        decision.Rejection!.Reason.ShouldBe(RejectionReason.Sender);
        decision.Rejection.Detail.ShouldContain("report.submitted");
    }

    [Fact]
    public void Nobody_asks_as_somebody_else()
    {
        chain.At("veilig").MayNotTell("v1", Words.Vto(RequesterKind.CertifiedInstitution), "jeugd", Chain.Family).ShouldContain("VeiligThuis");
        chain.At("team").MayNotTell("v1", Words.Vto(), "jeugd", Chain.Family).ShouldContain("Municipality or DesignatedProvider");
        chain.At("team").Tells("v1", Words.Vto(RequesterKind.DesignatedProvider), "jeugd", Chain.Family);
        chain.DeliverAll();
        chain.At("jeugd").StateOf("v1").ShouldBe("Submitted");
    }

    [Fact]
    public void An_urgent_one_is_phoned_first_and_counts_from_the_call()
    {
        chain.At("veilig").MayNotTell("v1", Words.Vto() with { Urgent = true }, "jeugd", Chain.Family).ShouldContain("Phone the board first");
        var called = chain.Now - TimeSpan.FromHours(2);
        chain.At("veilig").Tells("v1", Words.Vto(phoned: called), "jeugd", Chain.Family);
        chain.DeliverAll();

        chain.States("v1", "veilig", "jeugd").ShouldBe("Urgent/Urgent");
        chain.At("jeugd").OpenTasks.ShouldBe("StartBoardInvestigation");
        chain.At("jeugd").Request("v1").MadeAt.ShouldBe(called);
        chain.At("jeugd").Tells("v1", Words.Investigation());
        chain.DeliverAll();
        chain.States("v1", "veilig", "jeugd").ShouldBe("Investigating/Investigating");
    }

    [Fact]
    public void The_board_decides_when_the_formal_request_has_come_by_CORV()
    {
        chain.At("veilig").Tells("v1", Words.Prepared(), "jeugd", Chain.Family);
        chain.At("veilig").OpenTasks.ShouldBe("SubmitRequest");
        chain.At("jeugd").StateOf("v1").ShouldBeNull("a request that is being written is nobody else's business");
        chain.At("veilig").Tells("v1", Words.Vto());
        chain.DeliverAll();
        chain.At("jeugd").MayNotTell("v1", Words.Intake(IntakeDecision.Investigate)).ShouldContain("CORV");
        chain.At("veilig").Tells("v1", Words.CorvReceipt());
        chain.DeliverAll();

        chain.States("v1", "veilig", "jeugd").ShouldBe("AtBoard/AtBoard");
        chain.At("jeugd").Tells("v1", Words.Intake(IntakeDecision.Rejected));
        chain.DeliverAll();
        chain.States("v1", "veilig", "jeugd").ShouldBe("Rejected/Rejected");
        chain.At("veilig").Task(TaskKind.DecideNextStep).DueAt.ShouldNotBeNull();
    }

    [Fact]
    public void A_request_that_reaches_nobody_leaves_a_next_step()
    {
        chain.Network.Fails = _ => DeliveryFailure.Unroutable;
        chain.At("veilig").AsksTheBoard("v1");

        chain.At("veilig").StateOf("v1").ShouldBe("Undelivered");
        chain.At("veilig").OpenTasks.ShouldBe("DecideNextStep RepairMessage");
    }

    [Fact]
    public void It_begins_what_the_assessment_of_a_report_decided()
    {
        chain.At("school").Reports("r1");
        chain.DeliverAll();
        chain.At("veilig").Assesses("r1", AssessmentOutcome.ChildProtectionRequest);
        chain.At("veilig").OpenTasks.ShouldContain("StartFollowUp");
        chain.At("veilig").AsksTheBoard("v1");

        chain.At("veilig").OpenTasks.ShouldNotContain("StartFollowUp");
    }
}
