using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Municipality;
using ChainHub.Contracts.Report;
using ChainHub.Contracts.RestrainingOrder;
using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class The_agreements_of_this_repository
{
    private static readonly DateOnly Day = new(2026, 3, 30);

    // Takes part in Alkmaar for those who cannot stay in their own region, and has its own region.
    private const string ElsewhereShelter = "blijf-amsterdam";

    private readonly AgreementBook book = AgreementFiles.Load(RepositoryRoot.Combine("infra", "agreements"));

    [Fact]
    public void Are_those_of_Alkmaar_and_Amsterdam() => book.All.Select(agreement => agreement.Code).ShouldBe(["alkmaar", "amsterdam"]);

    [Fact]
    public void Have_invented_OINs_only() => book.Participants.ShouldAllBe(one => one.Oin.StartsWith("00000099", StringComparison.Ordinal));

    [Fact]
    public void Let_Veilig_Thuis_hand_over_to_all_others_of_its_region()
    {
        foreach (var agreement in book.All)
        {
            var vt = agreement.Participants.Single(one => one.Kind == OrganizationKind.VeiligThuis).Code;
            foreach (var other in agreement.Participants.Where(one => one.Code != vt && one.Kind is not (OrganizationKind.Reporter or OrganizationKind.Municipality or OrganizationKind.Police) && !(agreement.Code == "alkmaar" && one.Code == ElsewhereShelter)))
                book.Covering(vt, other.Code, Catalogue.Of<HandoverOffered>(), Day).ShouldBe(agreement);
        }
    }

    [Theory]
    [InlineData("blijf-alkmaar", "rvdk-nh")]
    [InlineData("vt-nhn", "vt-amsterdam")]
    public void Leave_some_without_any_way_to_each_other(string one, string other)
    {
        book.Covering(one, other, Catalogue.Of<AcuteDangerDeclared>(), Day).ShouldBeNull();
        book.Covering(other, one, Catalogue.Of<HandoverOffered>(), Day).ShouldBeNull();
    }

    [Fact]
    public void Differ_as_regions_do()
    {
        var (alkmaar, amsterdam) = (book.All[0], book.All[1]);

        (alkmaar.Terms["D12"].Rule.Amount, amsterdam.Terms["D12"].Rule.Amount).ShouldBe((5, 2));
        (alkmaar.Terms["D13"].Rule.Amount, amsterdam.Terms["D13"].Rule.Amount).ShouldBe((10, 5));
        (alkmaar.WarmHandover, amsterdam.WarmHandover).ShouldBe((false, true));
        (alkmaar.Terms["D12"].Calendar.GoodFridayIsDayOff, amsterdam.Terms["D12"].Calendar.GoodFridayIsDayOff).ShouldBe((true, false));
        book.Between("vt-nhn", "st-alkmaar", Day)!.Links[0].WeeklyTalk.ShouldBe(DayOfWeek.Friday);
    }

    [Fact]
    public void Run_side_by_side_each_with_its_own_rules()
    {
        var (alkmaar, amsterdam) = (book.Between("vt-nhn", "st-alkmaar", Day)!, book.Between("vt-amsterdam", "samendoen-amsterdam", Day)!);

        (alkmaar.Deviations.Count(), amsterdam.Deviations.Select(term => term.Rule.Code).Order()).ShouldSatisfyAllConditions(
            both => both.Item1.ShouldBe(0), both => both.Item2.ShouldBe(["D05", "D12", "D13", "D32"]));
        foreach (var law in new[] { "D03", "D04", "D07", "D08", "D25", "D26", "D27", "D28", "D29", "D30", "D38", "D40" })
            (alkmaar.Terms[law].Rule with { Calendar = null }).ShouldBe(amsterdam.Terms[law].Rule with { Calendar = null }, "the law is the same everywhere");
        foreach (var moment in new[] { LocalRules.FirstMoment, LocalRules.SecondMoment, LocalRules.LastMoment, LocalRules.OrderEnds, LocalRules.ExtendedOrderEnds })
            alkmaar.Terms[moment].EscalateAfter.Concat(amsterdam.Terms[moment].EscalateAfter).ShouldBeEmpty("a moment is kept, not escalated");
        (alkmaar.SmallestGroup, amsterdam.SmallestGroup).ShouldBe((5, 10));
        (alkmaar.Caseload, amsterdam.Caseload).ShouldBe((new Caseload(15, 4), new Caseload(8, 4)));
    }

    [Fact]
    public void Let_a_school_report_to_Veilig_Thuis_and_ask_both()
    {
        foreach (var (school, vt, team) in new[] { ("basisschool-alkmaar", "vt-nhn", "st-alkmaar"), ("basisschool-amsterdam", "vt-amsterdam", "samendoen-amsterdam") })
        {
            book.Covering(school, vt, Catalogue.Of<ReportSubmitted>(), Day).ShouldNotBeNull();
            book.Covering(school, team, Catalogue.Of<ConsultationAsked>(), Day).ShouldNotBeNull();
            book.Covering(school, team, Catalogue.Of<ReportSubmitted>(), Day).ShouldBeNull("a report goes to Veilig Thuis");
            book.Covering(vt, school, Catalogue.Of<HandoverOffered>(), Day).ShouldBeNull();
        }
    }

    [Fact]
    public void Let_those_ask_the_board_who_may_and_tell_the_municipality()
    {
        foreach (var agreement in book.All)
        {
            string Of(OrganizationKind kind) => agreement.Participants.First(one => one.Kind == kind).Code;
            var (board, institution, college) = (Of(OrganizationKind.ChildProtection), Of(OrganizationKind.CertifiedInstitution), Of(OrganizationKind.Municipality));
            foreach (var asks in new[] { Of(OrganizationKind.VeiligThuis), Of(OrganizationKind.SocialTeam), institution })
                book.Covering(asks, board, Catalogue.Of<VtoSubmitted>(), Day).ShouldBe(agreement);
            book.Covering(board, institution, Catalogue.Of<MeasureOrdered>(), Day).ShouldBe(agreement);
            book.Covering(Of(OrganizationKind.Shelter), board, Catalogue.Of<VtoSubmitted>(), Day).ShouldBeNull();
            foreach (var tells in new[] { Of(OrganizationKind.VeiligThuis), institution, board })
                book.Covering(tells, college, Catalogue.Of<MunicipalityInformed>(), Day).ShouldBe(agreement);
        }

        book.All.Select(agreement => agreement.ProtectionTable).ShouldBe([true, false]);
    }

    [Fact]
    public void Designate_one_help_organization_for_restraining_orders()
    {
        foreach (var agreement in book.All)
            foreach (var authority in agreement.Participants.Where(one => one.Kind is OrganizationKind.Municipality or OrganizationKind.Police))
            {
                var helper = agreement.Code == "alkmaar" ? "vt-nhn" : "samendoen-amsterdam";
                agreement.Participants.Where(other => book.Covering(authority.Code, other.Code, Catalogue.Of<RestrainingOrderImposed>(), Day) is not null)
                    .Select(other => other.Code).ShouldBe([helper], authority.Code);
                book.Covering(helper, authority.Code, Catalogue.Of<RestrainingOrderAdviceGiven>(), Day).ShouldBe(agreement);
            }
    }

    [Fact]
    public void Let_a_shelter_be_asked_once_and_ask_elsewhere_itself_with_a_police_contact()
    {
        foreach (var agreement in book.All)
        {
            string Of(OrganizationKind kind) => agreement.Participants.First(one => one.Kind == kind).Code;
            foreach (var asks in new[] { Of(OrganizationKind.VeiligThuis), Of(OrganizationKind.SocialTeam), Of(OrganizationKind.Police) })
                agreement.Participants.Where(other => other.Kind == OrganizationKind.Shelter && book.Covering(asks, other.Code, Catalogue.Of<ShelterRequested>(), Day) is not null)
                    .Select(other => other.Code).ShouldBe([Of(OrganizationKind.Shelter)], asks);
            book.Covering(Of(OrganizationKind.Shelter), Of(OrganizationKind.Police), Catalogue.Of<ShelterLocationCompromised>(), Day).ShouldBe(agreement);
        }

        book.Covering("blijf-alkmaar", ElsewhereShelter, Catalogue.Of<ShelterRequested>(), Day)!.Code.ShouldBe("alkmaar");
        book.Covering("vt-nhn", ElsewhereShelter, Catalogue.Of<ShelterLocationCompromised>(), Day).ShouldBeNull("whoever asked never learns where");
    }

    [Fact]
    public void Know_who_is_reached_at_night()
    {
        var night = new DateTimeOffset(2026, 3, 30, 1, 0, 0, TimeSpan.Zero);

        foreach (var vt in book.Participants.Where(one => one.Kind == OrganizationKind.VeiligThuis))
            (vt.IsOpen(night), vt.OnCall is null).ShouldBe((false, false), vt.Code);
        book.Participants.Count(one => one.Kind == OrganizationKind.Reporter).ShouldBe(2);
    }

    [Fact]
    public void Name_the_contacts_of_a_link_one_after_another()
    {
        var contacts = book.LinkBetween("vt-nhn", "st-alkmaar", Day)!.Contacts;

        contacts.At("vt-nhn", Day).ShouldBe(new LinkContact("vt-nhn", "lc-1001", "lc-1009", new(2026, 1, 1), new(2026, 12, 31)));
        contacts.At("st-alkmaar", new(2026, 6, 30))!.Contact.ShouldBe("lc-2001");
        contacts.At("st-alkmaar", new(2026, 7, 1))!.Contact.ShouldBe("lc-2003");
    }

    [Fact]
    public void Set_terms_that_can_all_be_computed()
    {
        foreach (var term in book.All.SelectMany(agreement => agreement.Terms.Values))
            TermCalculator.Compute(term.Rule, Day, term.Calendar).Steps.ShouldNotBeEmpty();
    }
}
