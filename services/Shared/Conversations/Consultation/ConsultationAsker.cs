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

    /// <summary>Sluiten.</summary>
    public Event<ConsultationClosed> ConsultationClosed { get; private set; } = null!;

    /// <summary>The table of the asker's side.</summary>
    public ConsultationAsker() : base("consultation.asker", "Consultatie, vragende partij")
    {
        Hear(() => ConsultationAsked, Author.OwnPeople, starts: true);
        Hear(() => ConsultationBroadcast, Author.OwnPeople);
        Hear(() => ConsultationAnswered, Author.Peer);
        Hear(() => ReportAdvised, Author.Peer);
        Hear(() => ConsultationClosed, Author.OwnPeople);

        Initially(
            When(ConsultationAsked).Ask().TransitionTo(Asked));

        During(Asked,
            When(TermPassed, OfTheAnswer).TakeNote().TransitionTo(Unanswered));

        During(Unanswered,
            When(ConsultationBroadcast).AskTheGroup().TransitionTo(Asked));

        // The first answer wins, also when it is late; whoever else was asked is released.
        During(Asked, Unanswered,
            When(ConsultationAnswered).Met(LocalRules.AnswerConsultation).ReleaseOthers().TransitionTo(Answered),
            When(ReportAdvised).Met(LocalRules.AnswerConsultation).ReleaseOthers().TransitionTo(Answered),
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

    private static bool OfTheAnswer(BehaviorContext<ConsultationConversation, TermPassed> context) =>
        context.Message.Rule == LocalRules.AnswerConsultation;
}
