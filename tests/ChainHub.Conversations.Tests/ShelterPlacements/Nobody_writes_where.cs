using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Rights;
using ChainHub.Contracts.ShelterPlacement;

namespace ChainHub.Conversations.Tests.ShelterPlacements;

public sealed class Nobody_writes_where
{
    private readonly Chain chain = Placement.Asked();

    public static TheoryData<Message, string> Slips => new()
    {
        { Words.ShelterScreened() with { Explanation = Words.ALocation }, "/data/explanation" },
        { Words.ShelterFull() with { Explanation = "Ze zit nu in Haarlem." }, "/data/explanation" },
        { Words.ShelterScreened() with { RecordedBy = new() { Role = "bel 06 1234 5678" } }, "/data/recordedBy/role" },
        { Words.ShelterScreened() with { PersonRefs = ["Kanariestraat 12"] }, "/data/personRefs/0" },
        { Words.Contact() with { Agreed = "Mail naar kanarie@opvang.nl" }, "/data/agreed" },
        { new MessageCorrected { Supersedes = "m1", Kind = CorrectionKind.WrongFact, Correction = "Het is 1811 KB." }, "/data/correction" },
    };

    [Theory, MemberData(nameof(Slips))]
    public void T42_What_a_shelter_worker_types_is_refused_with_the_place_and_what_to_do(Message slip, string where)
    {
        var before = chain.At("opvang").Store.Everything();
        var decision = chain.At("opvang").Says("s1", slip);

        decision.Rejection!.Reason.ShouldBe(RejectionReason.LooksLikeLocation);
        decision.Rejection.Paths.ShouldBe([where]);
        decision.Rejection.Detail.ShouldContain("leave it out");
        chain.At("opvang").Store.Everything().ShouldBe(before);
        NothingAnywhere();
    }

    [Fact]
    public void T42_What_another_sends_past_its_own_node_is_refused_and_not_kept()
    {
        chain.At("opvang").Tells("s1", Words.ShelterScreened());
        var parcel = chain.Network.TakeNext()!;
        var slip = parcel.With((ShelterScreened)parcel.Read.Body with { Explanation = Words.ALocation });

        chain.Deliver(slip).Rejection!.Reason.ShouldBe(RejectionReason.LooksLikeLocation);
        chain.DeliverAll();

        chain.At("opvang").Notices<MessageRejected>().Single().Paths.ShouldBe(["/data/explanation"]);
        chain.At("veilig").StateOf("s1").ShouldBe("Requested");
        NothingAnywhere();
    }

    [Fact]
    public void T42_Neither_is_it_kept_to_wait_nor_to_be_looked_at()
    {
        chain.At("opvang").Tells("s1", Words.ShelterScreened()).Tells("s1", Words.PlaceOffered(Placement.Monday));
        var (first, second) = (chain.Network.TakeNext()!, chain.Network.TakeNext()!);

        // Before its turn.
        chain.Deliver(second.With(Words.ShelterFull() with { Explanation = Words.ALocation })).Rejection!.Reason.ShouldBe(RejectionReason.LooksLikeLocation);
        chain.Deliver(first).Outcome.ShouldBe(Outcome.Handled);
        // Under an id that was handled before.
        chain.Deliver(first.With(Words.ShelterScreened() with { Explanation = Words.ALocation })).Rejection!.Reason.ShouldBe(RejectionReason.DifferentContent);
        // In a conversation that is not known yet.
        var unknown = second.With(envelope => envelope with { ConversationId = Chain.Id("s7"), Id = "early" }).With(Words.Contact() with { Agreed = Words.ALocation });
        chain.Deliver(unknown).Rejection!.Reason.ShouldBe(RejectionReason.PredecessorMissing);

        NothingAnywhere();
    }

    [Fact]
    public void An_alarm_is_never_refused_for_its_words_they_are_left_out()
    {
        chain.At("opvang").Tells("s1", new AcuteDangerDeclared { ActionTaken = Words.ALocation });
        chain.DeliverAll();

        chain.At("veilig").Notices<AcuteDangerDeclared>().Single().ActionTaken.ShouldBe("[weggelaten]");
        chain.At("veilig").OpenTasks.ShouldContain("ActOnAcuteDanger");
        var sent = chain.Network.Sent.Last(parcel => parcel.Read.Body is AcuteDangerDeclared);
        var forged = sent.With(envelope => envelope with { Id = "alarm-2" }).With(new AcuteDangerDeclared { ActionTaken = Words.ALocation });
        chain.Deliver(forged).Outcome.ShouldBe(Outcome.Handled);
        chain.At("veilig").Notices<AcuteDangerDeclared>().Last().ActionTaken.ShouldBe("[weggelaten]");
        NothingAnywhere();
    }

    [Fact]
    public void A_region_to_avoid_is_for_who_asks_to_name_and_a_shelter_names_no_municipality()
    {
        var asked = new Chain();
        asked.At("veilig").Tells("s1", Words.ShelterAsked() with { AvoidRegions = ["Alkmaar", "Kop van Noord-Holland"], Explanation = "Vader woont in Alkmaar." }, "opvang", Chain.Family);
        asked.DeliverAll();

        asked.At("opvang").MayNotTell("s1", Words.ShelterScreened() with { Explanation = "Er is plek in Castricum." }).ShouldContain("municipality");
        asked.At("opvang").Tells("s1", Words.ShelterScreened() with { Explanation = "Veilig Thuis en Sociaal team hebben op 2-3-2026 om 10:30 met moeder (34) en kind van 7 gesproken." });
        asked.At("veilig").MayNotTell("s3", Words.ShelterAsked() with { AvoidRegions = ["1811 KB"] }, "opvang", "other").ShouldContain("postcode");
    }

    [Fact]
    public void In_any_other_conversation_an_address_is_nobodys_business_here()
    {
        var other = new Chain();
        other.At("veilig").Tells("c1", new ConsultationAsked { Question = "Wie werkt er op Dorpsstraat 12?", Topic = ConsultationTopic.Conversation }, "opvang");
        other.DeliverAll();

        other.At("opvang").Notices<ConsultationAsked>().ShouldHaveSingleItem();
    }

    private void NothingAnywhere()
    {
        var everywhere = chain.Everywhere();
        foreach (var part in new[] { Words.Canary, "1811 KB", "Haarlem", "06 1234", "06-1234", "kanarie@" }) everywhere.ShouldNotContain(part, Case.Sensitive);
    }
}
