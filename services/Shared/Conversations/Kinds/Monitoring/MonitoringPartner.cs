using ChainHub.Contracts;
using ChainHub.Contracts.Monitoring;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Monitoring;

/// <summary>Monitoring at who works with the family (partner): it answers what it is asked at each moment.</summary>
public sealed class MonitoringPartner : ConversationMachine<MonitoringConversation>
{
    /// <summary>Gepland.</summary>
    public State Planned { get; private set; } = null!;

    /// <summary>Vragen ontvangen.</summary>
    public State Asked { get; private set; } = null!;

    /// <summary>Beantwoord.</summary>
    public State Answered { get; private set; } = null!;

    /// <summary>Beëindigd.</summary>
    public State Ended { get; private set; } = null!;

    /// <summary>Plannen.</summary>
    public Event<MonitoringPlanned> MonitoringPlanned { get; private set; } = null!;

    /// <summary>Vragen.</summary>
    public Event<MonitoringInformationRequested> InformationRequested { get; private set; } = null!;

    /// <summary>Antwoorden.</summary>
    public Event<MonitoringInformationGiven> InformationGiven { get; private set; } = null!;

    /// <summary>Beoordeling.</summary>
    public Event<MonitoringConcluded> MonitoringConcluded { get; private set; } = null!;

    /// <summary>Heropening.</summary>
    public Event<MonitoringReopened> MonitoringReopened { get; private set; } = null!;

    /// <summary>Beëindiging.</summary>
    public Event<MonitoringEnded> MonitoringEnded { get; private set; } = null!;

    /// <summary>The table of the partner.</summary>
    public MonitoringPartner() : base("monitoring.partner", "Monitoring, partner")
    {
        PlayedBy(OrganizationKinds.BesideVeiligThuis);
        With(OrganizationKind.VeiligThuis);
        Hear(() => MonitoringPlanned, Author.Peer, starts: true);
        Hear(() => InformationRequested, Author.Peer);
        Hear(() => InformationGiven, Author.OwnPeople);
        Hear(() => MonitoringConcluded, Author.Peer);
        Hear(() => MonitoringReopened, Author.Peer);
        Hear(() => MonitoringEnded, Author.Peer);

        Initially(
            When(MonitoringPlanned).TakeNote().TransitionTo(Planned));

        During([Planned, Answered],
            When(InformationRequested).AskedHere().OpenTask(TaskKind.AnswerMonitoring, LocalRules.AnswerMonitoring).TransitionTo(Asked));

        During(Asked,
            When(InformationRequested).AskedHere(),
            When(InformationGiven, OfAnotherMoment).Refuse("Answer about the moment that was asked about."),
            When(InformationGiven, OfTheMoment).CloseTask(TaskKind.AnswerMonitoring).Send().TransitionTo(Answered));

        During([Planned, Asked, Answered],
            When(MonitoringConcluded).TakeNote(),
            When(MonitoringReopened).TakeNote(),
            When(MonitoringEnded).DropTask(TaskKind.AnswerMonitoring).TransitionTo(Ended));

        Ends(Ended);
    }

    private static bool OfTheMoment(BehaviorContext<MonitoringConversation, MonitoringInformationGiven> context) =>
        context.Message.Moment == context.Saga.Moment;

    private static bool OfAnotherMoment(BehaviorContext<MonitoringConversation, MonitoringInformationGiven> context) => !OfTheMoment(context);
}
