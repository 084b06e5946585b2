using ChainHub.Contracts.ShelterPlacement;

namespace ChainHub.Conversations.Tests.ShelterPlacements;

public sealed class There_is_no_place
{
    // A shelter of another region, which only the own shelter knows.
    private static readonly Agreement TwoShelters = TestAgreement.Usual with
    {
        Participants = [.. TestAgreement.Participants, new("elders", "Opvang elders", OrganizationKind.Shelter, $"{99:D20}")],
        Links = [.. TestAgreement.Usual.Links, TestAgreement.LinkOf("opvang", "elders", Catalogue.All.Select(message => message.Name))],
    };

    [Fact]
    public void T43_No_capacity_a_hotel_a_place_in_another_region_and_back_home()
    {
        var chain = Placement.Asked(agreement: TwoShelters);
        chain.Shelter(Words.ShelterScreened(ShelterScreening.SupraRegional)).Both().ShouldBe("SupraRegional/SupraRegional");
        chain.Shelter(Words.ShelterFull()).Both().ShouldBe("NoCapacity/NoCapacity");
        chain.Shelter(Words.Bridged(Placement.Monday)).Both().ShouldBe("Bridging/Bridging");

        // The own shelter asks the other one; nobody else has to phone around.
        chain.At("opvang").Tells("s2", Words.ShelterAsked(), "elders", Chain.Family);
        chain.DeliverAll();
        chain.At("elders").Tells("s2", Words.ShelterScreened()).Tells("s2", Words.PlaceOffered(Placement.Monday));
        chain.DeliverAll();
        var alias = chain.At("opvang").Notices<ShelterPlaceOffered>().Single().ContactRef;
        chain.Shelter(Words.PlaceOffered(Placement.Monday) with { ContactRef = alias }).Both().ShouldBe("Offered/Offered");
        chain.At("elders").Tells("s2", Words.PlacedInShelter(Placement.Monday));
        chain.DeliverAll();
        chain.Shelter(Words.PlacedInShelter(Placement.Monday) with { ContactRef = alias }).Both().ShouldBe("Placed/Placed");
        chain.At("opvang").RunningTerms.ShouldNotContain(LocalRules.EmergencyBed);

        chain.At("elders").Tells("s2", Words.LeftShelter(Placement.Monday, next: AfterShelter.Home));
        chain.Shelter(Words.LeftShelter(Placement.Monday, next: AfterShelter.Home)).Both().ShouldBe("Left/Left");

        chain.At("veilig").Notices<ShelterLeft>().Single().Next.ShouldBe(AfterShelter.Home);
        chain.At("veilig").OpenTasks.ShouldBe("DecideNextStep");
        // Whoever asked never learns which shelter it was.
        chain.Network.Sent.Where(sent => sent.To == "veilig").ShouldAllBe(sent => !System.Text.Encoding.UTF8.GetString(sent.Row.Body).Contains("elders"));
        chain.At("veilig").Store.Everything().ShouldNotContain("elders");
    }

    [Fact]
    public void D34_Three_nights_are_counted_from_the_first_one_wherever_they_were()
    {
        var chain = Placement.Asked().Shelter(Words.ShelterFull()).Shelter(Words.Bridged(Placement.Monday));
        chain.At("opvang").DueOn(LocalRules.EmergencyBed).ShouldBe(new DateOnly(2026, 3, 5));

        chain.Advance(1);
        chain.Shelter(Words.Bridged(new(2026, 3, 3), BridgingForm.OtherRoof)).Shelter(Words.PlaceOffered(new(2026, 3, 3), emergency: true)).Shelter(Words.PlacedInShelter(new(2026, 3, 3), emergency: true));

        chain.At("opvang").DueOn(LocalRules.EmergencyBed).ShouldBe(new DateOnly(2026, 3, 5));
        chain.At("veilig").DueOn(LocalRules.EmergencyBed).ShouldBe(new DateOnly(2026, 3, 5));
    }

    [Fact]
    public void D34_When_they_pass_it_warns_and_is_raised_on_both_sides_and_moves_nobody()
    {
        var chain = Placement.Sheltered(emergency: true);
        chain.Advance(9);

        foreach (var at in new[] { "opvang", "veilig" })
        {
            chain.At(at).Notices<Contracts.Hub.DeadlineWarned>().Select(told => told.Deadline.Rule).ShouldContain(LocalRules.EmergencyBed, at);
            chain.At(at).Notices<Contracts.Hub.EscalationOpened>().Where(told => told.Deadline.Rule == LocalRules.EmergencyBed).Select(told => told.EscalationLevel)
                .ShouldBe([EscalationLevel.TeamLead, EscalationLevel.Managers], at);
        }

        chain.Both().ShouldBe("Placed/Placed");
        chain.At("opvang").OpenTasks.ShouldBe("FindRegularPlace");
        chain.Shelter(Words.MovedInShelter(new(2026, 3, 11)));
        (chain.At("opvang").OpenTasks, chain.At("veilig").RunningTerms).ShouldBe(("", ""));
    }

    [Fact]
    public void A_move_to_a_regular_place_is_to_no_emergency_bed()
    {
        Placement.Sheltered().At("opvang").MayNotTell("s1", Words.MovedInShelter(Placement.Monday, emergency: true)).ShouldContain("no emergency bed");
    }
}
