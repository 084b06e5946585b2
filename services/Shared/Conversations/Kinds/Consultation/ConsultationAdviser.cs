using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Consultation;

/// <summary>The adviser's side of a consultation (wie advies geeft). A late answer still counts, unless the question was closed.</summary>
public sealed class ConsultationAdviser : ConversationMachine<ConsultationConversation>
{
    /// <summary>Vraag ontvangen.</summary>
    public State Asked { get; private set; } = null!;

    /// <summary>Beantwoord.</summary>
    public State Answered { get; private set; } = null!;

    /// <summary>Gesloten door de vragende partij.</summary>
    public State Closed { get; private set; } = null!;

    /// <summary>Vragen.</summary>
    public Event<ConsultationAsked> ConsultationAsked { get; private set; } = null!;

    /// <summary>Breed uitzetten.</summary>
    public Event<ConsultationBroadcast> ConsultationBroadcast { get; private set; } = null!;

    /// <summary>Antwoorden.</summary>
    public Event<ConsultationAnswered> ConsultationAnswered { get; private set; } = null!;

    /// <summary>Een melding adviseren.</summary>
    public Event<ConsultationReportAdvised> ReportAdvised { get; private set; } = null!;

    /// <summary>Oordeel over het antwoord.</summary>
    public Event<ConsultationAnswerJudged> AnswerJudged { get; private set; } = null!;

    /// <summary>Sluiten.</summary>
    public Event<ConsultationClosed> ConsultationClosed { get; private set; } = null!;

    /// <summary>The table of the adviser's side.</summary>
    public ConsultationAdviser() : base("consultation.adviser", "Consultatie, adviserende partij")
    {
        Hear(() => ConsultationAsked, Author.Peer, starts: true);
        Hear(() => ConsultationBroadcast, Author.Peer, starts: true);
        Hear(() => ConsultationAnswered, Author.OwnPeople);
        Hear(() => ReportAdvised, Author.OwnPeople);
        Hear(() => AnswerJudged, Author.Peer);
        Hear(() => ConsultationClosed, Author.Peer);

        Initially(
            When(ConsultationAsked).OpenTask(TaskKind.AnswerConsultation, LocalRules.AnswerConsultation).TransitionTo(Asked),
            When(ConsultationBroadcast).OpenTask(TaskKind.AnswerConsultation, LocalRules.AnswerConsultation).TransitionTo(Asked));

        During(Asked,
            When(ConsultationBroadcast).TakeNote(),
            When(ConsultationAnswered).CloseTask(TaskKind.AnswerConsultation).Send().TransitionTo(Answered),
            When(ReportAdvised).CloseTask(TaskKind.AnswerConsultation).Send().TransitionTo(Answered),
            When(ConsultationClosed).DropTask(TaskKind.AnswerConsultation).TransitionTo(Closed));

        During(Answered,
            When(ConsultationBroadcast).TakeNote(),
            When(ReportAdvised).Send(),
            When(AnswerJudged).Hear(),
            When(ConsultationAnswered, WasEnough).Refuse("The question was answered: answer again where the asker says what is missing."),
            When(ConsultationAnswered, WasNotEnough).Send(),
            When(ConsultationClosed).TakeNote().TransitionTo(Closed));

        Ends(Closed);
    }

    private static bool WasNotEnough(BehaviorContext<ConsultationConversation, ConsultationAnswered> context) => context.Saga.NotAdequate.Count > 0;

    private static bool WasEnough(BehaviorContext<ConsultationConversation, ConsultationAnswered> context) => !WasNotEnough(context);
}
