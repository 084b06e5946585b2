using ChainHub.Contracts.Consultation;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Consultation;

/// <summary>The asker's side of a consultation (wie de vraag stelt). It keeps the case, whatever the advice.</summary>
public sealed class ConsultationAsker : ConversationMachine<ConsultationConversation>
{
    /// <summary>Vraag gesteld.</summary>
    public State Asked { get; private set; } = null!;

    /// <summary>Antwoord te beoordelen.</summary>
    public State Judging { get; private set; } = null!;

    /// <summary>Beantwoord.</summary>
    public State Answered { get; private set; } = null!;

    /// <summary>Niet op tijd beantwoord; kan breed worden uitgezet.</summary>
    public State Unanswered { get; private set; } = null!;

    /// <summary>Gesloten.</summary>
    public State Closed { get; private set; } = null!;

    /// <summary>Vragen.</summary>
    public Event<ConsultationAsked> ConsultationAsked { get; private set; } = null!;

    /// <summary>Breed uitzetten.</summary>
    public Event<ConsultationBroadcast> ConsultationBroadcast { get; private set; } = null!;

    /// <summary>Antwoorden.</summary>
    public Event<ConsultationAnswered> ConsultationAnswered { get; private set; } = null!;

    /// <summary>Een melding adviseren.</summary>
    public Event<ConsultationReportAdvised> ReportAdvised { get; private set; } = null!;

    /// <summary>Antwoord beoordelen.</summary>
    public Event<ConsultationAnswerJudged> AnswerJudged { get; private set; } = null!;

    /// <summary>Sluiten.</summary>
    public Event<ConsultationClosed> ConsultationClosed { get; private set; } = null!;

    /// <summary>The table of the asker's side.</summary>
    public ConsultationAsker() : base("consultation.asker", "Consultatie, vragende partij")
    {
        Hear(() => ConsultationAsked, Author.OwnPeople, starts: true);
        Hear(() => ConsultationBroadcast, Author.OwnPeople, starts: true);
        Hear(() => ConsultationAnswered, Author.Peer);
        Hear(() => ReportAdvised, Author.Peer);
        Hear(() => AnswerJudged, Author.OwnPeople);
        Hear(() => ConsultationClosed, Author.OwnPeople);

        Initially(
            When(ConsultationAsked).Ask().TransitionTo(Asked),
            When(ConsultationBroadcast, ByName).Refuse("Ask by expertise, or one organization first; a group that is named is asked once that one left it unanswered."),
            When(ConsultationBroadcast, ByExpertise).AskTheGroup().TransitionTo(Asked));

        During(Asked,
            When(TermPassed, OfTheAnswer).TakeNote().TransitionTo(Unanswered));

        During(Unanswered,
            When(ConsultationBroadcast).AskTheGroup().TransitionTo(Asked));

        // The answer of who was asked alone counts, also when it is late.
        During(Asked, Unanswered,
            When(ConsultationAnswered, OfOne).Met(LocalRules.AnswerConsultation).ReleaseOthers().TransitionTo(Answered),
            When(ReportAdvised, OfOne).Met(LocalRules.AnswerConsultation).ReleaseOthers().TransitionTo(Answered),
            When(ConsultationAnswered, OfAGroup).ToJudge().TransitionTo(Judging),
            When(ReportAdvised, OfAGroup).ToJudge().TransitionTo(Judging),
            When(ConsultationClosed).StopWatching(LocalRules.AnswerConsultation).CloseEverywhere().TransitionTo(Closed));

        // Of a group the first adequate answer wins; whoever else was asked is released.
        During(Judging,
            When(ConsultationAnswered).ToJudge(),
            When(ReportAdvised).ToJudge(),
            When(AnswerJudged, OfNobody).Refuse("No answer of this organization waits to be judged."),
            When(AnswerJudged, IsAdequate).Wins().TransitionTo(Answered),
            When(AnswerJudged, IsNotAdequate).IsNotEnough(),
            When(AnswerJudged, OthersMayAnswer).TakeNote().TransitionTo(Asked),
            When(AnswerJudged, NobodyMayAnswer).TakeNote().TransitionTo(Unanswered),
            When(ConsultationClosed).StopWatching(LocalRules.AnswerConsultation).CloseEverywhere().TransitionTo(Closed));

        During(Answered,
            When(ConsultationAnswered).TakeNote(),
            When(ReportAdvised).TakeNote(),
            When(ConsultationClosed).CloseEverywhere().TransitionTo(Closed));

        During(Closed,
            When(ConsultationAnswered).TakeNote(),
            When(ReportAdvised).TakeNote());

        Ends(Closed);
    }

    private static bool ByExpertise(BehaviorContext<ConsultationConversation, ConsultationBroadcast> context) => context.Message.Expertise is not null;

    private static bool ByName(BehaviorContext<ConsultationConversation, ConsultationBroadcast> context) => !ByExpertise(context);

    private static bool OfAGroup<T>(BehaviorContext<ConsultationConversation, T> context) where T : class => context.Saga.Group;

    private static bool OfOne<T>(BehaviorContext<ConsultationConversation, T> context) where T : class => !context.Saga.Group;

    private static bool OfNobody(BehaviorContext<ConsultationConversation, ConsultationAnswerJudged> context) => !context.Saga.ToJudge.Contains(context.Message.Of);

    private static bool IsAdequate(BehaviorContext<ConsultationConversation, ConsultationAnswerJudged> context) => context.Message.Adequate;

    private static bool IsNotAdequate(BehaviorContext<ConsultationConversation, ConsultationAnswerJudged> context) => !context.Message.Adequate;

    // Asked after the answer was found wanting.
    private static bool OthersMayAnswer(BehaviorContext<ConsultationConversation, ConsultationAnswerJudged> context) =>
        !context.Message.Adequate && context.Saga.ToJudge.Count == 0 && ConsultationActs.SomebodyMayAnswer(context.Saga);

    private static bool NobodyMayAnswer(BehaviorContext<ConsultationConversation, ConsultationAnswerJudged> context) =>
        !context.Message.Adequate && context.Saga.ToJudge.Count == 0 && !ConsultationActs.SomebodyMayAnswer(context.Saga);

    private static bool OfTheAnswer(BehaviorContext<ConsultationConversation, TermPassed> context) =>
        context.Message.Rule == LocalRules.AnswerConsultation;
}
