using ChainHub.Contracts;
using ChainHub.Contracts.Report;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Report;

/// <summary>
/// A report at Veilig Thuis (melding bij Veilig Thuis). With its receipt the sight on safety is here. Acute danger is looked at first;
/// the clock of the protocol (five working days) and that of the decree (five days, for an investigation) both run from the receipt.
/// </summary>
public sealed class ReportIntake : ConversationMachine<ReportConversation>
{
    /// <summary>Ontvangen.</summary>
    public State Received { get; private set; } = null!;

    /// <summary>In beoordeling.</summary>
    public State Assessing { get; private set; } = null!;

    /// <summary>Directe overdracht.</summary>
    public State HandingOver { get; private set; } = null!;

    /// <summary>Voorwaarden en Vervolg.</summary>
    public State Conditions { get; private set; } = null!;

    /// <summary>In onderzoek.</summary>
    public State Investigating { get; private set; } = null!;

    /// <summary>Bij de Raad.</summary>
    public State AtBoard { get; private set; } = null!;

    /// <summary>In afronding: Veilig Thuis does no more, and has still to say so.</summary>
    public State Ending { get; private set; } = null!;

    /// <summary>Afgesloten.</summary>
    public State Ended { get; private set; } = null!;

    /// <summary>Wordt omgezet in advies: the reporter has yet to take the sight on safety back.</summary>
    public State Returning { get; private set; } = null!;

    /// <summary>Omgezet in advies: the oversight is the reporter's again.</summary>
    public State Advice { get; private set; } = null!;

    /// <summary>Melden.</summary>
    public Event<ReportSubmitted> ReportSubmitted { get; private set; } = null!;

    /// <summary>Intrekken.</summary>
    public Event<ReportWithdrawn> ReportWithdrawn { get; private set; } = null!;

    /// <summary>Zicht op veiligheid terug bij de melder.</summary>
    public Event<ReportTakenBack> ReportTakenBack { get; private set; } = null!;

    /// <summary>Op acuut gevaar bekijken.</summary>
    public Event<ReportTriaged> ReportTriaged { get; private set; } = null!;

    /// <summary>Koppelen.</summary>
    public Event<ReportLinked> ReportLinked { get; private set; } = null!;

    /// <summary>Beoordeling starten.</summary>
    public Event<AssessmentStarted> AssessmentStarted { get; private set; } = null!;

    /// <summary>Beoordeling afronden.</summary>
    public Event<AssessmentCompleted> AssessmentCompleted { get; private set; } = null!;

    /// <summary>Onderzoek starten.</summary>
    public Event<InvestigationStarted> InvestigationStarted { get; private set; } = null!;

    /// <summary>Onderzoek afronden.</summary>
    public Event<InvestigationCompleted> InvestigationCompleted { get; private set; } = null!;

    /// <summary>Terugkoppelen.</summary>
    public Event<FeedbackGiven> FeedbackGiven { get; private set; } = null!;

    /// <summary>Niet terugkoppelen.</summary>
    public Event<FeedbackNotGiven> FeedbackNotGiven { get; private set; } = null!;

    /// <summary>Betrokkene informeren.</summary>
    public Event<DataSubjectInformed> DataSubjectInformed { get; private set; } = null!;

    /// <summary>Informeren uitstellen.</summary>
    public Event<DataSubjectNotificationPostponed> NotificationPostponed { get; private set; } = null!;

    /// <summary>Afsluiten.</summary>
    public Event<ReportClosed> ReportClosed { get; private set; } = null!;

    /// <summary>The table of Veilig Thuis.</summary>
    public ReportIntake() : base("report.intake", "Melding, Veilig Thuis")
    {
        PlayedBy(OrganizationKind.VeiligThuis);
        Hear(() => ReportSubmitted, Author.Peer, starts: true);
        Hear(() => ReportWithdrawn, Author.Peer, mayCross: true);
        Hear(() => ReportTakenBack, Author.Peer, mayCross: true);
        Hear(() => ReportTriaged, Author.OwnPeople);
        Hear(() => ReportLinked, Author.OwnPeople);
        Hear(() => AssessmentStarted, Author.OwnPeople);
        Hear(() => AssessmentCompleted, Author.OwnPeople);
        Hear(() => InvestigationStarted, Author.OwnPeople);
        Hear(() => InvestigationCompleted, Author.OwnPeople);
        Hear(() => FeedbackGiven, Author.OwnPeople);
        Hear(() => FeedbackNotGiven, Author.OwnPeople);
        Hear(() => DataSubjectInformed, Author.OwnPeople);
        Hear(() => NotificationPostponed, Author.OwnPeople);
        Hear(() => ReportClosed, Author.OwnPeople);

        Initially(
            When(ReportSubmitted).TakeReport().TransitionTo(Received));

        During(Received,
            When(ReportTriaged).CloseTask(TaskKind.TriageReport).Triage(),
            When(AssessmentStarted, NotYetTriaged).Refuse("Look first whether there is acute danger (report.triaged); then assess."),
            When(AssessmentStarted, IsTriaged).TakeNote().TransitionTo(Assessing));

        During(Assessing,
            When(AssessmentCompleted, LeadsTo(AssessmentOutcome.DirectHandover)).Conclude().FollowUp().TransitionTo(HandingOver),
            When(AssessmentCompleted, LeadsTo(AssessmentOutcome.ConditionsAndFollowUp)).Conclude().FollowUp().TransitionTo(Conditions),
            When(AssessmentCompleted, LeadsTo(AssessmentOutcome.Investigation)).Conclude().Investigate().TransitionTo(Investigating),
            When(AssessmentCompleted, LeadsTo(AssessmentOutcome.ChildProtectionRequest)).Conclude().FollowUp().TransitionTo(AtBoard),
            When(AssessmentCompleted, LeadsTo(AssessmentOutcome.EndInvolvement)).Conclude().TransitionTo(Ending),
            When(AssessmentCompleted, BecomesAdvice(returns: false)).Judge().ConvertToAdvice().TransitionTo(Advice),
            When(AssessmentCompleted, BecomesAdvice(returns: true)).Judge().ConvertToAdvice().TransitionTo(Returning));

        During(Returning,
            When(ReportTakenBack).ReturnsToReporter().TransitionTo(Advice),
            When(MessageReturned, OfTheConversion).StaysHere().TransitionTo(Ending));

        During(Investigating,
            When(InvestigationStarted).CloseTask(TaskKind.StartInvestigation),
            When(InvestigationCompleted, NotStarted).Refuse("The investigation has not begun: say when it did (investigation.started) first."),
            When(InvestigationCompleted, GoesOnTo(AssessmentOutcome.DirectHandover)).Establish().FollowUp().TransitionTo(HandingOver),
            When(InvestigationCompleted, GoesOnTo(AssessmentOutcome.ConditionsAndFollowUp)).Establish().FollowUp().TransitionTo(Conditions),
            When(InvestigationCompleted, GoesOnTo(AssessmentOutcome.ChildProtectionRequest)).Establish().FollowUp().TransitionTo(AtBoard),
            When(InvestigationCompleted, GoesOnTo(AssessmentOutcome.EndInvolvement)).Establish().TransitionTo(Ending));

        During([HandingOver, Conditions, AtBoard, Ending],
            When(ReportClosed).NothingIsOpen().TransitionTo(Ended));

        // A new report joins what runs and resets nothing; a withdrawal ends nothing.
        During([Received, Assessing, HandingOver, Conditions, Investigating, AtBoard, Ending],
            When(ReportLinked).Link(),
            When(ReportWithdrawn).TakeNote(),
            When(DataSubjectInformed).Informed(),
            When(NotificationPostponed).InformLater());

        During([HandingOver, Conditions, Investigating, AtBoard, Ending],
            When(FeedbackGiven).AllowedForReporter().CloseTask(TaskKind.GiveFeedback).Send(),
            When(FeedbackNotGiven).CloseTask(TaskKind.GiveFeedback));

        // Whoever gave it up for lost was wrong: the reporter has taken it back after all.
        During(Ending,
            When(ReportTakenBack).ReturnsToReporter().TransitionTo(Advice));

        During([Ended, Returning, Advice],
            When(ReportWithdrawn).TakeNote(),
            When(DataSubjectInformed).Informed(),
            When(NotificationPostponed).InformLater());

        Ends(Ended, Advice);
    }

    private static bool IsTriaged<T>(BehaviorContext<ReportConversation, T> context) where T : class => context.Saga.Triaged;

    private static bool NotYetTriaged<T>(BehaviorContext<ReportConversation, T> context) where T : class => !context.Saga.Triaged;

    private static bool OfTheConversion(BehaviorContext<ReportConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<ReportConvertedToAdvice>().Type;

    private static StateMachineCondition<ReportConversation, AssessmentCompleted> BecomesAdvice(bool returns) =>
        context => context.Message.Outcome == AssessmentOutcome.ConvertedToAdvice && context.Saga.OversightIsToReturn == returns;

    private static bool IsStarted(ReportConversation report) => report.Tasks.All(task => task.Kind != TaskKind.StartInvestigation);

    private static bool NotStarted<T>(BehaviorContext<ReportConversation, T> context) where T : class => !IsStarted(context.Saga);

    private static StateMachineCondition<ReportConversation, AssessmentCompleted> LeadsTo(AssessmentOutcome outcome) =>
        context => context.Message.Outcome == outcome;

    private static StateMachineCondition<ReportConversation, InvestigationCompleted> GoesOnTo(AssessmentOutcome next) =>
        context => context.Message.Next == next && IsStarted(context.Saga);
}
