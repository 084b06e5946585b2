using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.RestrainingOrder;

namespace ChainHub.Conversations.Tests.RestrainingOrders;

public sealed class What_comes_of_it
{
    private readonly Chain chain = Order.Imposed();

    [Theory]
    [InlineData("gemeente", "veilig")]
    [InlineData("veilig", "gemeente")]
    public void A_breach_is_acute_danger_for_both_and_the_order_runs_on(string sees, string other)
    {
        chain.Advance(2);
        chain.At(sees).Tells("o1", Words.OrderBreached(chain.Now));
        chain.DeliverAll();

        chain.Both().ShouldBe("Active/Active");
        chain.At("gemeente").OpenTasks.ShouldContain("ActOnAcuteDanger");
        chain.At("veilig").OpenTasks.ShouldContain("ActOnAcuteDanger");
        chain.At(other).Notices<AcuteDangerDeclared>().ShouldHaveSingleItem();
        chain.At(other).Notices<RestrainingOrderBreached>().ShouldHaveSingleItem();
        chain.Network.Sent.ShouldContain(sent => sent.Read.Body is AcuteDangerDeclared && sent.Row.Lane == OutboxLane.Acute);
        chain.At("gemeente").Order("o1").EndsAt.ShouldBe(Order.Clock("2026-03-20 21:15"));
    }

    [Fact]
    public void A_breach_that_crosses_the_end_still_alarms()
    {
        chain.AdvanceTo(Order.Clock("2026-03-20 21:14"));
        chain.At("veilig").Tells("o1", Words.OrderBreached(chain.Now));
        chain.AdvanceTo(Order.Clock("2026-03-20 21:15"), deliver: false);

        chain.DeliverAll();

        chain.Both().ShouldBe("Ended/Ended");
        chain.At("gemeente").OpenTasks.ShouldContain("ActOnAcuteDanger");
    }

    [Fact]
    public void What_comes_after_it_has_an_owner_and_a_date()
    {
        chain.AdvanceTo(Order.Clock("2026-03-20 21:15"));
        chain.At("veilig").OpenTasks.ShouldContain("HandOverFollowUp");
        chain.At("gemeente").RunningTerms.ShouldBe(LocalRules.OrderFollowUp);
        chain.At("veilig").MayNotTell("o1", Words.FollowUp(new(2026, 3, 1))).ShouldContain("still to come");
        chain.At("veilig").MayNotTell("o1", Words.FollowUp(new(2026, 4, 1), "buurthuis")).ShouldContain("No organization with the code buurthuis");

        chain.At("veilig").Tells("o1", Words.FollowUp(new(2026, 4, 1)) with { Handover = Chain.Id("h1") });
        chain.DeliverAll();

        chain.At("veilig").OpenTasks.ShouldNotContain("HandOverFollowUp");
        chain.At("gemeente").RunningTerms.ShouldBe("");
        chain.At("gemeente").Notices<RestrainingOrderFollowUpHandedOver>().Single().Owner.ShouldBe("team");
    }

    [Fact]
    public void The_oversight_stays_where_it_is_until_a_handover_moves_it()
    {
        var told = new Chain(start: Order.Clock("2026-03-10 21:15"));
        told.At("veilig").Offers("h0", to: "team");
        told.DeliverAll();
        told.At("team").Accepts("h0");
        told.DeliverAll();

        told.At("gemeente").Tells("o1", Words.Imposed(told.Now), "team", Chain.Family);
        told.DeliverAll().Advance(11);

        told.Both(helper: "team").ShouldBe("Ended/Ended");
        told.At("team").Holders().ShouldBe("veilig|team");
    }

    [Fact]
    public void T64_The_file_is_kept_for_five_years_and_both_know_until_when()
    {
        chain.AdvanceTo(Order.Clock("2026-03-20 21:15"));

        chain.At("veilig").Notices<RestrainingOrderEnded>().Single().KeepUntil.ShouldBe(new DateOnly(2031, 3, 10));
        chain.At("veilig").Order("o1").KeepUntil.ShouldBe(new DateOnly(2031, 3, 10));
        chain.At("gemeente").Order("o1").KeepUntil.ShouldBe(new DateOnly(2031, 3, 10));
    }

    [Fact]
    public void T64_Also_of_an_order_that_was_withdrawn_or_lifted()
    {
        chain.At("gemeente").Tells("o1", Words.OrderWithdrawn(OrderWithdrawalReason.ImposedWrongly));
        chain.DeliverAll();
        chain.At("veilig").Notices<RestrainingOrderWithdrawn>().Single().KeepUntil.ShouldBe(new DateOnly(2031, 3, 10));

        var lifted = Order.Imposed();
        lifted.At("gemeente").Tells("o1", Words.Ruling(lifted.Now, OrderRuling.Lifted));
        lifted.DeliverAll();
        lifted.At("veilig").Notices<RestrainingOrderCourtRuling>().Single().KeepUntil.ShouldBe(new DateOnly(2031, 3, 10));
    }

    [Fact]
    public void A_case_is_not_closed_while_the_order_is_in_force_and_the_authority_does_not_learn_how_it_goes_on()
    {
        var told = new Chain(start: Order.Clock("2026-03-10 21:15"));
        told.At("school").Reports("r0");
        told.DeliverAll();
        told.At("gemeente").Tells("o1", Words.Imposed(told.Now), "veilig", Chain.Family);
        told.DeliverAll();
        told.At("veilig").MayNotTell("o1", Words.CaseClosed()).ShouldContain("still in force");
        foreach (var person in new[] { Words.Excluded, Words.Child, Words.Mother }) told.At("veilig").Tells("o1", Words.HelpStarted(person));
        told.DeliverAll().AdvanceTo(Order.Clock("2026-03-20 21:15"));
        told.At("veilig").Tells("o1", Words.FollowUp(new(2026, 4, 1))).Tells("o1", Words.CaseClosed());
        told.DeliverAll();

        told.At("veilig").Case().Closed.ShouldBeTrue();
        told.At("gemeente").Notices<Contracts.Family.CaseClosed>().ShouldBeEmpty();
    }
}
