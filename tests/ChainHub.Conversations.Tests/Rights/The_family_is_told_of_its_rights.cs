using ChainHub.Contracts.Rights;

namespace ChainHub.Conversations.Tests.Rights;

public sealed class The_family_is_told_of_its_rights
{
    private readonly Chain chain = new();

    public The_family_is_told_of_its_rights()
    {
        chain.At("veilig").Offers("h1", to: "team");
        chain.DeliverAll();
    }

    [Fact]
    public void Once_and_everybody_who_works_with_it_knows_which()
    {
        chain.At("veilig").Tells("h1", Words.RightsTold());
        chain.At("team").Tells("h1", Words.RightsTold() with { Rights = [FamilyRight.Objection] });
        chain.DeliverAll();

        foreach (var side in new[] { "veilig", "team" })
            chain.At(side).CaseOf(Chain.Id(Chain.Family))!.RightsTold[Words.Mother].ShouldBe([FamilyRight.Inspection, FamilyRight.Complaint, FamilyRight.Objection]);
        chain.States("h1").ShouldBe("Offered/Offered");
    }

    [Fact]
    public void By_age_nobody_is_passed_over_and_what_was_not_understood_was_not_told()
    {
        chain.At("veilig").MayNotTell("h1", Words.RightsTold(Words.Child, AgeBand.TwelveToFifteen, DecidesByAge.Representative)).ShouldContain("missing: Person");
        chain.At("veilig").MayNotTell("h1", Words.RightsTold() with { Understood = false }).ShouldContain("not understood");
        chain.At("veilig").MayNotTell("h1", Words.RightsTold() with { On = new(2027, 1, 1) }).ShouldContain("day has come");
        chain.At("veilig").Tells("h1", Words.RightsTold(Words.Child, AgeBand.TwelveToFifteen, DecidesByAge.Person, DecidesByAge.Representative));
    }

    [Fact]
    public void A_change_of_the_ground_is_known_to_both_each_for_itself()
    {
        chain.At("team").Tells("h1", Words.Ground(LegalBasis.Consent)).Tells("h1", Words.Ground(LegalBasis.CourtMeasure));
        chain.At("veilig").Tells("h1", Words.Ground(LegalBasis.StatutoryTask));
        chain.DeliverAll();

        foreach (var side in new[] { "veilig", "team" })
        {
            var grounds = chain.At(side).CaseOf(Chain.Id(Chain.Family))!.Grounds;
            (grounds["team"], grounds["veilig"]).ShouldBe((LegalBasis.CourtMeasure, LegalBasis.StatutoryTask));
        }

        chain.At("team").MayNotTell("h1", Words.Ground(LegalBasis.CourtMeasure)).ShouldContain("already");
        chain.At("school").Reports("r1");
        chain.DeliverAll();
        chain.At("veilig").Tells("r1", Words.RightsTold()).Tells("r1", Words.Ground(LegalBasis.VitalInterest));
        chain.DeliverAll();
        chain.At("school").Notices<FamilyRightsInformed>().ShouldBeEmpty();
        chain.At("school").Notices<LegalBasisChanged>().ShouldBeEmpty();
    }
}
