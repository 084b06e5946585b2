using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Handover;

/// <summary>
/// The receiver's side of a handover (ontvangende partij). Its acceptance is the only thing that moves the safety oversight to it,
/// and its log orders what crosses: an acceptance that was given before a withdrawal was read stands.
/// </summary>
public sealed class HandoverReceiver : ConversationMachine<HandoverConversation>
{
    /// <summary>Aangekondigd.</summary>
    public State Announced { get; private set; } = null!;

    /// <summary>Aangeboden.</summary>
    public State Offered { get; private set; } = null!;

    /// <summary>In behandeling bij een mens.</summary>
    public State Received { get; private set; } = null!;

    /// <summary>Vragen gesteld.</summary>
    public State Clarifying { get; private set; } = null!;

    /// <summary>Te laat met beslissen; een laat antwoord telt nog.</summary>
    public State Overdue { get; private set; } = null!;

    /// <summary>Aanvaard.</summary>
    public State Accepted { get; private set; } = null!;

    /// <summary>Gestart.</summary>
    public State Started { get; private set; } = null!;

    /// <summary>Afgerond.</summary>
    public State Completed { get; private set; } = null!;

    /// <summary>Geweigerd.</summary>
    public State Declined { get; private set; } = null!;

    /// <summary>Ingetrokken door de overdragende partij.</summary>
    public State Withdrawn { get; private set; } = null!;

    /// <summary>Overleg over terugdraaien.</summary>
    public State CancelNegotiation { get; private set; } = null!;

    /// <summary>Teruggedraaid.</summary>
    public State Reverted { get; private set; } = null!;

    /// <summary>Teruggegeven; het zicht op veiligheid blijft hier tot de ander het terugneemt.</summary>
    public State Bounced { get; private set; } = null!;

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

    /// <summary>Antwoordtermijn verstreken.</summary>
    public Event<HandoverExpired> HandoverExpired { get; private set; } = null!;

    /// <summary>The table of the receiver's side.</summary>
    public HandoverReceiver() : base("handover.receiver", "Overdracht, ontvangende partij")
    {
        PlayedBy(OrganizationKinds.WithFamilies);
        With(OrganizationKinds.WithFamilies);
        Hear(() => HandoverAnnounced, Author.Peer, starts: true);
        Hear(() => HandoverOffered, Author.Peer, starts: true);
        Hear(() => ClarificationGiven, Author.Peer);
        Hear(() => HandoverWithdrawn, Author.Peer);
        Hear(() => HandoverExpired, Author.Peer);
        Hear(() => HandoverReceived, Author.OwnPeople);
        Hear(() => ClarificationRequested, Author.OwnPeople);
        Hear(() => HandoverAccepted, Author.OwnPeople);
        Hear(() => HandoverDeclined, Author.OwnPeople);
        Hear(() => HandoverStarted, Author.OwnPeople);
        Hear(() => StartReported, Author.OwnPeople);
        Hear(() => HandoverBounced, Author.OwnPeople);
        Hear(() => CancellationRequested);
        Hear(() => CancellationAgreed);
        Hear(() => CancellationRefused);
        Hear(() => TalkHeld);

        Initially(
            When(HandoverAnnounced).TakeNote().TransitionTo(Announced),
            When(HandoverOffered).TakeIn().TransitionTo(Offered));

        During(Announced,
            When(HandoverOffered).TakeIn().TransitionTo(Offered));

        During(Offered,
            When(HandoverReceived).CloseTask(TaskKind.ConfirmReceipt).Send().TransitionTo(Received));

        During(Offered, Received,
            When(ClarificationRequested).CloseTask(TaskKind.ConfirmReceipt).Send().TransitionTo(Clarifying));

        During(Clarifying,
            When(ClarificationGiven).TakeAnswer().TransitionTo(Received));

        // By the sender's clock it was late already, and it explained once more of its own accord.
        During(Received,
            When(ClarificationGiven).TakeAnswer());

        During(Overdue,
            When(HandoverReceived).CloseTask(TaskKind.ConfirmReceipt).Send(),
            When(ClarificationRequested).CloseTask(TaskKind.ConfirmReceipt).Send(),
            When(ClarificationGiven, GrantsNoTime).TakeAnswer(),
            When(ClarificationGiven, GrantsTime).TakeAnswer().TransitionTo(Received));

        During(Offered, Received, Clarifying,
            When(TermPassed, OfTheAnswer).TakeNote().TransitionTo(Overdue),
            When(HandoverExpired).TakeNote().TransitionTo(Overdue));

        During(Offered, Received, Clarifying, Overdue,
            When(HandoverAccepted).TakeOver().TransitionTo(Accepted),
            When(HandoverDeclined).CloseTask(TaskKind.ConfirmReceipt, TaskKind.AnswerHandover).Send().TasksStayThere().TransitionTo(Declined),
            When(HandoverWithdrawn).DropTask(TaskKind.ConfirmReceipt, TaskKind.AnswerHandover).TasksStayThere()
                .ConfirmWithdrawal().TransitionTo(Withdrawn));

        During(Accepted,
            When(HandoverStarted).CloseTask(TaskKind.FirstContact).OpenTask(TaskKind.ReportStart, LocalRules.ReportStart).Send()
                .TransitionTo(Started));

        During(Started,
            When(StartReported).CloseTask(TaskKind.ReportStart).Send().TransitionTo(Completed));

        During(Accepted, Started,
            When(HandoverBounced).MayGoBack().DropTask(TaskKind.FirstContact, TaskKind.ReportStart).Send().Watch(LocalRules.AnswerBounce)
                .TransitionTo(Bounced),
            When(CancellationRequested, ByUs).MayGoBack().RememberState().AskedByUs().Send().Watch(LocalRules.AnswerCancellation)
                .TransitionTo(CancelNegotiation));

        // A withdrawal that is read after the acceptance was given is a request to undo it.
        During(Accepted, Started, Completed,
            When(CancellationRequested, ByThem).RememberState().AskedByThem()
                .OpenTask(TaskKind.AnswerCancellation, LocalRules.AnswerCancellation).TransitionTo(CancelNegotiation),
            When(HandoverWithdrawn).RememberState().AskedByThem()
                .OpenTask(TaskKind.AnswerCancellation, LocalRules.AnswerCancellation).TransitionTo(CancelNegotiation));

        During(CancelNegotiation,
            When(CancellationAgreed, ByUsWhenTheyAsked).CloseTask(TaskKind.AnswerCancellation).GiveItBack().TransitionTo(Reverted),
            When(CancellationRefused, ByUsWhenTheyAsked).CloseTask(TaskKind.AnswerCancellation).Send().BackToBefore(),
            When(CancellationAgreed, ByThemWhenWeAsked).Met(LocalRules.AnswerCancellation).ReturnsToThem().TransitionTo(Reverted),
            When(CancellationRefused, ByThemWhenWeAsked).Met(LocalRules.AnswerCancellation).BackToBefore(),
            When(HandoverStarted, WhenTheyAsked).CloseTask(TaskKind.FirstContact).OpenTask(TaskKind.ReportStart, LocalRules.ReportStart).Send()
                .LaterState(nameof(Started)),
            When(MessageReturned, OfOurRequest).StopWatching(LocalRules.AnswerCancellation).BackToBefore());

        // Both want to undo it: there is nothing left to negotiate.
        During(CancelNegotiation,
            When(CancellationRequested, ByThemWhenWeAsked).Met(LocalRules.AnswerCancellation).AgreeToGiveBack().TransitionTo(Reverted),
            When(HandoverWithdrawn, WhenWeAsked).Met(LocalRules.AnswerCancellation).AgreeToGiveBack().TransitionTo(Reverted));
        During(Bounced,
            When(CancellationRequested, ByThem).Met(LocalRules.AnswerBounce).AgreeToGiveBack().TransitionTo(Reverted),
            When(HandoverWithdrawn).Met(LocalRules.AnswerBounce).AgreeToGiveBack().TransitionTo(Reverted),
            When(CancellationAgreed, ByThem).Met(LocalRules.AnswerBounce).ReturnsToThem().TransitionTo(Reverted),
            When(CancellationRefused, ByThem).Met(LocalRules.AnswerBounce).StaysHere().OpenTask(TaskKind.ReportStart, LocalRules.ReportStart)
                .TransitionTo(Started));

        // What was under way when the receiver had already answered changes nothing any more.
        During(Declined,
            When(HandoverWithdrawn).ConfirmWithdrawal());
        During([Accepted, Started, Completed, Declined, Withdrawn, CancelNegotiation, Reverted, Bounced],
            When(HandoverExpired).TakeNote(),
            When(ClarificationGiven).TakeNote());
        During(Overdue,
            When(HandoverExpired).TakeNote());
        During(Reverted,
            When(CancellationRequested, ByThem).TakeNote(),
            When(CancellationAgreed, ByThem).TakeNote(),
            When(CancellationRefused, ByThem).TakeNote());

        DuringAny(
            When(TalkHeld, ByUs).Send(),
            When(TalkHeld, ByThem).TakeNote());

        Ends(Completed, Declined, Withdrawn, Reverted);
    }

    private static bool ByUs<T>(BehaviorContext<HandoverConversation, T> context) where T : class => context.Saga.Step.ByOwnPeople;

    private static bool ByThem<T>(BehaviorContext<HandoverConversation, T> context) where T : class => context.Saga.Step.ByPeer;

    private static bool WhenWeAsked<T>(BehaviorContext<HandoverConversation, T> context) where T : class =>
        context.Saga.CancellationAskedBy == context.Saga.Step.Self.Code;

    private static bool WhenTheyAsked<T>(BehaviorContext<HandoverConversation, T> context) where T : class =>
        context.Saga.CancellationAskedBy == context.Saga.Peer;

    private static bool ByThemWhenWeAsked<T>(BehaviorContext<HandoverConversation, T> context) where T : class =>
        ByThem(context) && WhenWeAsked(context);

    private static bool ByUsWhenTheyAsked<T>(BehaviorContext<HandoverConversation, T> context) where T : class =>
        ByUs(context) && WhenTheyAsked(context);

    private static bool GrantsTime(BehaviorContext<HandoverConversation, HandoverClarificationGiven> context) => context.Message.ExtendReply;

    private static bool GrantsNoTime(BehaviorContext<HandoverConversation, HandoverClarificationGiven> context) => !context.Message.ExtendReply;

    private static bool OfTheAnswer(BehaviorContext<HandoverConversation, TermPassed> context) =>
        context.Message.Rule == LocalRules.AnswerHandover;

    private static bool OfOurRequest(BehaviorContext<HandoverConversation, MessageReturned> context) =>
        WhenWeAsked(context) && context.Message.Type == Catalogue.Of<HandoverCancellationRequested>().Type;
}
