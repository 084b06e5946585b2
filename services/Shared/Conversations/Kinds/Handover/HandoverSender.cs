using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Handover;

/// <summary>
/// The sender's side of a handover (overdragende partij). It keeps the safety oversight until it has read an acceptance, and then
/// the ledger moves at the instant that the acceptance names. A withdrawal is a request until the receiver has confirmed it.
/// </summary>
public sealed class HandoverSender : ConversationMachine<HandoverConversation>
{
    /// <summary>Concept: announced at the most.</summary>
    public State Draft { get; private set; } = null!;

    /// <summary>Aangeboden.</summary>
    public State Offered { get; private set; } = null!;

    /// <summary>Ontvangen door een mens.</summary>
    public State Received { get; private set; } = null!;

    /// <summary>Vragen aan de overdragende partij.</summary>
    public State Clarifying { get; private set; } = null!;

    /// <summary>Te laat: the time to answer has passed; a late answer still counts.</summary>
    public State Overdue { get; private set; } = null!;

    /// <summary>Aanvaard.</summary>
    public State Accepted { get; private set; } = null!;

    /// <summary>Gestart.</summary>
    public State Started { get; private set; } = null!;

    /// <summary>Afgerond: the loop is closed.</summary>
    public State Completed { get; private set; } = null!;

    /// <summary>Geweigerd.</summary>
    public State Declined { get; private set; } = null!;

    /// <summary>Intrekking gevraagd, nog niet bevestigd.</summary>
    public State Withdrawing { get; private set; } = null!;

    /// <summary>Ingetrokken.</summary>
    public State Withdrawn { get; private set; } = null!;

    /// <summary>Overleg over terugdraaien.</summary>
    public State CancelNegotiation { get; private set; } = null!;

    /// <summary>Teruggedraaid: the oversight is back with the sender.</summary>
    public State Reverted { get; private set; } = null!;

    /// <summary>Teruggegeven: the receiver cannot go on and waits for an answer.</summary>
    public State Bounced { get; private set; } = null!;

    /// <summary>Niet aangekomen: refused by the receiver's node, or it never left.</summary>
    public State Undelivered { get; private set; } = null!;

    /// <summary>Aankondigen.</summary>
    public Event<HandoverAnnounced> HandoverAnnounced { get; private set; } = null!;

    /// <summary>Aanbieden.</summary>
    public Event<HandoverOffered> HandoverOffered { get; private set; } = null!;

    /// <summary>Ontvangst bevestigen.</summary>
    public Event<HandoverReceived> HandoverReceived { get; private set; } = null!;

    /// <summary>Verduidelijking vragen.</summary>
    public Event<HandoverClarificationRequested> ClarificationRequested { get; private set; } = null!;

    /// <summary>Verduidelijking geven.</summary>
    public Event<HandoverClarificationGiven> ClarificationGiven { get; private set; } = null!;

    /// <summary>Aanvaarden.</summary>
    public Event<HandoverAccepted> HandoverAccepted { get; private set; } = null!;

    /// <summary>Weigeren.</summary>
    public Event<HandoverDeclined> HandoverDeclined { get; private set; } = null!;

    /// <summary>Intrekken.</summary>
    public Event<HandoverWithdrawn> HandoverWithdrawn { get; private set; } = null!;

    /// <summary>Terugdraaien vragen.</summary>
    public Event<HandoverCancellationRequested> CancellationRequested { get; private set; } = null!;

    /// <summary>Terugdraaien akkoord.</summary>
    public Event<HandoverCancellationAgreed> CancellationAgreed { get; private set; } = null!;

    /// <summary>Terugdraaien weigeren.</summary>
    public Event<HandoverCancellationRefused> CancellationRefused { get; private set; } = null!;

    /// <summary>Overdrachtsgesprek.</summary>
    public Event<HandoverTalkHeld> TalkHeld { get; private set; } = null!;

    /// <summary>Starten.</summary>
    public Event<HandoverStarted> HandoverStarted { get; private set; } = null!;

    /// <summary>Start terugkoppelen.</summary>
    public Event<HandoverStartReported> StartReported { get; private set; } = null!;

    /// <summary>Teruggeven.</summary>
    public Event<HandoverBounced> HandoverBounced { get; private set; } = null!;

    /// <summary>Ontvangstbewijs van een intrekking.</summary>
    public Event<DeliveryReceipt> DeliveryReceipt { get; private set; } = null!;

    /// <summary>The table of the sender's side.</summary>
    public HandoverSender() : base("handover.sender", "Overdracht, overdragende partij")
    {
        PlayedBy(OrganizationKinds.WithFamilies);
        With(OrganizationKinds.WithFamilies);
        Hear(() => HandoverAnnounced, Author.OwnPeople, starts: true);
        Hear(() => HandoverOffered, Author.OwnPeople, starts: true);
        Hear(() => ClarificationGiven, Author.OwnPeople);
        Hear(() => HandoverWithdrawn, Author.OwnPeople);
        Hear(() => HandoverReceived, Author.Peer);
        Hear(() => ClarificationRequested, Author.Peer);
        Hear(() => HandoverAccepted, Author.Peer);
        Hear(() => HandoverDeclined, Author.Peer);
        Hear(() => HandoverStarted, Author.Peer);
        Hear(() => StartReported, Author.Peer);
        Hear(() => HandoverBounced, Author.Peer);
        Hear(() => DeliveryReceipt, Author.Peer);
        Hear(() => CancellationRequested);
        Hear(() => CancellationAgreed);
        Hear(() => CancellationRefused);
        Hear(() => TalkHeld);

        Initially(
            When(HandoverAnnounced).Send().TransitionTo(Draft),
            When(HandoverOffered).Offer().TransitionTo(Offered));

        During(Draft,
            When(HandoverOffered).Offer().TransitionTo(Offered),
            When(MessageReturned, OfTheOffer).NobodyHasIt().TransitionTo(Undelivered));

        During(Offered,
            When(HandoverReceived).Met(LocalRules.ConfirmReceipt).TransitionTo(Received));

        During(Offered, Received,
            When(ClarificationRequested).Met(LocalRules.ConfirmReceipt)
                .OpenTask(TaskKind.GiveClarification, LocalRules.Clarification).TransitionTo(Clarifying));

        During(Clarifying,
            When(ClarificationGiven).Clarify().TransitionTo(Received),
            When(HandoverReceived).Met(LocalRules.ConfirmReceipt),
            When(ClarificationRequested).OpenTask(TaskKind.GiveClarification, LocalRules.Clarification));

        // By the receiver's clock it was late already, and it said so once more.
        During(Received,
            When(HandoverReceived).TakeNote());

        During(Overdue,
            When(HandoverReceived).Met(LocalRules.ConfirmReceipt),
            When(ClarificationRequested).OpenTask(TaskKind.GiveClarification, LocalRules.Clarification),
            When(ClarificationGiven, GrantsNoTime).Clarify(),
            When(ClarificationGiven, GrantsTime).Clarify().CloseTask(TaskKind.DecideNextStep).TransitionTo(Received));

        During(Offered, Received, Clarifying,
            When(TermPassed, OfTheAnswer).TellExpired().OpenTask(TaskKind.DecideNextStep, LocalRules.NextStep).TransitionTo(Overdue));

        During(Offered, Received, Clarifying, Overdue,
            When(HandoverAccepted).TakenOver().TransitionTo(Accepted),
            When(HandoverDeclined).TurnedDown().TransitionTo(Declined),
            When(MessageReturned, OfTheOffer).NobodyHasIt().TransitionTo(Undelivered),
            When(HandoverWithdrawn).RememberState().Send().Watch(LocalRules.ConfirmWithdrawal).TransitionTo(Withdrawing));

        // The receiver's log orders what crosses: an answer that was given before the withdrawal was read stands.
        During(Withdrawing,
            When(DeliveryReceipt, OfTheWithdrawal).TakenBack().TransitionTo(Withdrawn),
            When(DeliveryReceipt, OfAnAnsweredOffer).TakeNote(),
            When(HandoverAccepted).Met(LocalRules.ConfirmWithdrawal).TakenOver().AskedByUs().Watch(LocalRules.AnswerCancellation)
                .TransitionTo(CancelNegotiation),
            When(HandoverDeclined).Met(LocalRules.ConfirmWithdrawal).TurnedDown().TransitionTo(Declined),
            When(MessageReturned, OfTheOffer).StopWatching(LocalRules.ConfirmWithdrawal).NobodyHasIt().TransitionTo(Undelivered),
            When(MessageReturned, OfTheWithdrawalItself).StopWatching(LocalRules.ConfirmWithdrawal).BackToBefore(),
            When(HandoverReceived).Met(LocalRules.ConfirmReceipt),
            When(ClarificationRequested).TakeNote());

        During(Accepted,
            When(HandoverStarted).Met(LocalRules.FirstContact).TransitionTo(Started));

        During(Accepted, Started,
            When(StartReported).Met(LocalRules.FirstContact, LocalRules.ReportStart).TransitionTo(Completed),
            When(HandoverBounced).StopWatching(LocalRules.FirstContact, LocalRules.ReportStart)
                .OpenTask(TaskKind.AnswerBounce, LocalRules.AnswerBounce).TransitionTo(Bounced),
            When(CancellationRequested, ByUs).RememberState().AskedByUs().Send().Watch(LocalRules.AnswerCancellation).TransitionTo(CancelNegotiation));

        During(Accepted, Started, Completed,
            When(CancellationRequested, ByThem).RememberState().AskedByThem()
                .OpenTask(TaskKind.AnswerCancellation, LocalRules.AnswerCancellation).TransitionTo(CancelNegotiation));

        During(CancelNegotiation,
            When(CancellationAgreed, ByUsWhenTheyAsked).CloseTask(TaskKind.AnswerCancellation).TakeItBack().TransitionTo(Reverted),
            When(CancellationRefused, ByUsWhenTheyAsked).CloseTask(TaskKind.AnswerCancellation).Send().BackToBefore(),
            When(CancellationAgreed, ByThemWhenWeAsked).Met(LocalRules.AnswerCancellation).ReturnsToUs().TransitionTo(Reverted),
            When(CancellationRefused, ByThemWhenWeAsked).Met(LocalRules.AnswerCancellation).BackToBefore(),
            When(CancellationRequested, ByThemWhenWeAsked).TakeNote(),
            When(HandoverBounced, WhenWeAsked).TakeNote(),
            When(HandoverStarted).Met(LocalRules.FirstContact).LaterState(nameof(Started)),
            When(StartReported).Met(LocalRules.FirstContact, LocalRules.ReportStart).LaterState(nameof(Completed)),
            When(MessageReturned, OfOurRequest).StopWatching(LocalRules.AnswerCancellation).BackToBefore());

        During(Bounced,
            When(CancellationAgreed, ByUs).CloseTask(TaskKind.AnswerBounce).TakeItBack().TransitionTo(Reverted),
            When(CancellationRefused, ByUs).CloseTask(TaskKind.AnswerBounce).Send()
                .Watch(LocalRules.ReportStart).TransitionTo(Started));

        // Whoever gave it up for lost was wrong: the receiver has it after all.
        During(Undelivered,
            When(HandoverAccepted).TakenOver().TransitionTo(Accepted),
            When(HandoverDeclined).TurnedDown().TransitionTo(Declined));

        // What was under way when the conversation ended changes nothing any more.
        During([Declined, Withdrawn, Reverted, Undelivered, Completed],
            When(HandoverReceived).TakeNote(),
            When(ClarificationRequested).TakeNote(),
            When(DeliveryReceipt).TakeNote());
        During(Reverted,
            When(HandoverStarted).TakeNote(),
            When(StartReported).TakeNote(),
            When(CancellationRequested, ByThem).TakeNote());

        DuringAny(
            When(TalkHeld, ByUs).Send(),
            When(TalkHeld, ByThem).TakeNote());

        Ends(Completed, Declined, Withdrawn, Reverted, Undelivered);
    }

    private static bool ByUs<T>(BehaviorContext<HandoverConversation, T> context) where T : class => context.Saga.Step.ByOwnPeople;

    private static bool ByThem<T>(BehaviorContext<HandoverConversation, T> context) where T : class => context.Saga.Step.ByPeer;

    private static bool WhenWeAsked<T>(BehaviorContext<HandoverConversation, T> context) where T : class =>
        context.Saga.CancellationAskedBy == context.Saga.Step.Self.Code;

    private static bool ByThemWhenWeAsked<T>(BehaviorContext<HandoverConversation, T> context) where T : class =>
        ByThem(context) && WhenWeAsked(context);

    private static bool ByUsWhenTheyAsked<T>(BehaviorContext<HandoverConversation, T> context) where T : class =>
        context.Saga.Step.ByOwnPeople && context.Saga.CancellationAskedBy == context.Saga.Peer;

    private static bool OfTheAnswer(BehaviorContext<HandoverConversation, TermPassed> context) =>
        context.Message.Rule == LocalRules.AnswerHandover;

    private static bool GrantsTime(BehaviorContext<HandoverConversation, HandoverClarificationGiven> context) => context.Message.ExtendReply;

    private static bool GrantsNoTime(BehaviorContext<HandoverConversation, HandoverClarificationGiven> context) => !context.Message.ExtendReply;

    // Without its announcement the receiver waits for the offer's turn for ever.
    private static bool OfTheOffer(BehaviorContext<HandoverConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<HandoverOffered>().Type || context.Message.Type == Catalogue.Of<HandoverAnnounced>().Type;

    private static bool OfTheWithdrawalItself(BehaviorContext<HandoverConversation, MessageReturned> context) =>
        context.Message.Type == Catalogue.Of<HandoverWithdrawn>().Type;

    private static bool OfOurRequest(BehaviorContext<HandoverConversation, MessageReturned> context) => WhenWeAsked(context)
        && (context.Message.Type == Catalogue.Of<HandoverCancellationRequested>().Type || OfTheWithdrawalItself(context));

    // The receipt may overtake the answer that it tells of.
    private static bool OfAnAnsweredOffer(BehaviorContext<HandoverConversation, DeliveryReceipt> context) => !OfTheWithdrawal(context);

    private static bool OfTheWithdrawal(BehaviorContext<HandoverConversation, DeliveryReceipt> context) =>
        context.Message.MessageType == Catalogue.Of<HandoverWithdrawn>().Type && context.Message.State == nameof(Withdrawn);
}
