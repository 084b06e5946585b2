using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.BoardRequest;

namespace ChainHub.Conversations.Tests.MixedTeams;

public sealed class A_member_speaks_for_the_team
{
    private readonly Chain chain = new();

    [Fact]
    public void One_queue_and_each_message_on_the_ground_and_with_the_name_of_the_home_organization()
    {
        chain.At("veilig").Offers("h1", to: "mix");
        chain.DeliverAll();
        By("m-4", "opvang").Confirms("h1");
        By("m-1", "team").Accepts("h1");
        chain.DeliverAll();

        chain.States("h1", "veilig", "mix").ShouldBe("Accepted/Accepted");
        chain.At("veilig").Notices<HandoverReceived>().Single().RecordedBy.HomeOrganization.ShouldBe("opvang");
        var accepted = chain.At("veilig").Notices<HandoverAccepted>().Single().RecordedBy;
        (accepted.Organization, accepted.HomeOrganization, accepted.WorkerRef).ShouldBe(("mix", "team", "m-1"));
        chain.At("mix").Store.Journal.Where(line => line.What == "said-for").Select(line => $"{line.FromOrg} {line.Code}").ShouldBe(["opvang Consent", "team Consent"]);
        chain.At("mix").CaseOf(Chain.Id(Chain.Family))!.Holder.ShouldBe("mix");
    }

    [Theory]
    [InlineData(null, null, "say which member speaks")]
    [InlineData("m-1", null, "say which member speaks")]
    [InlineData("m-9", "team", "m-9 is no member of mix: check the reference")]
    [InlineData("m-1", "veilig", "m-1 works for team today, not for veilig")]
    [InlineData("m-5", "instelling", "m-5 works for team today, not for instelling")]
    public void Who_speaks_is_a_member_of_today(string? worker, string? home, string why)
    {
        chain.At("veilig").Offers("h1", to: "mix");
        chain.DeliverAll();

        chain.At("mix").MayNotTell("h1", Words.Received() with { RecordedBy = new() { WorkerRef = worker, HomeOrganization = home ?? "" } }).ShouldContain(why);
    }

    [Fact]
    public void A_membership_that_has_ended_is_refused_with_its_last_day()
    {
        chain.At("veilig").Offers("h1", to: "mix");
        chain.DeliverAll();
        chain.AdvanceTo(RestrainingOrders.Order.Clock("2026-03-11 09:00"));

        chain.At("mix").MayNotTell("h1", By(Words.Received(), "m-6", "jeugd")).ShouldContain("no member of mix on 2026-03-11: for jeugd until 2026-03-10");
    }

    [Fact]
    public void What_was_said_while_a_member_is_heard_after_the_membership_ended()
    {
        chain.AdvanceTo(RestrainingOrders.Order.Clock("2026-03-10 23:00"));
        chain.At("veilig").Offers("h1", to: "mix");
        chain.DeliverAll();
        By("m-6", "jeugd").Confirms("h1");
        chain.AdvanceTo(RestrainingOrders.Order.Clock("2026-03-11 09:00"), deliver: false);

        chain.DeliverAll().States("h1", "veilig", "mix").ShouldBe("Received/Received");
        chain.At("veilig").Notices<HandoverReceived>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_member_does_only_what_the_home_organization_may_in_law()
    {
        chain.At("mix").MayNotTell("v1", By(Words.Vto(), "m-4", "opvang"), "jeugd", Chain.Family).ShouldContain("m-4 works for opvang, which may not say this");
        chain.At("mix").MayNotTell("v1", By(Words.Vto(RequesterKind.CertifiedInstitution), "m-2", "veilig"), "jeugd", Chain.Family).ShouldContain("veilig does not ask as");

        chain.At("mix").Tells("v1", By(Words.Vto(), "m-2", "veilig"), "jeugd", Chain.Family);
        chain.DeliverAll();

        chain.At("jeugd").Notices<VtoSubmitted>().Single().RecordedBy.HomeOrganization.ShouldBe("veilig");
        chain.At("mix").MayNotTell("v1", By(new VtoCorvReceipt { ReceiptNumber = "C1", ForwardedAt = chain.Now }, "m-4", "opvang")).ShouldContain("may not say this");
    }

    [Fact]
    public void The_receiver_checks_it_as_well()
    {
        chain.At("mix").Tells("v1", By(Words.Vto(), "m-2", "veilig"), "jeugd", Chain.Family);
        var parcel = chain.Network.Sent.Last(sent => sent.Read.Body is VtoSubmitted);
        var body = (VtoSubmitted)parcel.Read.Body;
        Refusal? Heard(string worker, string home) => chain.At("jeugd").Handle(parcel.Read with
        {
            Id = $"{worker}-{home}",
            ConversationId = Chain.Id(worker + home),
            Body = body with { RecordedBy = body.RecordedBy with { WorkerRef = worker, HomeOrganization = home } },
        }).Rejection;

        Heard("m-4", "opvang")!.Detail.ShouldContain("opvang may not say this");
        Heard("m-9", "veilig")!.Detail.ShouldContain("By no agreement m-9 of veilig is a member of mix");
        Heard("m-2", "veilig").ShouldBeNull();
    }

    [Fact]
    public void Acute_danger_does_not_wait_for_a_name()
    {
        chain.At("veilig").Offers("h1", to: "mix");
        chain.DeliverAll();

        chain.At("mix").Tells("h1", new AcuteDangerDeclared { RecordedBy = new() { HomeOrganization = null, Role = "bereikbaarheidsdienst" } });
        chain.DeliverAll();

        chain.At("veilig").OpenTasks.ShouldContain("ActOnAcuteDanger");
    }

    [Fact]
    public void Only_a_mixed_team_has_members_of_other_organizations() =>
        chain.At("team").MayNotTell("q1", By(Words.Question(), "w-1", "veilig"), "veilig").ShouldContain("team is no mixed team");

    [Fact]
    public void T55_A_member_who_changes_home_organization_has_other_powers_from_that_day_on_and_stays_the_same_face()
    {
        var vto = By(Words.Vto(RequesterKind.CertifiedInstitution), "m-5", "instelling");
        By("m-1", "team").Tells("w1", Words.Assigned("m-1", Words.Duo("m-5", "team")), "veilig", Chain.Family);
        By("m-1", "team").Tells("w1", Words.Introduced("m-1")).Tells("w1", Words.Introduced("m-5"));
        chain.At("mix").MayNotTell("v1", vto, "jeugd", Chain.Family).ShouldContain("m-5 works for team today");
        chain.At("mix").MayNotTell("w1", By(Words.DuoChanged(DuoChange.OtherHomeOrganization, Words.Duo("m-5", "instelling")), "m-1", "team")).ShouldContain("no member of mix for instelling today");
        chain.AdvanceTo(RestrainingOrders.Order.Clock("2026-03-11 09:00"));

        chain.At("mix").Tells("w1", By(Words.DuoChanged(DuoChange.OtherHomeOrganization, Words.Duo("m-5", "instelling")), "m-1", "team"));
        chain.At("mix").Tells("v1", vto, "jeugd", Chain.Family);
        chain.DeliverAll();

        foreach (var side in new[] { "mix", "veilig" })
            chain.At(side).CaseOf(Chain.Id(Chain.Family))!.Faces.Order().ShouldBe(["instelling/m-5", "mix/m-1"]);
        chain.At("jeugd").Notices<VtoSubmitted>().Single().RequestedBy.ShouldBe(RequesterKind.CertifiedInstitution);
    }

    private Organization By(string worker, string home)
    {
        chain.At("mix").Speaks = (worker, home);
        return chain.At("mix");
    }

    private static T By<T>(T message, string worker, string home) where T : Message => message with { RecordedBy = new() { WorkerRef = worker, HomeOrganization = home } };
}
