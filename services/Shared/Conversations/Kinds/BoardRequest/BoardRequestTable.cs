using ChainHub.Contracts;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.BoardRequest;

/// <summary>What requester and board both know of a request: the states that it can be in, and what is said about it.</summary>
public abstract class BoardRequestTable : ConversationMachine<BoardRequestConversation>
{
    /// <summary>Ingediend.</summary>
    public State Submitted { get; protected set; } = null!;

    /// <summary>Bij de Raad.</summary>
    public State AtBoard { get; protected set; } = null!;

    /// <summary>Naar de beschermingstafel.</summary>
    public State TablePlanned { get; protected set; } = null!;

    /// <summary>Beschermingstafel gehouden.</summary>
    public State TableHeld { get; protected set; } = null!;

    /// <summary>Wacht op onderzoek; de verzoeker houdt zicht op de veiligheid.</summary>
    public State Waiting { get; protected set; } = null!;

    /// <summary>Spoed.</summary>
    public State Urgent { get; protected set; } = null!;

    /// <summary>In onderzoek.</summary>
    public State Investigating { get; protected set; } = null!;

    /// <summary>Rapport uitgebracht.</summary>
    public State Reported { get; protected set; } = null!;

    /// <summary>Bij de rechter.</summary>
    public State AtCourt { get; protected set; } = null!;

    /// <summary>Voorlopig onder toezicht.</summary>
    public State Provisional { get; protected set; } = null!;

    /// <summary>Voorlopig toezicht voorbij.</summary>
    public State ProvisionalEnded { get; protected set; } = null!;

    /// <summary>Maatregel uitgesproken; het zicht op veiligheid gaat pas over als de gecertificeerde instelling de overdracht aanvaardt.</summary>
    public State Ordered { get; protected set; } = null!;

    /// <summary>Geen maatregel.</summary>
    public State NotOrdered { get; protected set; } = null!;

    /// <summary>Niet in behandeling genomen.</summary>
    public State Rejected { get; protected set; } = null!;

    /// <summary>Vrijwillige hulp gaat door.</summary>
    public State Voluntary { get; protected set; } = null!;

    /// <summary>Onderzocht, geen maatregel nodig.</summary>
    public State Concluded { get; protected set; } = null!;

    /// <summary>Niet aangekomen.</summary>
    public State Undelivered { get; protected set; } = null!;

    /// <summary>Indienen.</summary>
    public Event<VtoSubmitted> RequestSubmitted { get; protected set; } = null!;

    /// <summary>Ontvangstbewijs van CORV.</summary>
    public Event<VtoCorvReceipt> CorvReceipt { get; protected set; } = null!;

    /// <summary>Besluit van de Raad.</summary>
    public Event<VtoIntakeDecided> IntakeDecided { get; protected set; } = null!;

    /// <summary>Beschermingstafel plannen.</summary>
    public Event<ProtectionTablePlanned> TableWasPlanned { get; protected set; } = null!;

    /// <summary>Beschermingstafel.</summary>
    public Event<ProtectionTableHeld> TableWasHeld { get; protected set; } = null!;

    /// <summary>Wachten.</summary>
    public Event<VtoWaiting> RequestWaits { get; protected set; } = null!;

    /// <summary>Veiligheid bekijken.</summary>
    public Event<VtoSafetyChecked> SafetyChecked { get; protected set; } = null!;

    /// <summary>Opschalen naar spoed.</summary>
    public Event<VtoUpgradedToUrgent> UpgradedToUrgent { get; protected set; } = null!;

    /// <summary>Onderzoek starten.</summary>
    public Event<InvestigationStartedByBoard> InvestigationStarted { get; protected set; } = null!;

    /// <summary>Rapport uitbrengen.</summary>
    public Event<ReportDelivered> ReportDelivered { get; protected set; } = null!;

    /// <summary>Voorlopig toezicht vragen.</summary>
    public Event<ProvisionalSupervisionRequested> ProvisionalRequested { get; protected set; } = null!;

    /// <summary>Voorlopig toezicht uitgesproken.</summary>
    public Event<ProvisionalSupervisionOrdered> ProvisionalOrdered { get; protected set; } = null!;

    /// <summary>Voorlopig toezicht geëindigd.</summary>
    public Event<ProvisionalSupervisionEnded> ProvisionalOver { get; protected set; } = null!;

    /// <summary>Maatregel vragen.</summary>
    public Event<MeasureRequested> MeasureRequested { get; protected set; } = null!;

    /// <summary>Maatregel uitgesproken.</summary>
    public Event<MeasureOrdered> MeasureOrdered { get; protected set; } = null!;

    /// <summary>Geen maatregel.</summary>
    public Event<MeasureNotOrdered> MeasureNotOrdered { get; protected set; } = null!;

    /// <summary>The table of one side.</summary>
    /// <param name="name">The name under which rows of this side are stored.</param>
    /// <param name="dutch">What Dutch professionals call this side.</param>
    /// <param name="asks">Whether it is the side of who asks.</param>
    protected BoardRequestTable(string name, string dutch, bool asks) : base(name, dutch)
    {
        var (requester, board) = asks ? (Author.OwnPeople, Author.Peer) : (Author.Peer, Author.OwnPeople);
        Hear(() => RequestSubmitted, requester, starts: true);
        Hear(() => CorvReceipt, requester, mayCross: true);
        Hear(() => SafetyChecked, requester, mayCross: true);
        Hear(() => UpgradedToUrgent, mayCross: true);
        Hear(() => IntakeDecided, board, mayCross: true);
        Hear(() => TableWasPlanned, board, mayCross: true);
        Hear(() => TableWasHeld, board, mayCross: true);
        Hear(() => RequestWaits, board, mayCross: true);
        Hear(() => InvestigationStarted, board, starts: true);
        Hear(() => ReportDelivered, board);
        Hear(() => ProvisionalRequested, board);
        Hear(() => ProvisionalOrdered, board);
        Hear(() => ProvisionalOver, board);
        Hear(() => MeasureRequested, board);
        Hear(() => MeasureOrdered, board);
        Hear(() => MeasureNotOrdered, board);
    }

    private protected static bool IsUrgent(BehaviorContext<BoardRequestConversation, VtoSubmitted> context) => context.Message.Urgent;

    private protected static bool CanWait(BehaviorContext<BoardRequestConversation, VtoSubmitted> context) => !context.Message.Urgent;

    private protected static bool WasNotPhoned(BehaviorContext<BoardRequestConversation, VtoUpgradedToUrgent> context) =>
        context.Saga.Step.ByOwnPeople && context.Message.OutOfBandFirst != true;

    private protected static bool WasPhoned(BehaviorContext<BoardRequestConversation, VtoUpgradedToUrgent> context) => !WasNotPhoned(context);

    private protected static bool OfTheProvisional(BehaviorContext<BoardRequestConversation, TermPassed> context) =>
        context.Message.Rule == LocalRules.ProvisionalEnds;

    private protected static StateMachineCondition<BoardRequestConversation, VtoIntakeDecided> Is(IntakeDecision decision) =>
        context => context.Message.Decision == decision;

    private protected static bool NeedsMeasure(BehaviorContext<BoardRequestConversation, ReportDelivered> context) =>
        context.Message.Advice == ReportAdvice.MeasureNeeded;

    private protected static bool NeedsNone(BehaviorContext<BoardRequestConversation, ReportDelivered> context) => !NeedsMeasure(context);
}
