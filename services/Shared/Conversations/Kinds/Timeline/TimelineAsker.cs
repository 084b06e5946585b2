using ChainHub.Contracts;
using ChainHub.Contracts.Timeline;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Timeline;

/// <summary>
/// Asking for a part of the timeline (tijdlijn opvragen), by who holds the safety oversight. What comes in is kept here; the whole is put
/// together when somebody looks, and is kept nowhere.
/// </summary>
public sealed class TimelineAsker : TimelineTable
{
    /// <summary>Niet op tijd beantwoord.</summary>
    public State Unanswered { get; private set; } = null!;

    /// <summary>Niet aangekomen.</summary>
    public State Undelivered { get; private set; } = null!;

    /// <summary>The table of who asks.</summary>
    public TimelineAsker() : base("timeline.asker", "Tijdlijn, wie vraagt")
    {
        PlayedBy(OrganizationKinds.WithFamilies);
        With(OrganizationKinds.WithFamilies);
        Hear(() => TimelineAsked, Author.OwnPeople, starts: true);
        Hear(() => TimelineContributed, Author.Peer);
        Hear(() => TimelineRefused, Author.Peer);

        Initially(
            When(TimelineAsked).AskForPart().TransitionTo(Asked));

        During(Asked,
            When(TermPassed, OfTheAnswer).TakeNote().TransitionTo(Unanswered));

        During([Asked, Unanswered],
            When(MessageReturned, OfTheQuestion).StopWatching(LocalRules.AnswerTimeline).TransitionTo(Undelivered),
            When(TimelineContributed).Met(LocalRules.AnswerTimeline).KeepPart().TransitionTo(Contributed),
            When(TimelineRefused).Met(LocalRules.AnswerTimeline).KeepRefusal().TransitionTo(Refused));

        // What happened since takes its place beside what was known.
        During(Contributed,
            When(TimelineContributed).KeepPart());

        Ends(Contributed, Refused, Undelivered);
    }

    private static bool OfTheAnswer(BehaviorContext<TimelineConversation, TermPassed> context) => context.Message.Rule == LocalRules.AnswerTimeline;

    private static bool OfTheQuestion(BehaviorContext<TimelineConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<TimelineAsked>().Type;
}
