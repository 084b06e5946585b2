using ChainHub.Contracts.BoardRequest;
using ChainHub.Contracts.Mandates;

namespace ChainHub.Conversations.Tests.MixedTeams;

public sealed class A_power_that_was_lent_is_used_elsewhere
{
    private static readonly DateOnly Until = new(2026, 3, 9);

    // Here the college designated no social team to ask the board.
    private readonly Chain chain = new(TestAgreement.Usual with
    {
        Powers = new Dictionary<Power, PowerLimit>
        {
            [Power.RequestBoardInvestigation] = new(["veilig", "instelling", "gemeente"], Lent: true, "het college wees geen sociaal team aan"),
        },
    });

    [Fact]
    public void Without_the_power_and_without_a_grant_it_is_refused_with_the_fastest_route()
    {
        var why = chain.At("team").MayNotTell("v1", Words.Vto(RequesterKind.Municipality), "jeugd", Chain.Family);

        why.ShouldContain("By the agreement test team does not have this power (het college wees geen sociaal team aan)");
        why.ShouldContain("mandate.use-requested");
        why.ShouldContain("bel de Raad");
    }

    [Fact]
    public void With_a_grant_it_goes_in_the_name_of_the_lender_and_is_accounted_for()
    {
        Lend("team");

        chain.At("team").Tells("v1", Words.Vto(), "jeugd", Chain.Family);
        chain.DeliverAll();

        var heard = chain.At("jeugd").Notices<VtoSubmitted>().Single();
        (heard.RecordedBy.Organization, heard.RecordedBy.ByPowerOf, heard.RequestedBy).ShouldBe(("team", "veilig", RequesterKind.VeiligThuis));
        chain.At("team").OpenTasks.ShouldContain("AccountForMandate");
        chain.At("team").Tells("m1", Words.Used(chain.Now, power: Power.RequestBoardInvestigation));
        chain.DeliverAll();
        chain.At("team").OpenTasks.ShouldNotContain("AccountForMandate");
        chain.At("veilig").Mandate("m1").Uses.ShouldHaveSingleItem();
    }

    [Fact]
    public void T56_After_the_grant_expired_it_is_refused_there_too()
    {
        Lend("team");
        chain.AdvanceTo(RestrainingOrders.Order.Clock("2026-03-10 00:00"));

        chain.At("team").MayNotTell("v1", Words.Vto(), "jeugd", Chain.Family).ShouldContain("does not have this power");
    }

    [Fact]
    public void In_another_household_it_was_not_lent()
    {
        Lend("team");

        chain.At("team").MayNotTell("v1", Words.Vto(), "jeugd", "other").ShouldContain("does not have this power");
    }

    [Fact]
    public void The_board_refuses_a_request_in_the_name_of_who_may_not_lend_it()
    {
        Lend("team");
        chain.At("team").Tells("v1", Words.Vto(), "jeugd", Chain.Family);
        var parcel = chain.Network.Sent.Last(sent => sent.Read.Body is VtoSubmitted);
        var body = (VtoSubmitted)parcel.Read.Body;

        var decision = chain.At("jeugd").Handle(parcel.Read with { Id = "forged", ConversationId = Chain.Id("v2"), Body = body with { RecordedBy = body.RecordedBy with { ByPowerOf = "opvang" } } });

        decision.Rejection!.Detail.ShouldContain("opvang does not have this power in law");
    }

    [Fact]
    public void A_mixed_team_is_shown_the_colleague_who_has_the_power_himself()
    {
        chain.At("mix").Tells("m1", Words.WhoMay(Power.RequestBoardInvestigation), "gemeente", Chain.Family);

        var shown = chain.At("mix").Notices<MandateRouteShown>().Single();

        shown.Route.ShouldBe(MandateRoute.Colleague);
        shown.Holders.Single(holder => holder.Organization == "veilig").Members.ShouldBe(["m-2"]);
        shown.Holders.Single(holder => holder.Organization == "gemeente").Members.ShouldBeEmpty();
    }

    [Fact]
    public void Lent_to_one_home_organization_of_a_team_a_member_of_another_does_not_use_it()
    {
        Lend("mix");
        var used = Words.Used(chain.Now, power: Power.RequestBoardInvestigation, worker: "m-1");

        chain.At("mix").MayNotTell("m1", used with { RecordedBy = new() { WorkerRef = "m-4", HomeOrganization = "opvang" } }).ShouldContain("granted to team, not to opvang");
        chain.At("mix").Tells("v1", Words.Vto(), "jeugd", Chain.Family).Tells("m1", used);
        chain.DeliverAll();
        chain.At("veilig").Mandate("m1").Uses.ShouldHaveSingleItem();
        chain.At("jeugd").Notices<VtoSubmitted>().Single().RecordedBy.ByPowerOf.ShouldBe("veilig");
    }

    private void Lend(string to)
    {
        chain.At(to).Tells("m1", Words.MayWeUse(Until, Power.RequestBoardInvestigation), "veilig", Chain.Family);
        chain.DeliverAll();
        chain.At("veilig").Tells("m1", Words.YouMay(new(2026, 3, 2), Until, Power.RequestBoardInvestigation));
        chain.DeliverAll();
    }
}
