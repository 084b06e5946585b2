namespace ChainHub.Conversations.Tests.Mandates;

public sealed class A_power_is_taken_back
{
    private readonly Chain chain = Lent.Granted();

    [Fact]
    public void From_the_instant_of_the_lender_on()
    {
        var before = chain.Now;
        chain.AdvanceTo(before.AddHours(2));
        chain.At("gemeente").Tells("m1", Words.TakenBack());
        chain.DeliverAll().Both().ShouldBe("Revoked/Revoked");

        chain.At("team").MayNotTell("m1", Words.Used(chain.Now)).ShouldContain("took the power back");
        chain.At("team").CaseOf(Chain.Id(Chain.Family))!.Lent.ShouldBeEmpty();
        chain.At("team").Tells("m1", Words.Used(before.AddHours(1)));
        chain.DeliverAll();
        chain.At("gemeente").Mandate("m1").Uses.ShouldHaveSingleItem().AfterRevocation.ShouldBeFalse();
        chain.At("gemeente").MayNotTell("m1", Words.TakenBack()).ShouldContain("nothing to take back");
    }

    [Theory]
    [InlineData(UseJudgement.Confirmed, "")]
    [InlineData(UseJudgement.NotConfirmed, "DecideNextStep")]
    public void A_use_that_crosses_it_is_judged_by_the_lender_whose_instant_rules(UseJudgement judgement, string atTheUser)
    {
        chain.At("gemeente").Tells("m1", Words.TakenBack());
        chain.AdvanceTo(chain.Now.AddHours(1), deliver: false);
        chain.At("team").Tells("m1", Words.Used(chain.Now));
        chain.DeliverAll().Both().ShouldBe("Revoked/Revoked");

        chain.At("gemeente").OpenTasks.ShouldBe("JudgeMandateUse");
        chain.At("team").RunningTerms.ShouldContain(LocalRules.MandateJudgement);
        chain.At("gemeente").MayNotTell("m1", Words.UseJudged("besluit-9")).ShouldContain("No use in this decision");
        chain.At("gemeente").Tells("m1", Words.UseJudged(judgement: judgement));
        chain.DeliverAll();

        (chain.At("gemeente").OpenTasks, chain.At("team").OpenTasks).ShouldBe(("", atTheUser));
        foreach (var side in new[] { "team", "gemeente" }) chain.At(side).Mandate("m1").Uses.Single().Judgement.ShouldBe(judgement);
        chain.At("gemeente").MayNotTell("m1", Words.UseJudged()).ShouldContain("No use in this decision");
    }

    [Fact]
    public void A_use_before_it_that_arrives_after_it_stands()
    {
        chain.At("team").Tells("m1", Words.Used(chain.Now));
        chain.AdvanceTo(chain.Now.AddHours(1), deliver: false);
        chain.At("gemeente").Tells("m1", Words.TakenBack());
        chain.DeliverAll().Both().ShouldBe("Revoked/Revoked");

        chain.At("gemeente").OpenTasks.ShouldBe("");
        chain.At("gemeente").Mandate("m1").Uses.ShouldHaveSingleItem().AfterRevocation.ShouldBeFalse();
    }

    [Fact]
    public void A_judgement_that_stays_away_is_raised()
    {
        chain.At("gemeente").Tells("m1", Words.TakenBack());
        chain.AdvanceTo(chain.Now.AddHours(1), deliver: false);
        chain.At("team").Tells("m1", Words.Used(chain.Now));
        chain.DeliverAll();

        chain.Advance(6);

        foreach (var side in new[] { "team", "gemeente" })
            chain.At(side).Notices<Contracts.Hub.EscalationOpened>().ShouldContain(told => told.Deadline.Rule == LocalRules.MandateJudgement, side);
    }
}
