namespace ChainHub.Conversations.Tests.SafetyConditions;

public sealed class Both_stand_behind_one_version
{
    private readonly Chain chain = Service.Started();

    [Fact]
    public void What_the_other_endorses_can_be_put_in_force()
    {
        chain.At("veilig").Tells("v1", Words.Proposal(1));
        chain.DeliverAll();
        chain.At("team").OpenTasks.ShouldBe("EndorseConditions");
        chain.At("team").Tells("v1", Words.Endorsed(1));
        chain.DeliverAll();
        chain.At("veilig").Tells("v1", Words.Set(1));
        chain.DeliverAll();

        chain.States("v1").ShouldBe("Set/Set");
        (chain.At("veilig").Conditions("v1").InForce, chain.At("team").Conditions("v1").InForce).ShouldBe((1, 1));
        chain.At("team").OpenTasks.ShouldBe("");
    }

    [Fact]
    public void T58_Version_3_of_the_one_and_version_2_of_the_other_put_nothing_in_force()
    {
        chain.At("veilig").Tells("v1", Words.Proposal(1)).Tells("v1", Words.Proposal(2));
        chain.DeliverAll();
        chain.At("team").Tells("v1", Words.Endorsed(2));
        chain.At("veilig").Tells("v1", Words.Proposal(3));
        chain.DeliverAll();

        chain.States("v1").ShouldBe("Proposed/Proposed");
        chain.At("veilig").MayNotTell("v1", Words.Set(3)).ShouldContain("both organizations");
        chain.At("veilig").MayNotTell("v1", Words.Set(2)).ShouldContain("both organizations");
        chain.At("veilig").Conditions("v1").InForce.ShouldBeNull();
    }

    [Fact]
    public void An_earlier_version_than_both_endorsed_is_not_put_in_force()
    {
        chain.At("veilig").Tells("v1", Words.Proposal(1)).Tells("v1", Words.Proposal(2));
        chain.DeliverAll();
        chain.At("team").Tells("v1", Words.Endorsed(2));
        chain.DeliverAll();

        chain.At("veilig").MayNotTell("v1", Words.Set(1)).ShouldContain("both organizations");
    }

    [Fact]
    public void Nobody_endorses_its_own_proposal()
    {
        chain.At("team").Tells("v1", Words.Proposal(1));
        chain.DeliverAll();

        chain.At("team").MayNotTell("v1", Words.Endorsed(1)).ShouldContain("not the one that your own organization proposed");
        chain.At("veilig").Tells("v1", Words.Endorsed(1)).Tells("v1", Words.Set(1));
    }

    [Fact]
    public void Where_both_propose_the_same_version_at_once_that_of_Veilig_Thuis_stands()
    {
        chain.At("veilig").Tells("v1", Words.Proposal(1));
        chain.At("team").Tells("v1", Words.Proposal(1));
        chain.DeliverAll();

        (chain.At("veilig").Conditions("v1").ProposedBy, chain.At("team").Conditions("v1").ProposedBy).ShouldBe(("veilig", "veilig"));
        chain.At("team").OpenTasks.ShouldBe("EndorseConditions");
    }

    [Fact]
    public void A_later_version_takes_the_place_of_the_one_in_force_only_when_it_is_set()
    {
        Service.InForce(chain);
        chain.At("team").Tells("v1", Words.Proposal(2));
        chain.DeliverAll();
        chain.At("veilig").Conditions("v1").InForce.ShouldBe(1);

        chain.At("veilig").Tells("v1", Words.Endorsed(2)).Tells("v1", Words.Set(2));
        chain.DeliverAll();

        (chain.At("veilig").Conditions("v1").InForce, chain.At("team").Conditions("v1").InForce).ShouldBe((2, 2));
    }

    [Fact]
    public void A_second_service_for_the_same_household_cannot_begin()
    {
        chain.At("veilig").MayNotTell("v2", Words.ServiceStarted(chain.Start), "jeugd", Chain.Family).ShouldContain("one version is in force at a time");
    }

    [Fact]
    public void A_disagreement_is_raised_with_a_date_and_decided()
    {
        chain.At("veilig").Tells("v1", Words.Proposal(1));
        chain.DeliverAll();
        chain.At("team").Tells("v1", Words.Objected(1));
        chain.DeliverAll();
        chain.States("v1").ShouldBe("Talking/Talking");
        (chain.At("veilig").OpenTasks, chain.At("team").OpenTasks).ShouldBe(("FinishConditions SettleDisagreement SpeakToChild", "SettleDisagreement"));
        chain.At("team").MayNotTell("v1", Words.Escalated(new(2026, 2, 1))).ShouldContain("still to come");
        chain.At("team").Tells("v1", Words.Escalated(new(2026, 3, 6)));
        chain.DeliverAll();
        chain.At("veilig").Conditions("v1").Disagreement.ShouldBe(DisagreementLevel.TeamLeads);
        chain.At("veilig").MayNotTell("v1", Words.Escalated(new(2026, 3, 6))).ShouldContain("higher");

        chain.At("veilig").Tells("v1", Words.Decided());
        chain.DeliverAll();

        (chain.At("veilig").OpenTasks, chain.At("team").OpenTasks).ShouldBe(("FinishConditions SpeakToChild", ""));
        chain.At("veilig").Tells("v1", Words.Proposal(2));
    }

    [Fact]
    public void A_disagreement_that_nobody_settles_is_raised_by_itself()
    {
        chain.At("veilig").Tells("v1", Words.Proposal(1));
        chain.DeliverAll();
        chain.At("team").Tells("v1", Words.Objected(1));
        chain.DeliverAll().Advance(20);

        chain.At("team").Notices<Contracts.Hub.EscalationOpened>().Where(told => told.Deadline.Rule == LocalRules.SettleDisagreement)
            .Select(told => told.EscalationLevel).ShouldBe([EscalationLevel.TeamLead, EscalationLevel.Managers, EscalationLevel.RegionalTable]);
    }
}
