using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Handover;

/// <summary>What both tables call by one word.</summary>
internal static class SharedActs
{
    /// <summary>Remembers the state, to return to when what is asked now is refused.</summary>
    public static EventActivityBinder<HandoverConversation, M> RememberState<M>(this EventActivityBinder<HandoverConversation, M> when)
        where M : class => when.Do(context => context.Saga.Before = context.Saga.CurrentState);

    /// <summary>Meanwhile the handover went on: that is what it returns to.</summary>
    public static EventActivityBinder<HandoverConversation, M> LaterState<M>(this EventActivityBinder<HandoverConversation, M> when, string state)
        where M : class => when.Do(context => context.Saga.Before = state);

    /// <summary>This organization asked to undo it.</summary>
    public static EventActivityBinder<HandoverConversation, M> AskedByUs<M>(this EventActivityBinder<HandoverConversation, M> when)
        where M : class => when.Do(context => context.Saga.CancellationAskedBy = context.Saga.Step.Self.Code);

    /// <summary>The other organization asked to undo it.</summary>
    public static EventActivityBinder<HandoverConversation, M> AskedByThem<M>(this EventActivityBinder<HandoverConversation, M> when)
        where M : class => when.Do(context => context.Saga.CancellationAskedBy = context.Saga.Peer);

    /// <summary>Undoing was refused, or could not be asked: the handover goes on where it was.</summary>
    public static EventActivityBinder<HandoverConversation, M> BackToBefore<M>(this EventActivityBinder<HandoverConversation, M> when)
        where M : class => when.Do(context =>
    {
        if (context.Saga.CurrentState == nameof(HandoverSender.CancelNegotiation)) context.Saga.Step.OversightNotOnOffer();
        context.Saga.CurrentState = StateToReturnTo(context.Saga);
        // The time to answer passed while it was being taken back.
        if (context.Saga.CurrentState == nameof(HandoverSender.Overdue)) context.Saga.Step.OpenTask(context.Saga, TaskKind.DecideNextStep, LocalRules.NextStep);
        context.Saga.Before = null;
        context.Saga.CancellationAskedBy = null;
    });

    // A withdrawal that crossed an acceptance remembers a state from before it; what it returns to is the acceptance.
    private static string StateToReturnTo(HandoverConversation handover)
    {
        if (handover.CurrentState == nameof(HandoverSender.CancelNegotiation))
            return handover.Before is nameof(HandoverSender.Started) or nameof(HandoverSender.Completed) ? handover.Before : nameof(HandoverSender.Accepted);
        var late = handover.Terms.Any(term => term.Rule == LocalRules.AnswerHandover && term.Passed);
        return late ? nameof(HandoverSender.Overdue) : handover.Before ?? nameof(HandoverSender.Offered);
    }

    /// <summary>When it was offered (UTC), which may be before it was written down, and is never later than now.</summary>
    /// <exception cref="RefusedException">That was before any term is counted.</exception>
    public static DateTimeOffset OfferedAt(HandoverOffered offer, Step step)
    {
        if (AmsterdamTime.DateOf(offer.OccurredAt) < TermCalculator.EarliestStart)
            throw new RefusedException(new Refusal(RejectionReason.Schema, "Say when it was offered.", ["/data/occurredAt"]));
        return offer.OccurredAt < step.Now ? offer.OccurredAt : step.Now;
    }
}
