using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.RestrainingOrder;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.RestrainingOrder;

/// <summary>
/// A temporary restraining order at the designated help organization: it starts help for each person, advises the authority before the
/// end, and hands over what comes after. It ends by its own clock as well, so that nobody counts on an order that is over.
/// </summary>
public sealed class OrderHelper : OrderTable
{
    /// <summary>The table of the help organization.</summary>
    public OrderHelper() : base("restraining-order.helper", "Tijdelijk huisverbod, hulpverleningsinstantie")
    {
        PlayedBy(OrganizationKinds.HelpingInOrders);
        With(OrganizationKinds.ImposingOrders);
        Hear(() => OrderConsidered, Author.Peer, starts: true);
        Hear(() => OrderImposed, Author.Peer, starts: true);
        Hear(() => OrderExtended, Author.Peer);
        Hear(() => OrderWithdrawn, Author.Peer);
        Hear(() => OrderEnded, Author.Peer);
        Hear(() => AdviceRequested, Author.Peer, mayCross: true);
        Hear(() => CourtRuled, Author.Peer);
        Hear(() => OrderBreached, mayCross: true);
        Hear(() => HelpStarted, Author.OwnPeople);
        Hear(() => AdviceGiven, Author.OwnPeople);
        Hear(() => FollowUpHandedOver, Author.OwnPeople);

        Initially(
            When(OrderConsidered).Consulted().TransitionTo(Considered),
            When(OrderImposed).HelpEach().TransitionTo(Active));

        During(Considered,
            When(AdviceGiven, AboutARunningOrder).Refuse("The order is only considered: advise to impose it or not to."),
            When(AdviceGiven, AboutImposing).Advise(),
            When(OrderImposed).HelpEach().TransitionTo(Active),
            When(OrderEnded).GoOn().TransitionTo(NotImposed));

        During([Active, Extended],
            When(AdviceRequested).OpenTask(TaskKind.AnswerOrderQuestion, LocalRules.OrderQuestion),
            When(AdviceGiven, AboutImposing).Refuse("The order was imposed: advise to extend it, to withdraw it, or to let it end."),
            When(AdviceGiven, AboutARunningOrder).Advise(),
            When(OrderBreached).Alarm().Share(),
            When(OrderExtended, TooLong).Refuse("An order ends at the latest four weeks after it was first imposed, at the same hour."),
            When(OrderExtended, NotTooLong).Prolong().TransitionTo(Extended),
            When(OrderWithdrawn).HandOn().TransitionTo(Withdrawn),
            When(CourtRuled, Lifts).HandOn().TransitionTo(Withdrawn),
            When(CourtRuled, Upholds).TakeNote(),
            When(OrderEnded).Note().HandOn().TransitionTo(Ended),
            When(MomentCame, OfTheEnd).HandOn().TransitionTo(Ended));

        During([Active, Extended, Withdrawn, Ended],
            When(OrderImposed).Read(),
            When(HelpStarted).Helps());

        // What the authority decided before the end may come after it.
        During(Ended,
            When(OrderExtended, TooLong).Refuse("An order ends at the latest four weeks after it was first imposed, at the same hour."),
            When(OrderExtended, NotTooLong).RunsOn().Prolong().TransitionTo(Extended),
            When(OrderWithdrawn).TakeNote().TransitionTo(Withdrawn),
            When(CourtRuled, LiftsWhatRan).TakeNote().TransitionTo(Withdrawn),
            When(CourtRuled, LiftsNothing).TakeNote(),
            When(OrderEnded).Note());
        During(Withdrawn,
            When(CourtRuled).TakeNote());
        During([Withdrawn, Ended],
            When(FollowUpHandedOver).Hand());

        Ends(Withdrawn, Ended, NotImposed);
    }

    private static bool AboutImposing(BehaviorContext<OrderConversation, RestrainingOrderAdviceGiven> context) =>
        context.Message.Advice is OrderAdvice.Impose or OrderAdvice.DoNotImpose;

    private static bool AboutARunningOrder(BehaviorContext<OrderConversation, RestrainingOrderAdviceGiven> context) => !AboutImposing(context);

    private static bool TooLong(BehaviorContext<OrderConversation, RestrainingOrderExtended> context) =>
        context.Message.EndsAt > ExclusionOrder.LatestEnd(context.Saga.ImposedAt!.Value).DueAt || context.Message.EndsAt <= context.Saga.ImposedAt;

    private static bool NotTooLong(BehaviorContext<OrderConversation, RestrainingOrderExtended> context) => !TooLong(context);

    private static bool Lifts(BehaviorContext<OrderConversation, RestrainingOrderCourtRuling> context) => context.Message.Ruling == OrderRuling.Lifted;

    private static bool Upholds(BehaviorContext<OrderConversation, RestrainingOrderCourtRuling> context) => !Lifts(context);

    private static bool LiftsWhatRan(BehaviorContext<OrderConversation, RestrainingOrderCourtRuling> context) => Lifts(context) && !context.Saga.EndTold;

    private static bool LiftsNothing(BehaviorContext<OrderConversation, RestrainingOrderCourtRuling> context) => !LiftsWhatRan(context);

    private static bool OfTheEnd(BehaviorContext<OrderConversation, MomentCame> context) => OrderActs.Ends.Contains(context.Message.Rule);
}
