using ChainHub.Contracts.Mandates;

namespace ChainHub.Conversations.Tests.Mandates;

public sealed class Who_may_decide_now
{
    private readonly Chain chain = new();

    [Fact]
    public void Is_shown_at_once_with_the_law_and_the_fastest_legal_route()
    {
        chain.At("team").Tells("m1", Words.WhoMay(Power.ImposeRestrainingOrder), "gemeente", Chain.Family);

        var shown = chain.At("team").Notices<MandateRouteShown>().Single();

        shown.Source.ShouldBe("Wet tijdelijk huisverbod art. 2, 3 en 9");
        shown.Advice.ShouldContain("hulpofficier");
        shown.Holders.Select(holder => holder.Organization).ShouldBe(["gemeente", "politie"]);
        shown.Holders.ShouldAllBe(holder => holder.ReachableNow && !holder.MayLend);
        shown.Route.ShouldBe(MandateRoute.HolderDecides);
    }

    [Theory]
    [InlineData("veilig", "team", Power.InvestigateViolence, MandateRoute.OwnPower)]
    [InlineData("team", "veilig", Power.InvestigateViolence, MandateRoute.HolderDecides)]
    [InlineData("team", "gemeente", Power.DecideOnHelp, MandateRoute.AskToUse)]
    [InlineData("opvang", "veilig", Power.RequestBoardInvestigation, MandateRoute.HolderDecides)]
    public void Depends_on_who_asks_for_what(string asker, string asked, Power power, MandateRoute route)
    {
        chain.At(asker).Tells("m1", Words.WhoMay(power), asked, Chain.Family);

        chain.At(asker).Notices<MandateRouteShown>().Single().Route.ShouldBe(route);
    }

    [Fact]
    public void Who_may_use_a_power_already_is_told_so()
    {
        var lent = Lent.Granted();

        lent.At("team").Tells("m2", Words.WhoMay(), "veilig", Chain.Family);

        lent.At("team").Notices<MandateRouteShown>().Single().Route.ShouldBe(MandateRoute.AlreadyGranted);
    }

    [Fact]
    public void Is_answered_by_people_within_a_term_and_the_question_can_go_on_into_a_request()
    {
        chain.At("team").Tells("m1", Words.WhoMay(), "gemeente", Chain.Family);
        chain.DeliverAll();
        chain.At("gemeente").OpenTasks.ShouldBe("AnswerMandateQuestion");

        chain.At("gemeente").MayNotTell("m1", Words.Decides("school")).ShouldContain("in law");
        chain.At("gemeente").Tells("m1", Words.Decides());
        chain.DeliverAll().Both().ShouldBe("Answered/Answered");
        chain.Organizations.ShouldAllBe(o => o.OpenTasks == "" && o.RunningTerms == "");

        chain.At("team").Tells("m1", Words.MayWeUse(Lent.Until));
        chain.DeliverAll().Both().ShouldBe("Requested/Requested");
    }

    [Fact]
    public void A_question_that_nobody_answers_is_raised_on_both_sides()
    {
        chain.At("team").Tells("m1", Words.WhoMay(), "gemeente", Chain.Family);
        chain.DeliverAll();

        chain.Advance(6);

        foreach (var side in new[] { "team", "gemeente" })
            chain.At(side).Notices<Contracts.Hub.EscalationOpened>().ShouldContain(told => told.Deadline.Rule == LocalRules.MandateQuestion);
    }

    [Fact]
    public void It_is_asked_for_a_household_and_by_who_has_to_do_with_powers()
    {
        chain.At("team").MayNotTell("m1", Words.WhoMay(), "gemeente").ShouldContain("chaincase");
        chain.At("school").Says("m1", Words.WhoMay(), "veilig", Chain.Family).Outcome.ShouldBe(Outcome.Rejected);
    }

    [Fact]
    public void Every_power_has_its_article_somebody_who_has_it_and_nobody_lends_what_it_lacks()
    {
        foreach (var law in PowersInLaw.All)
        {
            law.Source.ShouldContain("art. ");
            law.Has.ShouldNotBeEmpty();
            law.Lends.Except(law.Has).ShouldBeEmpty();
            (law.Lends.Count == 0).ShouldBe(law.LentTo.Count == 0);
            law.Fastest.Length.ShouldBeGreaterThan(20);
        }

        PowersInLaw.All.Select(law => law.Power).ShouldBe(Enum.GetValues<Power>());
    }
}
