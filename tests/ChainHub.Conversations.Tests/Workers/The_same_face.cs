using ChainHub.Contracts.Workers;

namespace ChainHub.Conversations.Tests.Workers;

public sealed class The_same_face
{
    private readonly Chain chain = new();

    [Fact]
    public void T54_Oversight_moves_from_the_team_to_youth_protection_and_the_worker_stays()
    {
        chain.At("team").Offers("h1", to: "jeugd");
        chain.DeliverAll();
        chain.At("team").Tells("w1", Words.Assigned(), "jeugd", Chain.Family);
        chain.DeliverAll();
        var before = chain.At("team").Row("w1");
        chain.At("jeugd").Accepts("h1");
        chain.DeliverAll().Advance(1);

        chain.At("team").Holders().ShouldBe("team|jeugd");
        chain.At("team").Row("w1").ShouldBe(before, "not a byte of it changed");
        (chain.At("jeugd").Workers("w1").Worker, chain.At("jeugd").Workers("w1").Home).ShouldBe((Words.Worker, "team"));

        chain.At("team").Tells("w1", Words.Absent()).Tells("w1", Words.Changed("w-2"));
        chain.DeliverAll();
        chain.At("jeugd").Holders().ShouldBe("team|jeugd", "another worker moves no oversight");
        chain.At("jeugd").StateOf("w1").ShouldBe("Active");
    }

    [Fact]
    public void T55_A_duo_partner_who_changes_home_organization_is_the_same_face()
    {
        chain.Assigns("f1", Words.Assigned(duo: Words.Duo("w-2")) with { Introduced = true }).Says("f1", Words.Introduced("w-2"));
        chain.Says("f1", Words.DuoChanged(DuoChange.OtherHomeOrganization, Words.Duo("v-88", of: "veilig")));

        foreach (var at in new[] { "team", "veilig" })
        {
            chain.At(at).Case("f1").Faces.Order().ShouldBe(["team/w-1", "veilig/v-88"]);
            (chain.At(at).StateOf("f1"), chain.At(at).Workers("f1").Duo).ShouldBe(("Active", "veilig/v-88"));
        }

        chain.At("team").Caseload("w-2").ShouldBe(0, "the partner is another organization's from now on");
        chain.At("team").Caseload(Words.Worker).ShouldBe(1);
        chain.At("team").MayNotTell("f1", Words.DuoChanged(DuoChange.OtherHomeOrganization, Words.Duo("v-88", of: "veilig"))).ShouldContain("already");
        chain.At("team").MayNotTell("f1", Words.DuoChanged(DuoChange.OtherHomeOrganization, Words.Duo("v-88", of: "nergens"))).ShouldContain("No agreement of today");
    }

    [Fact]
    public void A_change_is_proposed_with_a_talk_and_comes_about_with_an_introduction()
    {
        chain.Assigns("f1", Words.Assigned() with { Introduced = true }).Says("f1", Words.ChangeProposed("w-2", Families.Today.AddDays(3)));
        (chain.Both("f1"), chain.At("team").OpenTasks).ShouldBe(("Changing/Changing", "ChangeWorker"));
        chain.At("team").MayNotTell("f1", Words.Changed(introduced: false)).ShouldContain("say in /data/notIntroducedBecause why not");
        chain.Says("f1", Words.Introduced("w-2")).Says("f1", Words.Changed("w-2"));

        (chain.Both("f1"), chain.At("team").OpenTasks).ShouldBe(("Active/Active", ""));
        chain.At("veilig").Case("f1").Faces.ShouldBe(["team/w-1", "team/w-2"]);
        (chain.At("team").Caseload("w-1"), chain.At("team").Caseload("w-2")).ShouldBe((0, 1));
    }

    [Fact]
    public void An_absence_in_the_middle_of_a_change_comes_back_to_the_change()
    {
        chain.Assigns("f1", Words.Assigned()).Says("f1", Words.ChangeProposed()).Says("f1", Words.Absent()).Says("f1", Words.Returned());

        (chain.Both("f1"), chain.At("team").OpenTasks).ShouldBe(("Changing/Changing", "ChangeWorker"));
    }

    [Fact]
    public void Only_who_met_the_family_is_a_face_and_each_once()
    {
        chain.Assigns("f1", Words.Assigned()).Says("f1", Words.Absent()).Says("f1", Words.Substitute());
        chain.At("team").CaseOf(Chain.Id("f1")).ShouldBeNull();
        chain.Says("f1", Words.Introduced("w-2")).Says("f1", Words.Introduced("w-2")).Says("f1", Words.Returned()).Says("f1", Words.Introduced());

        chain.At("team").Case("f1").Faces.ShouldBe(["team/w-2", "team/w-1"]);
    }

    [Fact]
    public void When_it_ends_nothing_is_left_to_do_and_nobody_has_the_family_any_more()
    {
        chain.Assigns("f1", Words.Assigned(duo: Words.Duo("w-2"))).Says("f1", Words.Absent()).Says("f1", Words.WorkerEnded());

        chain.Both("f1").ShouldBe("Ended/Ended");
        (chain.At("team").OpenTasks, chain.At("team").RunningTerms, chain.At("veilig").RunningTerms).ShouldBe(("", "", ""));
        (chain.At("team").Caseload("w-1"), chain.At("team").Caseload("w-2")).ShouldBe((0, 0));
        chain.At("team").Row("f1")!.Closed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Jan de Vries")]
    [InlineData("j.de.vries@team.nl")]
    [InlineData("é")]
    public void A_name_in_place_of_a_reference_is_refused(string name)
    {
        chain.At("team").MayNotTell("f1", Words.Assigned(name), "veilig", "f1").ShouldContain("never a name");
        chain.At("team").MayNotTell("f1", Words.Assigned(duo: Words.Duo(name)), "veilig", "f1").ShouldContain("never a name");
    }

    [Fact]
    public void A_worker_whom_the_other_never_heard_of_has_no_family()
    {
        chain.Network.Fails = parcel => parcel.Read.Body is PrimaryWorkerAssigned ? DeliveryFailure.Unroutable : null;
        chain.Assigns("f1", Words.Assigned());

        chain.At("team").StateOf("f1").ShouldBe("Undelivered");
        chain.At("team").OpenTasks.ShouldContain("DecideNextStep");
        chain.At("team").Caseload(Words.Worker).ShouldBe(0);
    }
}
