using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Timeline;

/// <summary>
/// Contributing to a timeline (bijdragen aan de tijdlijn), by who took part. People decide whether, and what they leave out; the node
/// takes the facts from its own story of the family, and leaves out itself what may not be told on.
/// </summary>
public sealed class TimelineContributor : TimelineTable
{
    /// <summary>The table of who is asked.</summary>
    public TimelineContributor() : base("timeline.contributor", "Tijdlijn, wie bijdraagt")
    {
        PlayedBy(OrganizationKinds.WithFamilies);
        With(OrganizationKinds.WithFamilies);
        Hear(() => TimelineAsked, Author.Peer, starts: true);
        Hear(() => TimelineContributed, Author.OwnPeople);
        Hear(() => TimelineRefused, Author.OwnPeople);

        Initially(
            When(TimelineAsked).CheckBasis().OpenTask(TaskKind.ContributeTimeline, LocalRules.AnswerTimeline).TransitionTo(Asked));

        During(Asked,
            When(TimelineContributed).Contribute().CloseTask(TaskKind.ContributeTimeline).TransitionTo(Contributed),
            When(TimelineRefused).CloseTask(TaskKind.ContributeTimeline).Send().TransitionTo(Refused));

        During(Contributed,
            When(TimelineContributed).Contribute());

        Ends(Contributed, Refused);
    }
}
