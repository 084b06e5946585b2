using ChainHub.Contracts.RestrainingOrder;

namespace ChainHub.Conversations.Tests.RestrainingOrders;

public sealed class It_ends_by_the_clock
{
    [Fact]
    public void T05_An_order_that_ends_on_Easter_Sunday_ends_on_Easter_Sunday()
    {
        var chain = Order.Imposed("2026-03-26 14:10");
        chain.AdvanceTo(Order.Clock("2026-04-05 14:09:59"));
        chain.Both().ShouldBe("Active/Active");

        chain.AdvanceTo(Order.Clock("2026-04-05 14:10"));

        chain.Both().ShouldBe("Ended/Ended");
        chain.At("veilig").Notices<RestrainingOrderEnded>().Single().EndedAt.ShouldBe(Order.Clock("2026-04-05 14:10"));
    }

    [Theory]
    [InlineData("2026-03-24 23:30", "2026-04-03 23:30", 239)]
    [InlineData("2026-10-20 12:00", "2026-10-30 12:00", 241)]
    public void T07_Across_a_clock_change_it_ends_at_the_same_time_on_the_clock(string imposed, string ends, int hours)
    {
        var chain = Order.Imposed(imposed);

        chain.AdvanceTo(Order.Clock(ends).AddSeconds(-1)).Both().ShouldBe("Active/Active");
        chain.AdvanceTo(Order.Clock(ends)).Both().ShouldBe("Ended/Ended");
        (chain.Now - Order.Clock(imposed)).TotalHours.ShouldBe(hours);
    }

    [Fact]
    public void T08_Imposed_in_the_doubled_hour_it_is_known_which_of_the_two_and_ends_at_the_same_time_on_the_clock()
    {
        foreach (var imposed in new[] { new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero) })
        {
            var chain = Order.Imposed(imposed);

            chain.At("veilig").Notices<RestrainingOrderImposed>().Single().ImposedAt.ShouldBe(imposed);
            chain.At("veilig").Order("o1").EndsAt.ShouldBe(Order.Clock("2026-11-04 02:30"));
            chain.AdvanceTo(Order.Clock("2026-11-04 02:30")).Both().ShouldBe("Ended/Ended");
        }
    }

    [Fact]
    public void Both_are_warned_early_enough_to_extend_and_nobody_is_late_by_its_end()
    {
        var chain = Order.Imposed();

        chain.AdvanceTo(Order.Clock("2026-03-17 21:15"));
        foreach (var organization in new[] { "gemeente", "veilig" })
            chain.At(organization).Notices<Contracts.Hub.DeadlineWarned>().Count(told => told.Deadline.Rule == LocalRules.OrderEnds).ShouldBe(1, organization);
        chain.AdvanceTo(Order.Clock("2026-03-20 21:15"));

        chain.At("gemeente").Notices<Contracts.Hub.DeadlineWarned>().Count(told => told.Deadline.Rule == LocalRules.OrderEnds).ShouldBe(2);
        chain.At("gemeente").Notices<Contracts.Hub.EscalationOpened>().Where(told => told.Deadline.Rule == LocalRules.OrderEnds).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_ends_it_by_hand()
    {
        var chain = Order.Imposed();

        chain.At("gemeente").MayNotTell("o1", new RestrainingOrderEnded { Reason = OrderEnd.TermPassed }).ShouldContain("by the clock");
    }

    [Fact]
    public void The_helper_ends_it_by_its_own_clock_while_the_authority_is_down()
    {
        var chain = Order.Imposed();
        chain.At("gemeente").AlarmsAreLate = true;

        chain.AdvanceTo(Order.Clock("2026-03-21 08:00"));
        chain.Both().ShouldBe("Active/Ended");
        chain.At("gemeente").MayNotTell("o1", Words.ExtendedTo(Order.Clock("2026-03-25 21:15"))).ShouldContain("over");
        chain.At("gemeente").AlarmsAreLate = false;
        chain.AdvanceTo(Order.Clock("2026-03-21 09:00"));

        chain.Both().ShouldBe("Ended/Ended");
    }
}
