using ChainHub.Contracts.RestrainingOrder;
using ChainHub.Contracts.Tasks;

namespace ChainHub.Conversations.Tests.RestrainingOrders;

public sealed class What_the_law_asks_of_the_authority
{
    [Fact]
    public void An_oral_order_is_put_on_paper_within_a_term_and_told_as_of_when_it_was_said()
    {
        var at = Order.Clock("2026-03-10 03:20");
        var chain = new Chain(start: at.AddHours(5));
        chain.At("politie").Tells("o1", Words.Imposed(at, oral: true), "veilig", Chain.Family);
        chain.DeliverAll();

        var told = chain.At("veilig").Notices<RestrainingOrderImposed>().Single();
        (told.OutOfBandFirst, told.OccurredAt, told.EndsAt).ShouldBe((true, at, Order.Clock("2026-03-20 03:20")));
        chain.At("politie").Task(TaskKind.WriteOrderDown).DueAt.ShouldBe(at.AddHours(24));
        chain.At("politie").MayNotTell("o1", Words.Imposed(at.AddHours(1))).ShouldContain("imposed already");
        chain.At("politie").Tells("o1", Words.Imposed(at));
        chain.DeliverAll();

        chain.At("politie").OpenTasks.ShouldNotContain("WriteOrderDown");
        (chain.At("politie").Order("o1").Oral, chain.At("veilig").Order("o1").Oral).ShouldBe((false, false));
        chain.At("politie").MayNotTell("o1", Words.Imposed(at)).ShouldContain("imposed already");
    }

    [Fact]
    public void An_oral_order_that_nobody_writes_down_is_raised_also_when_it_is_over()
    {
        var chain = Order.Imposed(oral: true);
        chain.Advance(11);

        chain.At("gemeente").Notices<Contracts.Hub.EscalationOpened>().ShouldContain(raised => raised.Deadline.Rule == LocalRules.OrderInWriting);
        chain.At("gemeente").Tells("o1", Words.Imposed(Order.Clock("2026-03-10 21:15")));
        chain.At("gemeente").OpenTasks.ShouldNotContain("WriteOrderDown");
    }

    [Fact]
    public void The_residents_are_told_at_once_and_where_he_can_be_reached_is_known_in_a_day()
    {
        var chain = Order.Imposed();

        chain.At("gemeente").Task(TaskKind.InformResidents).DueAt.ShouldBe(Order.Clock("2026-03-10 23:15"));
        chain.At("gemeente").Task(TaskKind.RecordReachability).DueAt.ShouldBe(Order.Clock("2026-03-11 21:15"));
        foreach (var kind in new[] { TaskKind.InformResidents, TaskKind.RecordReachability })
            chain.At("gemeente").Tells("o1", new TaskCompleted { TaskId = chain.At("gemeente").Task(kind).Id });
        chain.At("gemeente").OpenTasks.ShouldBe("");
    }

    [Fact]
    public void The_court_hears_within_three_days_of_which_two_are_no_weekend_and_counsel_comes_within_a_day()
    {
        var chain = Order.Imposed("2026-04-01 10:00");
        chain.Advance(1);
        chain.At("gemeente").MayNotTell("o1", Words.ReliefRequested(chain.Now.AddDays(-2))).ShouldContain("after the order was imposed");
        chain.At("gemeente").Tells("o1", Words.ReliefRequested(chain.Now));

        chain.At("gemeente").DueOn(LocalRules.OrderHearing).ShouldBe(new(2026, 4, 8), "over Good Friday and Easter: the ATW applies to this term");
        chain.At("gemeente").Task(TaskKind.ArrangeCounsel).DueAt.ShouldBe(Order.Clock("2026-04-03 10:00"));
        chain.At("gemeente").Tells("o1", Words.Ruling(chain.Now));
        chain.DeliverAll();

        chain.At("gemeente").RunningTerms.ShouldNotContain(LocalRules.OrderHearing);
        chain.Both().ShouldBe("Active/Active");
    }

    [Fact]
    public void The_court_rules_within_a_day_of_the_end_of_the_hearing()
    {
        var chain = Order.Imposed("2026-04-01 10:00");
        chain.At("gemeente").MayNotTell("o1", Words.HearingHeld(chain.Now)).ShouldContain("relief-requested");
        chain.At("gemeente").Tells("o1", Words.ReliefRequested(chain.Now, counsel: false));
        chain.Advance(3);
        chain.At("gemeente").MayNotTell("o1", Words.HearingHeld(chain.Now.AddHours(1))).ShouldContain("not later than now");
        chain.At("gemeente").MayNotTell("o1", Words.HearingHeld(chain.Now.AddDays(-4))).ShouldContain("after the order was imposed");

        // Told two hours after it, on a Saturday: hours run on.
        chain.At("gemeente").Tells("o1", Words.HearingHeld(Order.Clock("2026-04-04 08:00")));

        chain.At("gemeente").RunningTerms.ShouldNotContain(LocalRules.OrderHearing);
        chain.At("gemeente").Notices<Contracts.Hub.DeadlineSet>().Single(set => set.Deadline.Rule == LocalRules.OrderRuling).Deadline.ShouldSatisfyAllConditions(
            term => term.DueAt.ShouldBe(Order.Clock("2026-04-05 08:00")), term => term.Level.ShouldBe(RuleLevel.Law));
        chain.DeliverAll().Network.Sent.ShouldNotContain(sent => sent.Name == "restraining-order.hearing-held");
        chain.At("gemeente").Tells("o1", Words.Ruling(chain.Now));

        chain.At("gemeente").RunningTerms.ShouldNotContain(LocalRules.OrderRuling);
        chain.At("gemeente").MayNotTell("o1", Words.HearingHeld(chain.Now)).ShouldContain("relief-requested");
    }

    [Fact]
    public void A_ruling_that_stays_out_is_raised_and_an_order_that_is_over_asks_for_none()
    {
        var chain = Order.Imposed();
        chain.At("gemeente").Tells("o1", Words.ReliefRequested(chain.Now, counsel: false));
        chain.Advance(1);
        chain.At("gemeente").Tells("o1", Words.HearingHeld(chain.Now));
        chain.Advance(2);
        chain.At("gemeente").Notices<Contracts.Hub.EscalationOpened>().ShouldContain(raised => raised.Deadline.Rule == LocalRules.OrderRuling);

        chain.Advance(10).Both().ShouldBe("Ended/Ended");
        chain.At("gemeente").RunningTerms.ShouldNotContain(LocalRules.OrderRuling);
    }

    [Fact]
    public void An_order_that_the_court_lifts_is_over_at_once_for_both()
    {
        var chain = Order.Imposed();
        chain.Advance(3);

        chain.At("gemeente").Tells("o1", Words.Ruling(chain.Now, OrderRuling.Lifted));
        chain.DeliverAll();

        chain.Both().ShouldBe("Withdrawn/Withdrawn");
        chain.Advance(10).Both().ShouldBe("Withdrawn/Withdrawn");
        chain.At("gemeente").MayNotTell("o1", Words.ExtendedTo(chain.Now.AddDays(5))).ShouldContain("over");
    }

    [Fact]
    public void It_may_be_considered_first_and_not_be_imposed()
    {
        var chain = new Chain();
        chain.At("politie").Tells("o1", Words.Considered(), "veilig", Chain.Family);
        chain.DeliverAll();
        chain.Both("politie").ShouldBe("Considered/Considered");
        chain.At("veilig").MayNotTell("o1", Words.AdviceOnOrder(OrderAdvice.Extend)).ShouldContain("only considered");
        chain.At("veilig").Tells("o1", Words.AdviceOnOrder(OrderAdvice.DoNotImpose));
        chain.DeliverAll();
        chain.At("politie").OpenTasks.ShouldBe("DecideOnOrder");

        chain.At("politie").Tells("o1", Words.NotImposed());
        chain.DeliverAll();

        chain.Both("politie").ShouldBe("NotImposed/NotImposed");
        chain.At("veilig").OpenTasks.ShouldBe("DecideNextStep");
        chain.At("veilig").Notices<RestrainingOrderEnded>().Single().KeepUntil.ShouldBeNull("there is no order of which a file is kept");
    }

    [Fact]
    public void Considered_and_then_imposed_the_ten_days_count_from_the_imposition()
    {
        var chain = new Chain();
        chain.At("politie").Tells("o1", Words.Considered(), "team", Chain.Family);
        chain.DeliverAll().Advance(0.5);

        chain.At("politie").Tells("o1", Words.Imposed(chain.Now));
        chain.DeliverAll();

        chain.Both("politie", "team").ShouldBe("Active/Active");
        chain.At("team").OpenTasks.ShouldNotContain("AnswerOrderQuestion");
        chain.At("politie").OpenTasks.ShouldNotContain("DecideOnOrder");
        chain.At("team").Order("o1").EndsAt.ShouldBe(chain.Now.AddDays(10));
    }
}
