using ChainHub.Contracts.RestrainingOrder;

namespace ChainHub.Conversations.Tests.RestrainingOrders;

public sealed class Who_may_say_what_of_it
{
    [Theory]
    [InlineData("team")]
    [InlineData("veilig")]
    [InlineData("school")]
    [InlineData("jeugd")]
    public void Only_municipality_and_police_impose_it(string organization)
    {
        var chain = new Chain();

        chain.At(organization).MayNotTell("o1", Words.Imposed(chain.Now), organization == "veilig" ? "opvang" : "veilig", Chain.Family).ShouldContain("takes no part");
    }

    [Theory]
    [InlineData("school")]
    [InlineData("jeugd")]
    [InlineData("gemeente")]
    public void Nobody_else_can_be_the_help_organization(string organization)
    {
        var chain = new Chain();

        chain.At("politie").MayNotTell("o1", Words.Imposed(chain.Now), organization, Chain.Family).ShouldContain("takes no part");
    }

    [Theory]
    [InlineData("veilig")]
    [InlineData("team")]
    [InlineData("opvang")]
    public void The_designated_organization_advises_and_only_that_one(string helper)
    {
        var chain = new Chain();
        chain.At("politie").Tells("o1", Words.Imposed(chain.Now), helper, Chain.Family);
        chain.DeliverAll();

        chain.At(helper).Tells("o1", Words.AdviceOnOrder());
        chain.DeliverAll();

        chain.At("politie").Notices<RestrainingOrderAdviceGiven>().Single().Advice.ShouldBe(OrderAdvice.Extend);
        chain.At("politie").MayNotTell("o1", Words.AdviceOnOrder()).ShouldContain("other side");
        chain.At(helper).MayNotTell("o1", Words.ExtendedTo(chain.Now.AddDays(20))).ShouldContain("other side");
        chain.At(helper).MayNotTell("o1", Words.OrderWithdrawn()).ShouldContain("other side");
        chain.At("jeugd").MayNotTell("o1", Words.AdviceOnOrder()).ShouldContain("not known here");
    }

    [Fact]
    public void It_is_against_an_adult_who_does_not_stay_behind()
    {
        var chain = new Chain();
        var imposed = Words.Imposed(chain.Now);

        chain.At("gemeente").MayNotTell("o1", imposed with { Excluded = new() { PersonRef = "zoon", AgeBand = AgeBand.SixteenOrSeventeen } }, "veilig", Chain.Family).ShouldContain("adult");
        chain.At("gemeente").MayNotTell("o1", imposed with { Excluded = new() { PersonRef = Words.Mother, AgeBand = AgeBand.Adult } }, "veilig", Chain.Family).ShouldContain("once");
        chain.At("gemeente").MayNotTell("o1", Words.Imposed(chain.Now.AddMinutes(1)), "veilig", Chain.Family).ShouldContain("future");
        chain.At("gemeente").MayNotTell("o1", Words.Imposed(chain.Now.AddDays(-10)), "veilig", Chain.Family).ShouldContain("was over");
        chain.At("gemeente").MayNotTell("o1", imposed, "veilig").ShouldContain("needs a case");
    }

    [Fact]
    public void An_end_that_the_law_does_not_give_is_refused_by_the_receiver()
    {
        var chain = Order.Imposed();
        var parcel = chain.Network.Sent.First(sent => sent.Read.Body is RestrainingOrderImposed);
        var body = (RestrainingOrderImposed)parcel.Read.Body;
        var forged = parcel.Read with { ConversationId = Chain.Id("o2"), Id = "forged", Body = body with { EndsAt = chain.Now.AddDays(12) } };

        var decision = chain.At("veilig").Handle(forged);

        decision.Outcome.ShouldBe(Outcome.Rejected);
        decision.Rejection!.Paths.ShouldBe(["/data/endsAt"]);
    }
}
