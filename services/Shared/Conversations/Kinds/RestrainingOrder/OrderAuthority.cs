using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.RestrainingOrder;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.RestrainingOrder;

/// <summary>
/// A temporary restraining order at the authority that imposes it: the municipality (mayor) or the police (officer with his mandate). It
/// ends by the clock, to the hour; nothing but an extension before that moves its end, and never past four weeks after the imposition.
/// </summary>
public sealed class OrderAuthority : OrderTable
{
    /// <summary>Voorlopige voorziening gevraagd.</summary>
    public Event<RestrainingOrderReliefRequested> ReliefRequested { get; private set; } = null!;

    /// <summary>Zitting gehouden.</summary>
    public Event<RestrainingOrderHearingHeld> HearingHeld { get; private set; } = null!;

    /// <summary>The table of the authority.</summary>
    public OrderAuthority() : base("restraining-order.authority", "Tijdelijk huisverbod, opleggende instantie")
    {
        PlayedBy(OrganizationKinds.ImposingOrders);
        With(OrganizationKinds.HelpingInOrders);
        Hear(() => OrderConsidered, Author.OwnPeople, starts: true);
        Hear(() => OrderImposed, Author.OwnPeople, starts: true);
        Hear(() => OrderExtended, Author.OwnPeople);
        Hear(() => OrderWithdrawn, Author.OwnPeople);
        Hear(() => OrderEnded, Author.OwnPeople);
        Hear(() => AdviceRequested, Author.OwnPeople);
        Hear(() => ReliefRequested, Author.OwnPeople);
        Hear(() => HearingHeld, Author.OwnPeople);
        Hear(() => CourtRuled, Author.OwnPeople);
        Hear(() => OrderBreached, mayCross: true);
        Hear(() => HelpStarted, Author.Peer, mayCross: true);
        Hear(() => AdviceGiven, Author.Peer, mayCross: true);
        Hear(() => FollowUpHandedOver, Author.Peer, mayCross: true);

        Initially(
            When(OrderConsidered).Consider().TransitionTo(Considered),
            When(OrderImposed).Impose().TransitionTo(Active));

        During(Considered,
            When(AdviceGiven, AboutImposing).Weigh(),
            When(OrderImposed).Impose().TransitionTo(Active),
            When(OrderEnded, ByTheClock).Refuse("An order that was not imposed does not end by the clock: say that it is not imposed."),
            When(OrderEnded, NotByTheClock).LetGo().TransitionTo(NotImposed));

        During([Active, Extended],
            When(AdviceRequested).Ask(),
            When(AdviceGiven, AboutARunningOrder).Weigh(),
            When(ReliefRequested).Hear(),
            When(HearingHeld, ForNobody).Refuse("No request for provisional relief waits to be heard: say first that it was made (restraining-order.relief-requested)."),
            When(HearingHeld, OfARequest).AwaitRuling(),
            When(OrderExtended, Over).Refuse("Its last hour has passed: an order that is over cannot be extended."),
            When(OrderExtended, NoLonger).Refuse("An extension ends later than the order does now."),
            When(OrderExtended, TooLong).Refuse("An order ends at the latest four weeks after it was first imposed, at the same hour."),
            When(OrderExtended, InTime).Prolong().Decided().TransitionTo(Extended),
            When(OrderWithdrawn, Over).Refuse("Its last hour has passed: there is nothing left to withdraw."),
            When(OrderWithdrawn, HelpIsNotConfirmed).Refuse("The help organization has not confirmed that the excluded person accepts help."),
            When(OrderWithdrawn, MayBe).Withdraw().Over().TransitionTo(Withdrawn),
            When(CourtRuled, Lifts).Heard().Over().TransitionTo(Withdrawn),
            When(CourtRuled, Upholds).Heard(),
            When(OrderBreached).Alarm().Share(),
            When(OrderEnded).Refuse("It ends by the clock, or is withdrawn."),
            When(MomentCame, OfTheEnd).EndByTheClock().Over().TransitionTo(Ended));

        During([Active, Extended, Withdrawn, Ended],
            When(OrderImposed, OfAnother).Refuse("This order was imposed already. What may still be said is that the oral order is on paper: with the same instant and the same excluded person."),
            When(OrderImposed, OnPaper).PutInWriting(),
            When(HelpStarted).Helped());

        // A ruling comes when it comes.
        During([Withdrawn, Ended],
            When(OrderExtended).Refuse("The order is over: it cannot be extended. Impose a new one where there is danger anew."),
            When(CourtRuled).Heard(),
            When(FollowUpHandedOver).Met(LocalRules.OrderFollowUp));

        Ends(Withdrawn, Ended, NotImposed);
    }

    private static bool AboutImposing(BehaviorContext<OrderConversation, RestrainingOrderAdviceGiven> context) =>
        context.Message.Advice is OrderAdvice.Impose or OrderAdvice.DoNotImpose;

    private static bool AboutARunningOrder(BehaviorContext<OrderConversation, RestrainingOrderAdviceGiven> context) => !AboutImposing(context);

    private static bool ByTheClock(BehaviorContext<OrderConversation, RestrainingOrderEnded> context) => context.Message.Reason == OrderEnd.TermPassed;

    private static bool NotByTheClock(BehaviorContext<OrderConversation, RestrainingOrderEnded> context) => !ByTheClock(context);

    private static bool Over<T>(BehaviorContext<OrderConversation, T> context) where T : class => context.Saga.Step.Now >= context.Saga.EndsAt;

    private static bool NoLonger(BehaviorContext<OrderConversation, RestrainingOrderExtended> context) => context.Message.EndsAt <= context.Saga.EndsAt;

    private static bool TooLong(BehaviorContext<OrderConversation, RestrainingOrderExtended> context) =>
        context.Message.EndsAt > ExclusionOrder.LatestEnd(context.Saga.ImposedAt!.Value).DueAt;

    private static bool InTime(BehaviorContext<OrderConversation, RestrainingOrderExtended> context) => !Over(context) && !NoLonger(context) && !TooLong(context);

    private static bool HelpIsNotConfirmed(BehaviorContext<OrderConversation, RestrainingOrderWithdrawn> context) =>
        context.Message.Reason == OrderWithdrawalReason.HelpAccepted && !context.Saga.HelpConfirmed;

    private static bool MayBe(BehaviorContext<OrderConversation, RestrainingOrderWithdrawn> context) => !Over(context) && !HelpIsNotConfirmed(context);

    private static bool Lifts(BehaviorContext<OrderConversation, RestrainingOrderCourtRuling> context) => context.Message.Ruling == OrderRuling.Lifted;

    private static bool Upholds(BehaviorContext<OrderConversation, RestrainingOrderCourtRuling> context) => !Lifts(context);

    private static bool OfARequest(BehaviorContext<OrderConversation, RestrainingOrderHearingHeld> context) =>
        context.Saga.Terms.Exists(term => term.Rule == LocalRules.OrderHearing);

    private static bool ForNobody(BehaviorContext<OrderConversation, RestrainingOrderHearingHeld> context) => !OfARequest(context);

    private static bool OfTheEnd(BehaviorContext<OrderConversation, MomentCame> context) => OrderActs.Ends.Contains(context.Message.Rule);

    private static bool OnPaper(BehaviorContext<OrderConversation, RestrainingOrderImposed> context) =>
        context.Saga.Oral && !context.Message.Oral && context.Message.ImposedAt == context.Saga.ImposedAt && context.Message.Excluded.PersonRef == context.Saga.Excluded;

    private static bool OfAnother(BehaviorContext<OrderConversation, RestrainingOrderImposed> context) => !OnPaper(context);
}
