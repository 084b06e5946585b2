using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.ShelterPlacement;

namespace ChainHub.Conversations.Tests.ShelterPlacements;

public sealed class A_location_is_compromised
{
    private readonly Chain chain = Placement.Sheltered();

    [Fact]
    public void T41_Seen_by_the_shelter_only_the_police_contact_is_alarmed_and_nothing_more_is_said()
    {
        chain.At("opvang").Tells("s1", Words.Compromised(chain.Now));
        chain.DeliverAll();

        chain.Network.Sent.Where(sent => sent.Read.Body is ShelterLocationCompromised).Select(sent => (sent.To, sent.Row.Lane)).ShouldBe([("politie", OutboxLane.Acute)]);
        chain.At("politie").OpenTasks.ShouldBe("ActOnAcuteDanger");
        chain.At("opvang").OpenTasks.ShouldBe("ActOnAcuteDanger DecideNextStep");
        chain.Both().ShouldBe("Placed/Compromised");
        foreach (var message in new Message[] { Words.MovedInShelter(Placement.Monday), Words.LeftShelter(Placement.Monday), Words.Contact() })
            chain.At("opvang").Says("s1", message).Outcome.ShouldBe(Outcome.Rejected, message.GetType().Name);
    }

    [Fact]
    public void T41_What_the_other_still_says_is_refused_with_the_reason_and_reaches_nobody()
    {
        chain.At("opvang").Tells("s1", Words.Compromised(chain.Now));
        chain.At("veilig").Tells("s1", Words.SchoolContact());
        chain.DeliverAll();

        chain.At("opvang").Notices<ChildrenSchoolContactNeeded>().ShouldBeEmpty();
        var refused = chain.At("veilig").Notices<MessageRejected>().ShouldHaveSingleItem();
        refused.Detail.ShouldContain("stopped because of danger");
        chain.At("veilig").OpenTasks.ShouldBe("RepairMessage");
    }

    [Fact]
    public void T41_Seen_by_who_asked_the_shelter_and_the_police_are_alarmed()
    {
        chain.At("veilig").Tells("s1", Words.Compromised(chain.Now));
        chain.DeliverAll();

        chain.Network.Sent.Where(sent => sent.Read.Body is ShelterLocationCompromised).Select(sent => sent.To).Order().ShouldBe(["opvang", "politie"]);
        chain.Both().ShouldBe("Compromised/Compromised");
        chain.At("veilig").MayNotTell("s1", Words.SchoolContact()).ShouldContain("stopped because of danger");
        chain.At("politie").StateOf("s1").ShouldBe("Alarmed");
        chain.At("politie").Notices<ShelterLocationCompromised>().ShouldHaveSingleItem();
    }

    [Fact]
    public void T41_What_has_not_left_yet_does_not_leave()
    {
        // The node dies when the move is written, before it is sent.
        chain.NextCrash = Crash.BeforeSent;
        chain.At("opvang").Tells("s1", Words.MovedInShelter(Placement.Monday, ShelterMoveReason.Safety));
        chain.At("opvang").Store.Outbox.ShouldContain(row => row.Lane == OutboxLane.Broker);

        chain.At("opvang").Tells("s1", Words.Compromised(chain.Now));
        chain.At("opvang").Sweep();
        chain.DeliverAll();

        chain.Network.Sent.ShouldNotContain(sent => sent.Read.Body is ShelterMoved);
        chain.At("opvang").Store.SetAside.ShouldHaveSingleItem().Reason.ShouldBe(Step.HeldBack);
        chain.At("politie").StateOf("s1").ShouldBe("Alarmed");
    }

    [Fact]
    public void What_crossed_the_alarm_is_refused_and_not_handed_on()
    {
        chain.Network.Hold("opvang", "shelter.moved");
        chain.At("opvang").Tells("s1", Words.MovedInShelter(Placement.Monday, ShelterMoveReason.Safety));
        chain.At("veilig").Tells("s1", Words.Compromised(chain.Now));
        chain.DeliverAll();
        chain.Network.Release();
        chain.DeliverAll();

        chain.At("veilig").Notices<ShelterMoved>().ShouldBeEmpty();
        chain.At("veilig").Kept().ContactRef.ShouldBe("sc-4f09b2c7");
        chain.At("opvang").OpenTasks.ShouldNotContain("RepairMessage", Case.Sensitive, "there is nothing to repair where nothing more is to be said");
    }

    [Fact]
    public void Both_may_see_it_at_once_and_the_police_hears_both()
    {
        chain.At("veilig").Tells("s1", Words.Compromised(chain.Now));
        chain.At("opvang").Tells("s1", Words.Compromised(chain.Now));
        chain.DeliverAll();

        chain.Both().ShouldBe("Compromised/Compromised");
        chain.At("politie").Notices<ShelterLocationCompromised>().Count().ShouldBe(2);
        chain.At("politie").OpenTasks.ShouldBe("ActOnAcuteDanger");
    }

    [Fact]
    public void Asked_for_by_the_police_the_police_is_the_contact()
    {
        var asked = Placement.Sheltered(by: "politie");
        asked.At("opvang").Tells("s1", Words.Compromised(asked.Now));
        asked.DeliverAll();

        asked.Both("politie").ShouldBe("Compromised/Compromised");
        asked.Network.Sent.Where(sent => sent.Read.Body is ShelterLocationCompromised).Select(sent => sent.To).ShouldBe(["politie"]);
    }

    [Fact]
    public void Without_a_police_contact_of_its_own_that_of_the_other_is_alarmed()
    {
        var links = TestAgreement.Usual.Links.Where(link => !link.Joins("veilig", "politie"));
        var asked = Placement.Sheltered(agreement: TestAgreement.Usual with { Links = [.. links] });
        asked.At("veilig").Tells("s1", Words.Compromised(asked.Now));
        asked.DeliverAll();

        asked.Network.Sent.Where(sent => sent.Read.Body is ShelterLocationCompromised).Select(sent => (sent.From, sent.To)).ShouldBe([("veilig", "opvang"), ("opvang", "politie")]);
    }

    [Fact]
    public void It_may_overtake_the_request_and_stops_that_too()
    {
        var first = new Chain();
        first.Network.Hold("veilig", "shelter.requested");
        first.At("veilig").Tells("s1", Words.ShelterAsked(), "opvang", Chain.Family).Tells("s1", Words.Compromised(first.Now));
        first.DeliverAll();
        first.At("opvang").StateOf("s1").ShouldBe("Compromised");
        first.Network.Release();
        first.DeliverAll();

        first.At("opvang").Notices<ShelterRequested>().ShouldBeEmpty();
        first.Both().ShouldBe("Compromised/Compromised");
        new Chain().At("opvang").Says("s9", Words.Compromised(first.Now), "veilig", Chain.Family).Outcome.ShouldBe(Outcome.Rejected);
    }

    [Fact]
    public void Acute_danger_still_goes_ahead_to_the_shelter_and_the_police_alone()
    {
        chain.At("opvang").Tells("s1", Words.Compromised(chain.Now));
        chain.DeliverAll();
        chain.At("opvang").Tells("s1", new AcuteDangerDeclared());
        chain.DeliverAll();

        chain.Network.Sent.Where(sent => sent.Read.Body is AcuteDangerDeclared).Select(sent => sent.To).ShouldBe(["politie"]);
        chain.At("veilig").Notices<AcuteDangerDeclared>().ShouldBeEmpty();
    }

    [Fact]
    public void It_has_no_room_for_words()
    {
        typeof(ShelterLocationCompromised).GetProperties().Where(property => property.DeclaringType == typeof(ShelterLocationCompromised) && property.PropertyType == typeof(string))
            .ShouldBeEmpty();
        chain.At("opvang").MayNotTell("s1", Words.Compromised(chain.Now.AddHours(1))).ShouldContain("future");
    }

    [Fact]
    public void A_new_place_is_asked_for_in_a_new_conversation()
    {
        chain.At("veilig").Tells("s1", Words.Compromised(chain.Now));
        chain.DeliverAll();
        chain.At("veilig").Tells("s3", Words.ShelterAsked(ThreatLevel.Acute), "opvang", Chain.Family);
        chain.DeliverAll();

        chain.States("s3", "veilig", "opvang").ShouldBe("Requested/Requested");
    }
}
