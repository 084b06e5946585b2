using ChainHub.Contracts;
using ChainHub.Contracts.RestrainingOrder;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.RestrainingOrder;

/// <summary>What the table of the authority calls by one word.</summary>
internal static class OrderAuthorityActs
{
    private static readonly string[] Answers = [LocalRules.OrderAdvice, LocalRules.OrderQuestion];
    private static readonly string[] OfTheCourt = [LocalRules.OrderHearing, LocalRules.OrderRuling];

    /// <summary>An order is considered: the help organization is asked, and somebody decides.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderConsidered> Consider(
        this EventActivityBinder<OrderConversation, RestrainingOrderConsidered> when) => when.Do(context =>
    {
        var (order, step) = (context.Saga, context.Saga.Step);
        OrderActs.NeedsCase(step);
        OrderActs.ByAdultsOnly(context.Message.Excluded, context.Message.PersonsProtected);
        step.OpenTask(order, TaskKind.DecideOnOrder, LocalRules.OrderDecision);
        step.Send(context.Message, step.Watch(order, LocalRules.OrderQuestion).DueAt);
    }, starts: [LocalRules.OrderDecision, LocalRules.OrderQuestion]);

    /// <summary>The order is imposed: what the law asks of the authority is a task from that instant on, also when it is recorded later.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderImposed> Impose(
        this EventActivityBinder<OrderConversation, RestrainingOrderImposed> when) => when.Do(context =>
    {
        var (order, imposed, step) = (context.Saga, context.Message, context.Saga.Step);
        OrderActs.Run(order, imposed);
        step.CloseTask(order, TaskKind.DecideOnOrder);
        step.Drop(order, LocalRules.OrderQuestion);
        step.OpenTask(order, TaskKind.InformResidents, LocalRules.OrderResidents, imposed.ImposedAt);
        step.OpenTask(order, TaskKind.RecordReachability, LocalRules.OrderReachable, imposed.ImposedAt, order.Excluded);
        if (imposed.Oral) step.OpenTask(order, TaskKind.WriteOrderDown, LocalRules.OrderInWriting, imposed.ImposedAt);
        step.Watch(order, LocalRules.OrderAdvice, imposed.ImposedAt);
        Tell(order, imposed);
    }, starts: [LocalRules.OrderEnds, LocalRules.OrderResidents, LocalRules.OrderReachable, LocalRules.OrderInWriting, LocalRules.OrderAdvice],
        stops: [LocalRules.OrderDecision, LocalRules.OrderQuestion]);

    /// <summary>The oral order is on paper.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderImposed> PutInWriting(
        this EventActivityBinder<OrderConversation, RestrainingOrderImposed> when) => when.Do(context =>
    {
        var (order, imposed) = (context.Saga, context.Message);
        OrderActs.ByAdultsOnly(imposed.Excluded, imposed.PersonsProtected);
        order.Oral = false;
        order.Step.CloseTask(order, TaskKind.WriteOrderDown);
        Tell(order, imposed);
    }, stops: [LocalRules.OrderInWriting]);

    /// <summary>Help has started for somebody.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderHelpStarted> Helped(
        this EventActivityBinder<OrderConversation, RestrainingOrderHelpStarted> when) =>
        when.Do(context => context.Saga.Help[context.Message.PersonRef] = context.Message.Accepted);

    /// <summary>Asks for advice.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderAdviceRequested> Ask(
        this EventActivityBinder<OrderConversation, RestrainingOrderAdviceRequested> when) => when.Do(context =>
    {
        OrderActs.WatchOnce(context.Saga, LocalRules.OrderQuestion);
        context.Saga.Step.Send(context.Message, context.Saga.Terms.First(term => term.Rule == LocalRules.OrderQuestion).DueAt);
    }, starts: [LocalRules.OrderQuestion]);

    /// <summary>There is advice: somebody decides, unless the order is to end by itself.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderAdviceGiven> Weigh(
        this EventActivityBinder<OrderConversation, RestrainingOrderAdviceGiven> when) => when.Do(context =>
    {
        var (order, step) = (context.Saga, context.Saga.Step);
        foreach (var rule in Answers) step.Met(order, rule);
        if (context.Message.Advice != OrderAdvice.End) step.OpenTask(order, TaskKind.DecideOnOrder, LocalRules.OrderDecision);
    }, starts: [LocalRules.OrderDecision], stops: Answers);

    /// <summary>The excluded person goes to court.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderReliefRequested> Hear(
        this EventActivityBinder<OrderConversation, RestrainingOrderReliefRequested> when) => when.Do(context =>
    {
        var (order, request, step) = (context.Saga, context.Message, context.Saga.Step);
        if (request.RequestedAt > step.Now || request.RequestedAt < order.ImposedAt)
            throw OrderActs.Refused("Give the instant at which it was asked for, after the order was imposed and not later than now.", "/data/requestedAt");
        OrderActs.WatchOnce(order, LocalRules.OrderHearing, request.RequestedAt);
        if (request.CounselWished) step.OpenTask(order, TaskKind.ArrangeCounsel, LocalRules.OrderCounsel, request.RequestedAt, order.Excluded);
    }, starts: [LocalRules.OrderHearing, LocalRules.OrderCounsel]);

    /// <summary>The court has heard him: it rules at once, or else within a day of that hour.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderHearingHeld> AwaitRuling(
        this EventActivityBinder<OrderConversation, RestrainingOrderHearingHeld> when) => when.Do(context =>
    {
        var (order, closed, step) = (context.Saga, context.Message.ClosedAt, context.Saga.Step);
        if (closed > step.Now || closed < order.ImposedAt)
            throw OrderActs.Refused("Give the instant at which the hearing was closed, after the order was imposed and not later than now.", "/data/closedAt");
        step.Met(order, LocalRules.OrderHearing);
        OrderActs.WatchOnce(order, LocalRules.OrderRuling, closed);
    }, starts: [LocalRules.OrderRuling], stops: [LocalRules.OrderHearing]);

    /// <summary>The court has ruled.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderCourtRuling> Heard(
        this EventActivityBinder<OrderConversation, RestrainingOrderCourtRuling> when) => when.Do(context =>
    {
        var (order, ruling, step) = (context.Saga, context.Message, context.Saga.Step);
        if (ruling.RuledAt > step.Now) throw OrderActs.Refused("A ruling that lies in the future was not given yet.", "/data/ruledAt");
        foreach (var rule in OfTheCourt) step.Met(order, rule);
        step.Send(ruling with { KeepUntil = order.KeepUntil });
    }, stops: OfTheCourt);

    /// <summary>The order is longer now, as somebody decided.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderExtended> Decided(
        this EventActivityBinder<OrderConversation, RestrainingOrderExtended> when) => when.CloseTask(TaskKind.DecideOnOrder).Send();

    /// <summary>The order is withdrawn.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderWithdrawn> Withdraw(
        this EventActivityBinder<OrderConversation, RestrainingOrderWithdrawn> when) => when.CloseTask(TaskKind.DecideOnOrder).Do(context =>
    {
        var order = context.Saga;
        order.Step.Send(context.Message with { HelpConfirmed = order.HelpConfirmed, KeepUntil = order.KeepUntil });
    });

    /// <summary>The last hour has passed.</summary>
    public static EventActivityBinder<OrderConversation, MomentCame> EndByTheClock(
        this EventActivityBinder<OrderConversation, MomentCame> when) => when.Do(context =>
    {
        var order = context.Saga;
        order.EndTold = true;
        order.Step.TrySendTo(order.Peer, new RestrainingOrderEnded { Reason = OrderEnd.TermPassed, EndedAt = order.EndsAt!.Value, KeepUntil = order.KeepUntil });
    });

    /// <summary>The order is over: what it asked of the authority is no longer needed, and what comes after it is watched.</summary>
    public static EventActivityBinder<OrderConversation, M> Over<M>(this EventActivityBinder<OrderConversation, M> when) where M : class => when.Do(context =>
    {
        var (order, step) = (context.Saga, context.Saga.Step);
        foreach (var rule in (string[])[.. OrderActs.Ends, .. Answers, .. OfTheCourt]) step.Drop(order, rule);
        step.EndTasks(order, task => task.Kind is TaskKind.DecideOnOrder or TaskKind.InformResidents or TaskKind.RecordReachability or TaskKind.ArrangeCounsel, met: false);
        step.Watch(order, LocalRules.OrderFollowUp);
    }, starts: [LocalRules.OrderFollowUp],
        stops: [.. OrderActs.Ends, .. Answers, .. OfTheCourt, LocalRules.OrderDecision, LocalRules.OrderResidents, LocalRules.OrderReachable, LocalRules.OrderCounsel]);

    /// <summary>It was considered, and is not imposed.</summary>
    public static EventActivityBinder<OrderConversation, RestrainingOrderEnded> LetGo(
        this EventActivityBinder<OrderConversation, RestrainingOrderEnded> when) => when.CloseTask(TaskKind.DecideOnOrder).Do(context =>
    {
        var (order, step) = (context.Saga, context.Saga.Step);
        step.Drop(order, LocalRules.OrderQuestion);
        step.Send(context.Message with { EndedAt = step.Now, KeepUntil = null });
    }, stops: [LocalRules.OrderQuestion]);

    // What was said orally first is told as of the instant at which it was said.
    private static void Tell(OrderConversation order, RestrainingOrderImposed imposed)
    {
        var told = imposed with { EndsAt = order.EndsAt!.Value };
        order.Step.Send(imposed.Oral ? told with { OutOfBandFirst = true, OccurredAt = imposed.ImposedAt } : told);
    }
}
