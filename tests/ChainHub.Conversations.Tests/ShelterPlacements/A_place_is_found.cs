using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.ShelterPlacement;

namespace ChainHub.Conversations.Tests.ShelterPlacements;

public sealed class A_place_is_found
{
    [Theory]
    [InlineData("veilig")]
    [InlineData("team")]
    [InlineData("politie")]
    public void From_the_request_to_the_departure_both_sides_walk_the_same_path(string by)
    {
        var chain = Placement.Asked(by);
        var path = new List<string> { chain.Both(by) };
        foreach (var said in new Message[]
        {
            Words.ShelterScreened(), Words.PlaceOffered(Placement.Monday), Words.PlacedInShelter(Placement.Monday), Words.MovedInShelter(Placement.Monday, ShelterMoveReason.Safety),
            Words.LeftShelter(Placement.Monday),
        })
            path.Add(chain.Shelter(said).Both(by));

        path.ShouldBe(["Requested/Requested", "InRegion/InRegion", "Offered/Offered", "Placed/Placed", "Placed/Placed", "Left/Left"]);
        chain.At("opvang").OpenTasks.ShouldBe("");
        chain.At(by).OpenTasks.ShouldBe("DecideNextStep");
    }

    [Theory]
    [InlineData("school")]
    [InlineData("gemeente")]
    [InlineData("jeugd")]
    public void Nobody_else_may_ask_and_hears_who_may(string by)
    {
        var chain = new Chain();

        chain.At(by).MayNotTell("s1", Words.ShelterAsked(), "opvang", Chain.Family).ShouldContain("reports to Veilig Thuis");
        chain.At("veilig").MayNotTell("s1", Words.ShelterAsked(), "team", Chain.Family).ShouldContain("takes no part");
    }

    [Fact]
    public void It_says_from_whom_it_is_withheld_and_for_whom_it_is()
    {
        var chain = new Chain();
        var asked = Words.ShelterAsked();

        chain.At("veilig").MayNotTell("s1", asked with { Disclosure = null }, "opvang", Chain.Family).ShouldContain("from whom it is withheld");
        chain.At("veilig").MayNotTell("s1", asked with { Disclosure = new() { WithholdFrom = [Words.Mother] } }, "opvang", Chain.Family).ShouldContain("cannot be somebody");
        chain.At("veilig").MayNotTell("s1", asked with { Disclosure = asked.Disclosure! with { MayShareOnward = true } }, "opvang", Chain.Family).ShouldContain("not shared onward");
        chain.At("veilig").MayNotTell("s1", asked with { Adults = [Words.Mother, Words.Child] }, "opvang", Chain.Family).ShouldContain("once");
        chain.At("veilig").MayNotTell("s1", asked, "opvang").ShouldContain("needs a case");
    }

    [Fact]
    public void Acute_danger_goes_ahead_in_its_own_lane_and_is_judged_at_once()
    {
        var chain = Placement.Asked(threat: ThreatLevel.Acute);

        chain.Network.Sent.ShouldContain(sent => sent.Read.Body is AcuteDangerDeclared && sent.Row.Lane == OutboxLane.Acute && sent.To == "opvang");
        chain.At("opvang").OpenTasks.ShouldBe("ActOnAcuteDanger ScreenShelterRequest");
        chain.Shelter(Words.ShelterScreened(risk: ThreatLevel.Acute));
        chain.Network.Sent.ShouldContain(sent => sent.Read.Body is AcuteDangerDeclared && sent.From == "opvang" && sent.To == "veilig");
    }

    [Fact]
    public void D35_The_danger_is_judged_within_hours_also_where_there_is_no_place()
    {
        var chain = Placement.Asked().Shelter(Words.ShelterFull());
        chain.At("opvang").OpenTasks.ShouldBe("FindShelterPlace ScreenShelterRequest");
        chain.Advance(0.5);

        chain.At("opvang").Notices<Contracts.Hub.DeadlinePassed>().Select(told => told.Deadline.Rule).ShouldContain(LocalRules.ShelterDanger);
        chain.At("veilig").Notices<Contracts.Hub.DeadlinePassed>().Select(told => told.Deadline.Rule).ShouldContain(LocalRules.ShelterDanger);
        chain.Shelter(Words.ShelterScreened(ShelterScreening.SupraRegional)).Both().ShouldBe("NoCapacity/NoCapacity");
        chain.At("opvang").OpenTasks.ShouldBe("FindShelterPlace");
    }

    [Fact]
    public void Unsuitable_leaves_the_family_with_whoever_asked_who_decides()
    {
        var chain = Placement.Asked();
        chain.At("opvang").MayNotTell("s1", Words.ShelterScreened(ShelterScreening.Unsuitable) with { Unsuitable = null }).ShouldContain("why it is unsuitable");

        chain.Shelter(Words.ShelterScreened(ShelterScreening.Unsuitable)).Both().ShouldBe("Unsuitable/Unsuitable");

        chain.At("veilig").Task(TaskKind.DecideNextStep).DueAt.ShouldNotBeNull();
        (chain.At("opvang").OpenTasks, chain.At("opvang").RunningTerms).ShouldBe(("", ""));
    }

    [Fact]
    public void A_request_that_did_not_arrive_leaves_a_next_step()
    {
        var chain = new Chain();
        chain.Network.Fails = _ => DeliveryFailure.Unroutable;
        chain.At("veilig").Tells("s1", Words.ShelterAsked(), "opvang", Chain.Family);

        chain.At("veilig").StateOf("s1").ShouldBe("Undelivered");
        chain.At("veilig").OpenTasks.ShouldContain("DecideNextStep");
    }

    [Fact]
    public void Left_without_notice_somebody_looks_at_once_whether_they_are_safe()
    {
        var chain = Placement.Sheltered().Shelter(Words.LeftShelter(Placement.Monday, withNotice: false, AfterShelter.Unknown));

        chain.At("veilig").OpenTasks.ShouldBe("CheckAfterLeaving DecideNextStep");
        chain.At("veilig").Task(TaskKind.CheckAfterLeaving).DueAt.ShouldBe(chain.Now.AddHours(4));
    }

    [Fact]
    public void The_contact_with_a_school_is_the_shelters_to_arrange()
    {
        var chain = Placement.Sheltered();
        chain.At("opvang").MayNotTell("s1", Words.SchoolContact()).ShouldContain("other side");
        chain.At("veilig").MayNotTell("s1", Words.SchoolContact() with { Children = [Words.Mother] }).ShouldContain("Nobody among the children");

        chain.At("veilig").Tells("s1", Words.SchoolContact());
        chain.DeliverAll();

        chain.Network.Sent.Where(sent => sent.Read.Body is ChildrenSchoolContactNeeded).Select(sent => sent.To).ShouldBe(["opvang"]);
        var task = chain.At("opvang").Task(TaskKind.ArrangeSchoolContact);
        chain.At("opvang").Tells("s1", new Contracts.Tasks.TaskCompleted { TaskId = task.Id }).OpenTasks.ShouldBe("");
    }

    [Fact]
    public void The_case_is_not_closed_meanwhile()
    {
        var chain = new Chain();
        chain.At("school").Reports("r0");
        chain.DeliverAll();
        chain.At("veilig").Tells("s1", Words.ShelterAsked(), "opvang", Chain.Family);
        chain.DeliverAll();

        chain.At("veilig").MayNotTell("s1", Words.CaseClosed()).ShouldContain("sheltered");
    }
}
