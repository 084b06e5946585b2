using ChainHub.Contracts.Links;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Links;

/// <summary>
/// The weekly talk of two organizations (wekelijks overleg): each sends the other what it would talk about, on the morning of the day
/// that they agreed on, also when that is nothing. Both sides are alike, and it goes on for as long as an agreement has such a day.
/// </summary>
public sealed class LinkTalk : ConversationMachine<LinkConversation>
{
    internal const string Machine = "link.talk";

    /// <summary>Gepland.</summary>
    public State Planned { get; private set; } = null!;

    /// <summary>Geen overleg afgesproken.</summary>
    public State NotAgreed { get; private set; } = null!;

    /// <summary>Overleg afgesproken.</summary>
    public Event<TalkAgreed> TalkAgreed { get; private set; } = null!;

    /// <summary>Agenda.</summary>
    public Event<LinkAgenda> LinkAgenda { get; private set; } = null!;

    /// <summary>The table, the same on both sides.</summary>
    public LinkTalk() : base(Machine, "Wekelijks overleg")
    {
        Hear(() => LinkAgenda, Author.Peer, starts: true);
        HearNode(() => TalkAgreed);

        Initially(
            When(LinkAgenda, OfNoPair).Refuse("The weekly talk of two organizations has one conversation, which belongs to no case."),
            When(LinkAgenda, OfAPairThatAgreed).PlanNext().TransitionTo(Planned),
            When(LinkAgenda, OfAPairWithoutTalk).TakeNote().TransitionTo(NotAgreed));
        During([Initial, NotAgreed],
            When(TalkAgreed, AnotherIsToCome).PlanNext().TransitionTo(Planned));

        // The agreement may say another day than when the moment was planned. One that has come is not passed over: its agenda still goes.
        During(Planned,
            When(TalkAgreed, OnAnotherDay).PlanNext(),
            When(TalkAgreed, NoLonger).StopWatching(LocalRules.WeeklyTalk).TransitionTo(NotAgreed),
            When(LinkAgenda).TakeNote(),
            When(MomentCame, ATalkIsHeld).SendAgenda().TellHealth(),
            When(MomentCame, AnotherIsToCome).PlanNext(),
            When(MomentCame, NoneIsToCome).TakeNote().TransitionTo(NotAgreed));

        During(NotAgreed,
            When(LinkAgenda, AnotherIsToCome).PlanNext().TransitionTo(Planned),
            When(LinkAgenda, NoneIsToCome).TakeNote());

        Ends(NotAgreed);
    }

    private static bool OfNoPair(BehaviorContext<LinkConversation, LinkAgenda> context) =>
        context.Saga.CaseId is not null || context.Saga.CorrelationId != LinkTalks.IdOf(context.Saga.Step.Self.Code, context.Saga.Peer);

    private static bool OfAPairThatAgreed(BehaviorContext<LinkConversation, LinkAgenda> context) => !OfNoPair(context) && AnotherIsToCome(context);

    private static bool OfAPairWithoutTalk(BehaviorContext<LinkConversation, LinkAgenda> context) => !OfNoPair(context) && NoneIsToCome(context);

    private static bool AnotherIsToCome<M>(BehaviorContext<LinkConversation, M> context) where M : class => LinkTalkActs.NextOf(context.Saga) is not null;

    private static bool NoneIsToCome<M>(BehaviorContext<LinkConversation, M> context) where M : class => LinkTalkActs.NextOf(context.Saga) is null;

    private static bool ATalkIsHeld(BehaviorContext<LinkConversation, MomentCame> context) => LinkTalkActs.DayOf(context.Saga) is not null;

    private static bool OnAnotherDay(BehaviorContext<LinkConversation, TalkAgreed> context) =>
        AnotherIsToCome(context) && IsStillToCome(context.Saga, than: LinkTalkActs.NextOf(context.Saga));

    private static bool NoLonger(BehaviorContext<LinkConversation, TalkAgreed> context) => NoneIsToCome(context) && IsStillToCome(context.Saga, than: null);

    private static bool IsStillToCome(LinkConversation link, DateTimeOffset? than) =>
        link.Terms.FirstOrDefault(term => term.Rule == LocalRules.WeeklyTalk) is not { } planned || (planned.DueAt > link.Step.Now && planned.DueAt != than);
}
