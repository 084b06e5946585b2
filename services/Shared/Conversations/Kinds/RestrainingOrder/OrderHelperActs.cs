using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.RestrainingOrder;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.RestrainingOrder;

/// <summary>What the table of the help organization calls by one word.</summary>
internal static class OrderHelperActs
{
    /// <summary>An order is considered: somebody answers what the authority asks.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderConsidered> Consulted(
        this EventActivityBinder<OrderConversation, RestrainingOrderConsidered> when) => when.Do(context =>
    {
        OrderActs.NeedsCase(context.Saga.Step);
        OrderActs.ByAdultsOnly(context.Message.Excluded, context.Message.PersonsProtected);
        context.Saga.Step.OpenTask(context.Saga, TaskKind.AnswerOrderQuestion, LocalRules.OrderQuestion);
    }, starts: [LocalRules.OrderQuestion]);

    /// <summary>An order was imposed: help starts for each person, and advice is given in time for an extension.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderImposed> HelpEach(
        this EventActivityBinder<OrderConversation, RestrainingOrderImposed> when) => when.Do(context =>
    {
        var (order, imposed, step) = (context.Saga, context.Message, context.Saga.Step);
        OrderActs.Run(order, imposed);
        step.DropTask(order, TaskKind.AnswerOrderQuestion);
        foreach (var person in order.Persons) step.OpenTask(order, TaskKind.StartHelp, LocalRules.OrderHelp, imposed.ImposedAt, person);
        step.OpenTask(order, TaskKind.AdviseOnOrder, LocalRules.OrderAdvice, imposed.ImposedAt);
    }, starts: [LocalRules.OrderEnds, LocalRules.OrderHelp, LocalRules.OrderAdvice], stops: [LocalRules.OrderQuestion]);

    /// <summary>The oral order is on paper; who was not named before is helped as well.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderImposed> Read(
        this EventActivityBinder<OrderConversation, RestrainingOrderImposed> when) => when.Do(context =>
    {
        var (order, imposed) = (context.Saga, context.Message);
        order.Oral = false;
        foreach (var person in imposed.PersonsProtected.Select(person => person.PersonRef).Where(person => !order.Persons.Contains(person)))
        {
            order.Persons.Add(person);
            order.Step.OpenTask(order, TaskKind.StartHelp, LocalRules.OrderHelp, about: person);
        }
    }, starts: [LocalRules.OrderHelp]);

    /// <summary>Help has started for somebody.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderHelpStarted> Helps(
        this EventActivityBinder<OrderConversation, RestrainingOrderHelpStarted> when) => when.Do(context =>
    {
        var (order, help) = (context.Saga, context.Message);
        if (!order.Persons.Contains(help.PersonRef)) throw OrderActs.Refused("Nobody around this order has this reference.", "/data/personRef");
        order.Help[help.PersonRef] = help.Accepted;
        order.Step.CloseTask(order, TaskKind.StartHelp, help.PersonRef);
        order.Step.Send(help);
    }, stops: [LocalRules.OrderHelp]);

    /// <summary>Advises, which answers every question that is open.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderAdviceGiven> Advise(
        this EventActivityBinder<OrderConversation, RestrainingOrderAdviceGiven> when) =>
        when.CloseTask(TaskKind.AdviseOnOrder, TaskKind.AnswerOrderQuestion).Send();

    /// <summary>The order is over here: what comes after it is to be handed over.</summary>
    public static EventActivityBinder<OrderConversation, M> HandOn<M>(this EventActivityBinder<OrderConversation, M> when) where M : class => when.Do(context =>
    {
        var (order, step) = (context.Saga, context.Saga.Step);
        foreach (var rule in OrderActs.Ends) step.Drop(order, rule);
        step.EndTasks(order, task => task.Kind is TaskKind.AdviseOnOrder or TaskKind.AnswerOrderQuestion, met: false);
        step.OpenTask(order, TaskKind.HandOverFollowUp, LocalRules.OrderFollowUp);
    }, starts: [LocalRules.OrderFollowUp], stops: [.. OrderActs.Ends, LocalRules.OrderAdvice, LocalRules.OrderQuestion]);

    /// <summary>The authority says that it is over, and until when the file is kept.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderEnded> Note(
        this EventActivityBinder<OrderConversation, RestrainingOrderEnded> when) => when.Do(context => context.Saga.EndTold = true);

    /// <summary>It runs on after all: the extension crossed the end.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderExtended> RunsOn(
        this EventActivityBinder<OrderConversation, RestrainingOrderExtended> when) => when.DropTask(TaskKind.HandOverFollowUp);

    /// <summary>It is not imposed: the family still needs somebody to decide how it goes on.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderEnded> GoOn(
        this EventActivityBinder<OrderConversation, RestrainingOrderEnded> when) =>
        when.DropTask(TaskKind.AnswerOrderQuestion).OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep);

    /// <summary>What comes after the order has an owner and a date.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderFollowUpHandedOver> Hand(
        this EventActivityBinder<OrderConversation, RestrainingOrderFollowUpHandedOver> when) => when.Do(context =>
    {
        var (next, step) = (context.Message, context.Saga.Step);
        if (next.DueOn < step.Today || next.DueOn > TermCalculator.LatestStart) throw OrderActs.Refused("Give a day that is still to come.", "/data/dueOn");
        if (step.Agreements.Find(next.Owner, step.Today) is null)
            throw OrderActs.Refused($"No organization with the code {next.Owner} takes part today: name who does the next step.", "/data/owner");
    }).CloseTask(TaskKind.HandOverFollowUp).Send();
}
