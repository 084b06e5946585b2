using ChainHub.Contracts;
using ChainHub.Contracts.Monitoring;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Monitoring;

/// <summary>
/// Monitoring by Veilig Thuis: at set moments after a handover it asks everybody involved whether the conditions hold, and judges. A
/// new report opens it again; the moments keep coming meanwhile.
/// </summary>
public sealed class MonitoringLead : ConversationMachine<MonitoringConversation>
{
    /// <summary>Gepland.</summary>
    public State Planned { get; private set; } = null!;

    /// <summary>Vragen uitgezet.</summary>
    public State Asking { get; private set; } = null!;

    /// <summary>Herinnerd.</summary>
    public State Chasing { get; private set; } = null!;

    /// <summary>Te beoordelen.</summary>
    public State Judging { get; private set; } = null!;

    /// <summary>Heropend.</summary>
    public State Reopened { get; private set; } = null!;

    /// <summary>Beëindigd.</summary>
    public State Ended { get; private set; } = null!;

    /// <summary>Niet aangekomen.</summary>
    public State Undelivered { get; private set; } = null!;

    /// <summary>Plannen.</summary>
    public Event<MonitoringPlanned> MonitoringPlanned { get; private set; } = null!;

    /// <summary>Antwoord van de partner.</summary>
    public Event<MonitoringInformationGiven> InformationGiven { get; private set; } = null!;

    /// <summary>Antwoord uit gezin of netwerk.</summary>
    public Event<MonitoringAnswerRecorded> AnswerRecorded { get; private set; } = null!;

    /// <summary>Beoordelen.</summary>
    public Event<MonitoringConcluded> MonitoringConcluded { get; private set; } = null!;

    /// <summary>Heropenen.</summary>
    public Event<MonitoringReopened> MonitoringReopened { get; private set; } = null!;

    /// <summary>Beëindigen.</summary>
    public Event<MonitoringEnded> MonitoringEnded { get; private set; } = null!;

    /// <summary>The table of Veilig Thuis.</summary>
    public MonitoringLead() : base("monitoring.lead", "Monitoring, Veilig Thuis")
    {
        PlayedBy(OrganizationKind.VeiligThuis);
        With(OrganizationKinds.BesideVeiligThuis);
        Hear(() => MonitoringPlanned, Author.OwnPeople, starts: true);
        Hear(() => InformationGiven, Author.Peer, mayCross: true);
        Hear(() => AnswerRecorded, Author.OwnPeople);
        Hear(() => MonitoringConcluded, Author.OwnPeople);
        Hear(() => MonitoringReopened, Author.OwnPeople);
        Hear(() => MonitoringEnded, Author.OwnPeople);

        Initially(
            When(MonitoringPlanned).Plan().TransitionTo(Planned));

        During(Planned,
            When(MomentCame).Count().Ask().TransitionTo(Asking),
            When(MessageReturned, OfThePlan).NobodyMonitors().TransitionTo(Undelivered));

        During(Asking,
            When(TermPassed, OfTheAnswer).Remind().TransitionTo(Chasing));

        During(Asking, Chasing,
            When(InformationGiven, ByTheLast).Hear().ToBeJudged().TransitionTo(Judging),
            When(InformationGiven, OthersAreAwaited).Hear(),
            When(AnswerRecorded, ByTheLast).Hear().ToBeJudged().TransitionTo(Judging),
            When(AnswerRecorded, OthersAreAwaited).Hear());

        // A moment that comes while an earlier one is not judged yet waits for it.
        During([Asking, Chasing, Judging, Reopened],
            When(MomentCame).Count());

        During(Judging,
            When(MonitoringConcluded, NotOfThisMoment).Refuse("Judge the moment that was asked about."),
            When(MonitoringConcluded, Unsafe).Conclude().LookAnew().TransitionTo(Reopened));
        During(Reopened,
            When(MonitoringConcluded, Unsafe).Conclude().LookAnew());
        During([Judging, Reopened],
            When(MonitoringConcluded, AnotherIsToCome).Conclude().TransitionTo(Planned),
            When(MonitoringConcluded, ItWasTheLast).Conclude().EndByItself().TransitionTo(Ended),
            When(MonitoringConcluded, AnotherWaits).Conclude().Ask().TransitionTo(Asking));

        During([Planned, Asking, Chasing, Judging],
            When(MonitoringReopened).LookAnew().Send().TransitionTo(Reopened));
        During([Planned, Judging, Reopened],
            When(MonitoringEnded).End().Send().TransitionTo(Ended));

        Ends(Ended, Undelivered);
    }

    private static bool OfThePlan(BehaviorContext<MonitoringConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<MonitoringPlanned>().Type;

    private static bool OfTheAnswer(BehaviorContext<MonitoringConversation, TermPassed> context) => context.Message.Rule == LocalRules.AnswerMonitoring;

    private static bool IsAwaited(MonitoringConversation monitoring, int moment, string who) =>
        moment == monitoring.Moment && monitoring.Awaited.Contains(who);

    private static bool ByTheLast(BehaviorContext<MonitoringConversation, MonitoringInformationGiven> context) =>
        IsAwaited(context.Saga, context.Message.Moment, context.Saga.Peer) && context.Saga.Awaited.Count == 1;

    private static bool OthersAreAwaited(BehaviorContext<MonitoringConversation, MonitoringInformationGiven> context) =>
        IsAwaited(context.Saga, context.Message.Moment, context.Saga.Peer) && context.Saga.Awaited.Count > 1;

    private static bool ByTheLast(BehaviorContext<MonitoringConversation, MonitoringAnswerRecorded> context) =>
        IsAwaited(context.Saga, context.Message.Moment, context.Message.Of) && context.Saga.Awaited.Count == 1;

    private static bool OthersAreAwaited(BehaviorContext<MonitoringConversation, MonitoringAnswerRecorded> context) =>
        IsAwaited(context.Saga, context.Message.Moment, context.Message.Of) && context.Saga.Awaited.Count > 1;

    private static bool OfThisMoment(BehaviorContext<MonitoringConversation, MonitoringConcluded> context) =>
        context.Saga.CurrentState == nameof(Reopened) || context.Message.Moment == context.Saga.Moment;

    private static bool NotOfThisMoment(BehaviorContext<MonitoringConversation, MonitoringConcluded> context) => !OfThisMoment(context);

    private static bool Unsafe(BehaviorContext<MonitoringConversation, MonitoringConcluded> context) =>
        OfThisMoment(context) && context.Message.Level == SafetyLevel.NotSafe;

    private static bool IsSafe(BehaviorContext<MonitoringConversation, MonitoringConcluded> context) => OfThisMoment(context) && !Unsafe(context);

    private static bool AnotherWaits(BehaviorContext<MonitoringConversation, MonitoringConcluded> context) =>
        IsSafe(context) && context.Saga.Come > context.Saga.Moment;

    private static bool AnotherIsToCome(BehaviorContext<MonitoringConversation, MonitoringConcluded> context) =>
        IsSafe(context) && context.Saga.Come == context.Saga.Moment && context.Saga.Moment < context.Saga.Planned;

    private static bool ItWasTheLast(BehaviorContext<MonitoringConversation, MonitoringConcluded> context) =>
        IsSafe(context) && context.Saga.Come == context.Saga.Moment && context.Saga.Moment >= context.Saga.Planned;
}
