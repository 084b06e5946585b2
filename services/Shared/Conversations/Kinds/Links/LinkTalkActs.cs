using ChainHub.Contracts.Links;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Links;

/// <summary>What the table of the weekly talk calls by one word.</summary>
internal static class LinkTalkActs
{
    /// <summary>Plans the next moment, in place of any that was planned.</summary>
    public static EventActivityBinder<LinkConversation, M> PlanNext<M>(this EventActivityBinder<LinkConversation, M> when) where M : class =>
        when.Do(context =>
        {
            var step = context.Saga.Step;
            step.Drop(context.Saga, LocalRules.WeeklyTalk);
            step.PlanAt(context.Saga, LocalRules.WeeklyTalk, NextOf(context.Saga)!.Value);
        }, starts: [LocalRules.WeeklyTalk]);

    /// <summary>Sends the other organization what this one would talk about, also when that is nothing.</summary>
    public static EventActivityBinder<LinkConversation, MomentCame> SendAgenda(this EventActivityBinder<LinkConversation, MomentCame> when) =>
        when.Do(context =>
        {
            var (link, step, overview) = (context.Saga, context.Saga.Step, OverviewOf(context.Saga));
            var day = DayOf(link)!.Value;
            step.TrySendTo(link.Peer, new LinkAgenda
            {
                TalkOn = day, ContactRef = step.Agreements.LinkBetween(step.Self.Code, link.Peer, day)?.Contacts.ReferenceAt(step.Self.Code, day),
                OpenOffers = overview.OpenOffers, NearTerms = overview.NearTerms, Questions = overview.Questions, LeftOff = overview.LeftOff,
            });
        });

    /// <summary>Tells own people how the link is doing.</summary>
    public static EventActivityBinder<LinkConversation, MomentCame> TellHealth(this EventActivityBinder<LinkConversation, MomentCame> when) =>
        when.Do(context => context.Saga.Step.Tell(OverviewOf(context.Saga).Health));

    public static DateTimeOffset? NextOf(LinkConversation link) => LinkTalks.Next(link.Step.Agreements, link.Step.Self.Code, link.Peer, link.Step.Now);

    public static DateOnly? DayOf(LinkConversation link) => LinkTalks.DayOf(link.Step.Agreements, link.Step.Self.Code, link.Peer, link.Step.Now);

    private static LinkOverview OverviewOf(LinkConversation link) => link.Step.Incoming.Overview
        ?? throw new InvalidOperationException("Whoever drives the engine looks around before it decides on the moment of a weekly talk.");
}
