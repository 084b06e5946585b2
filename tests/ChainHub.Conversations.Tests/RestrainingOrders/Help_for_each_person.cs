using ChainHub.Contracts.RestrainingOrder;

namespace ChainHub.Conversations.Tests.RestrainingOrders;

public sealed class Help_for_each_person
{
    private readonly Chain chain = Order.Imposed();

    [Fact]
    public void Is_a_task_about_that_person_with_its_own_term_from_the_imposition()
    {
        var tasks = chain.At("veilig").Order("o1").Tasks.Where(task => task.Kind == TaskKind.StartHelp).ToList();

        tasks.Select(task => task.About).ShouldBe([Words.Excluded, Words.Child, Words.Mother]);
        tasks.ShouldAllBe(task => task.DueAt == Order.Clock("2026-03-11 21:15"));
    }

    [Fact]
    public void Is_met_for_one_and_passes_for_another()
    {
        chain.At("veilig").MayNotTell("o1", Words.HelpStarted("buurvrouw")).ShouldContain("Nobody around this order");
        chain.At("veilig").Tells("o1", Words.HelpStarted(Words.Child));
        chain.DeliverAll().Advance(2);

        chain.At("veilig").Notices<Contracts.Hub.DeadlinePassed>().Where(told => told.Deadline.Rule == LocalRules.OrderHelp)
            .Select(told => told.Deadline.About).ShouldBe([Words.Excluded, Words.Mother], ignoreOrder: true);
        chain.At("gemeente").Notices<RestrainingOrderHelpStarted>().Single().PersonRef.ShouldBe(Words.Child);
    }

    [Fact]
    public void Goes_on_after_the_order()
    {
        chain.Advance(11);
        chain.Both().ShouldBe("Ended/Ended");

        chain.At("veilig").Tells("o1", Words.HelpStarted(Words.Mother));
        chain.DeliverAll();

        chain.At("veilig").Order("o1").Tasks.Count(task => task.Kind == TaskKind.StartHelp).ShouldBe(2);
    }

    [Fact]
    public void Advice_is_due_on_day_eight_and_the_authority_sees_to_it()
    {
        chain.At("veilig").DueOn(LocalRules.OrderAdvice).ShouldBe(new(2026, 3, 18));
        chain.At("gemeente").DueOn(LocalRules.OrderAdvice).ShouldBe(new(2026, 3, 18));
        chain.Advance(9);
        chain.At("gemeente").Notices<Contracts.Hub.DeadlinePassed>().ShouldContain(told => told.Deadline.Rule == LocalRules.OrderAdvice);

        chain.At("veilig").Tells("o1", Words.AdviceOnOrder());
        chain.DeliverAll();

        chain.At("veilig").RunningTerms.ShouldNotContain(LocalRules.OrderAdvice);
        chain.At("gemeente").RunningTerms.ShouldNotContain(LocalRules.OrderAdvice);
        chain.At("gemeente").OpenTasks.ShouldContain("DecideOnOrder");
    }

    [Fact]
    public void Advice_that_is_asked_for_has_a_term_of_its_own()
    {
        chain.At("gemeente").Tells("o1", Words.AdviceAsked());
        chain.DeliverAll();
        chain.At("veilig").OpenTasks.ShouldContain("AnswerOrderQuestion");
        chain.At("veilig").MayNotTell("o1", Words.AdviceOnOrder(OrderAdvice.Impose)).ShouldContain("was imposed");

        chain.At("veilig").Tells("o1", Words.AdviceOnOrder(OrderAdvice.End));
        chain.DeliverAll();

        chain.At("veilig").OpenTasks.ShouldNotContain("Order");
        chain.At("gemeente").OpenTasks.ShouldNotContain("DecideOnOrder", Case.Sensitive, "it ends by itself");
    }

    [Fact]
    public void The_order_is_withdrawn_because_of_accepted_help_only_when_that_is_confirmed()
    {
        chain.At("gemeente").MayNotTell("o1", Words.OrderWithdrawn()).ShouldContain("has not confirmed");
        chain.At("veilig").Tells("o1", Words.HelpStarted(accepted: false));
        chain.DeliverAll();
        chain.At("gemeente").MayNotTell("o1", Words.OrderWithdrawn()).ShouldContain("has not confirmed");
        chain.At("veilig").Tells("o1", Words.HelpStarted());
        chain.DeliverAll();

        chain.At("gemeente").Tells("o1", Words.OrderWithdrawn());
        chain.DeliverAll();

        chain.Both().ShouldBe("Withdrawn/Withdrawn");
        chain.At("veilig").Notices<RestrainingOrderWithdrawn>().Single().HelpConfirmed.ShouldBeTrue();
        chain.At("veilig").OpenTasks.ShouldContain("HandOverFollowUp");
    }
}
