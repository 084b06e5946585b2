using ChainHub.Contracts.AcuteDanger;

namespace ChainHub.Conversations.Tests.Families;

public sealed class A_family_moves_or_lives_in_two_places
{
    private readonly Chain chain = new(TwoRegions());

    [Fact]
    public void T25_Moving_during_the_assessment_it_is_handed_to_the_other_region_with_everything_that_ran()
    {
        chain.At("school").Reports("r1");
        chain.DeliverAll();
        chain.At("veilig").Tells("r1", Words.Triaged()).Tells("r1", Words.AssessmentStarted());
        chain.Advance(1);
        chain.At("veilig").Tells("r1", Words.Assessed(AssessmentOutcome.DirectHandover));
        chain.At("veilig").Tells("h1", Move(), "zuid", Chain.Family);
        chain.DeliverAll();
        chain.At("zuid").Accepts("h1");
        chain.DeliverAll();

        chain.At("veilig").Holders().ShouldBe("school|veilig|zuid");
        chain.At("zuid").Case().Holder.ShouldBe("zuid");
        chain.At("veilig").OpenTasks.ShouldBe("GiveFeedback InformPerson InformPerson", "the duties to reporter and family stay where the report came in");
    }

    [Fact]
    public void T26_Moving_while_it_is_on_offer_the_first_offer_is_withdrawn_and_somebody_watches_throughout()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
        chain.At("veilig").Withdraws("h1");
        chain.DeliverAll();
        chain.At("veilig").Tells("h2", Move() with { Supersedes = Chain.Id("h1") }, "zuid", Chain.Family);
        chain.DeliverAll();
        chain.At("veilig").Holders().ShouldBe("veilig");
        chain.At("zuid").Accepts("h2");
        chain.DeliverAll();

        chain.States("h1").ShouldBe("Withdrawn/Withdrawn");
        chain.At("veilig").Holders().ShouldBe("veilig|zuid");
        chain.At("veilig").OpenTasks.ShouldBe("");
    }

    [Fact]
    public void T27_A_child_with_two_homes_has_two_cases_and_neither_touches_the_other()
    {
        chain.At("veilig").Offers("h1", to: "team", inCase: "at-the-mothers");
        chain.At("zuid").Offers("h2", to: "jeugd", inCase: "at-the-fathers");
        chain.DeliverAll();
        chain.At("team").Accepts("h1");
        chain.At("jeugd").Accepts("h2");
        chain.DeliverAll();
        chain.At("team").Says("h1", new AcuteDangerDeclared());
        chain.DeliverAll();

        chain.At("team").Case("at-the-mothers").Holder.ShouldBe("team");
        chain.At("jeugd").Case("at-the-fathers").Holder.ShouldBe("jeugd");
        chain.At("jeugd").OpenTasks.ShouldNotContain("ActOnAcuteDanger");
        chain.At("team").CaseOf(Chain.Id("at-the-fathers")).ShouldBeNull();
    }

    [Fact]
    public void T28_Two_organizations_for_two_siblings_each_watch_over_their_own()
    {
        chain.At("veilig").Offers("home", to: "team", inCase: "sister").Offers("away", to: "jeugd", inCase: "brother");
        chain.DeliverAll();
        chain.At("jeugd").Accepts("away");
        chain.At("team").Declines("home");
        chain.DeliverAll();

        (chain.At("veilig").Holders("sister"), chain.At("veilig").Holders("brother")).ShouldBe(("veilig", "veilig|jeugd"));
    }

    [Fact]
    public void T61_Twins_with_the_same_data_are_two_references_and_each_is_spoken_to()
    {
        var service = SafetyConditions.Service.Started("tweeling-1", "tweeling-2");
        service.At("team").Tells("v1", Words.SpokenTo("tweeling-1"));
        service.DeliverAll();

        service.At("veilig").Conditions("v1").Tasks.Single(task => task.Kind == TaskKind.SpeakToChild).About.ShouldBe("tweeling-2");
    }

    private HandoverOffered Move() => Words.Offer(chain.Start, []) with { Kind = HandoverKind.Relocation };

    private static Agreement TwoRegions()
    {
        var usual = TestAgreement.Usual;
        var zuid = new Participant("zuid", "Veilig Thuis Zuid", OrganizationKind.VeiligThuis, $"{9:D20}");
        var messages = usual.Links[0].Messages;
        return usual with
        {
            Participants = [.. usual.Participants, zuid],
            Links = [.. usual.Links, .. usual.Participants.Select(other => TestAgreement.LinkOf(other.Code, zuid.Code, messages))],
        };
    }
}
