using ChainHub.Contracts.Mandates;

namespace ChainHub.Conversations.Tests.Mandates;

public sealed class A_power_that_is_lacking_in_law
{
    [Fact]
    public void T57_Nobody_asks_it_of_who_does_not_have_it_and_is_told_who_has()
    {
        var chain = new Chain();

        var why = chain.At("team").MayNotTell("m1", Words.MayWeUse(Lent.Until), "veilig", Chain.Family);

        why.ShouldContain("veilig does not have this power in law (Jeugdwet art. 2.3");
        why.ShouldContain("It is for gemeente to decide");
    }

    [Fact]
    public void T57_A_grant_of_who_lacks_it_is_refused_by_the_receiver_as_well()
    {
        var chain = Lent.Asked();
        chain.At("gemeente").Tells("m1", Words.YouMay(new(2026, 3, 2), Lent.Until));
        var parcel = chain.Network.Sent.Last(sent => sent.Read.Body is MandateUseGranted);
        chain.Network.Take(parcel.Row.MessageId);

        var decision = chain.At("team").Handle(parcel.Read with { Id = "forged", Body = Words.YouMay(new(2026, 3, 2), Lent.Until, Power.InvestigateViolence) });

        decision.Rejection!.Reason.ShouldBe(RejectionReason.Sender);
        decision.Rejection.Detail.ShouldContain("gemeente does not have this power in law (Wmo 2015 art. 4.1.1 lid 2)");
        chain.At("team").StateOf("m1").ShouldBe("Requested");
    }

    [Theory]
    [InlineData("team", "politie", Power.ImposeRestrainingOrder, "politie has this power by mandate and cannot pass it on")]
    [InlineData("team", "gemeente", Power.ImposeRestrainingOrder, "team may not use this power of another")]
    [InlineData("opvang", "veilig", Power.RequestBoardInvestigation, "opvang may not use this power of another")]
    [InlineData("team", "veilig", Power.InvestigateViolence, "Nobody can let another use this power")]
    [InlineData("team", "jeugd", Power.RequestProvisionalSupervision, "Nobody can let another use this power")]
    [InlineData("team", "instelling", Power.PlaceUnderAuthorization, "team may not use this power of another")]
    [InlineData("team", "veilig", Power.RequestBoardInvestigation, "team has this power itself")]
    public void Each_power_goes_only_as_far_as_its_article(string borrower, string lender, Power power, string why) =>
        new Chain().At(borrower).MayNotTell("m1", Words.MayWeUse(Lent.Until, power), lender, Chain.Family).ShouldContain(why);

    [Fact]
    public void T57_A_use_after_the_region_took_the_power_away_is_refused()
    {
        var narrower = Limited(new PowerLimit([], Lent: true, "het college beslist hier zelf"), from: new(2026, 3, 5));
        var chain = Lent.Asked(new Chain(TestAgreement.Usual with { ValidUntil = new(2026, 3, 4) }, next: narrower));
        chain.At("gemeente").Tells("m1", Words.YouMay(new(2026, 3, 2), Lent.Until));
        chain.DeliverAll();
        chain.At("team").Tells("m1", Words.Used(chain.Now));

        chain.AdvanceTo(RestrainingOrders.Order.Clock("2026-03-05 09:00"));

        chain.At("team").MayNotTell("m1", Words.Used(chain.Now, "besluit-2")).ShouldContain("By the agreement test gemeente does not have this power (het college beslist hier zelf)");
        chain.At("team").Tells("m1", Words.Used(chain.Now.AddDays(-1), "besluit-3"));
    }

    [Fact]
    public void A_region_can_agree_that_nobody_lends_it()
    {
        var chain = new Chain(Limited(new PowerLimit(null, Lent: false, "één loket"), from: TestAgreement.Begins));

        chain.At("team").MayNotTell("m1", Words.MayWeUse(Lent.Until), "gemeente", Chain.Family).ShouldContain("nobody lets another use this power: één loket");
    }

    private static Agreement Limited(PowerLimit limit, DateOnly from) => TestAgreement.Usual with
    {
        Version = "2",
        ValidFrom = from,
        Powers = new Dictionary<Power, PowerLimit> { [Power.DecideOnHelp] = limit },
    };
}
