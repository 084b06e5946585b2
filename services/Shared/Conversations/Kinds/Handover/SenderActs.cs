using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Handover;

/// <summary>What the sender's table calls by one word.</summary>
internal static class SenderActs
{
    /// <summary>Puts the oversight on offer, checks that the content is complete, and sends the offer with its terms.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverOffered> Offer(
        this EventActivityBinder<HandoverConversation, HandoverOffered> when) => when.Do(context =>
    {
        var (handover, offer, step) = (context.Saga, context.Message, context.Saga.Step);
        Complete.OrRefuse(offer, step);
        var since = step.OfferOversight(offer.OversightSince);
        handover.Kind = offer.Kind;
        handover.Supersedes = offer.Supersedes;
        handover.OfferedTasks = [.. offer.OpenTasks];
        foreach (var task in offer.OpenTasks)
            step.AgreeTask(handover, task, step.Self.Code, handover.Peer, withFamily: true);
        // Offered by telephone first, it counts from the call, as it does at the receiver.
        var offeredAt = offer.OutOfBandFirst == true ? SharedActs.OfferedAt(offer, step) : step.Now;
        step.Watch(handover, LocalRules.ConfirmReceipt, offeredAt);
        handover.ReplyBy = step.Watch(handover, LocalRules.AnswerHandover, offeredAt).DueAt;
        step.Send(WithPromise(offer, step) with { OversightSince = since, ReplyBy = handover.ReplyBy.Value, OccurredAt = offeredAt }, handover.ReplyBy);
        if (step.Case is { } oversight) step.CloseTask(oversight, TaskKind.StartFollowUp);
        if (step.Superseded is { } earlier) TakesThePlaceOf(earlier, offer, step);
    });

    // What was promised to a reporter goes with the family, also where whoever hands over did not think of it.
    private static HandoverOffered WithPromise(HandoverOffered offer, Step step) =>
        step.Case?.ReporterStaysUnknown == true && offer.Content.Basis is { ReporterStaysUnknown: false } basis
            ? offer with { Content = offer.Content with { Basis = basis with { ReporterStaysUnknown = true } } }
            : offer;

    /// <summary>Answers the receiver's questions, and grants it more time once where the agreement allows.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverClarificationGiven> Clarify(
        this EventActivityBinder<HandoverConversation, HandoverClarificationGiven> when) => when.Do(context =>
    {
        var (handover, answer, step) = (context.Saga, context.Message, context.Saga.Step);
        if (answer.ExtendReply)
        {
            if (step.Agreements.Between(step.Self.Code, handover.Peer, step.Today) is not { ExtendReplyOnce: true })
                throw new RefusedException(RejectionReason.NoAgreement, "The agreement does not let the reply term be extended.");
            handover.ReplyBy = step.Extend(handover, LocalRules.AnswerHandover, "Verduidelijking gegeven").DueAt;
        }

        step.CloseTask(handover, TaskKind.GiveClarification);
        step.Send(answer with { ReplyBy = handover.ReplyBy!.Value }, handover.ReplyBy);
    });

    /// <summary>Tells the receiver that its time to answer has passed. Nothing else moves.</summary>
    public static EventActivityBinder<HandoverConversation, TermPassed> TellExpired(
        this EventActivityBinder<HandoverConversation, TermPassed> when) =>
        when.Do(context => context.Saga.Step.TrySendTo(context.Saga.Peer, new HandoverExpired { ReplyBy = context.Saga.ReplyBy!.Value }));

    /// <summary>The receiver has the family: the oversight moves at the instant that it names, and so do the tasks that it accepts.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverAccepted> TakenOver(
        this EventActivityBinder<HandoverConversation, HandoverAccepted> when) => when.Do(context =>
    {
        var (handover, acceptance, step) = (context.Saga, context.Message, context.Saga.Step);
        EndWaiting(handover, step, met: true);
        step.DropTask(handover, TaskKind.DecideNextStep);
        step.MoveOversight(handover.Peer, acceptance.OversightFrom);
        TaskTransfer.Settle(handover, step, acceptance, from: step.Self.Code, to: handover.Peer);
        step.Watch(handover, LocalRules.FirstContact);
        step.Watch(handover, LocalRules.ReportStart);
    });

    /// <summary>The receiver does not take the family: the oversight stays, and somebody must decide what now.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverDeclined> TurnedDown(
        this EventActivityBinder<HandoverConversation, HandoverDeclined> when) => when.Do(context =>
    {
        EndWaiting(context.Saga, context.Saga.Step, met: true);
        StaysHere(context.Saga, context.Saga.Step);
    });

    /// <summary>The receiver confirmed the withdrawal.</summary>
    public static EventActivityBinder<HandoverConversation, DeliveryReceipt> TakenBack(
        this EventActivityBinder<HandoverConversation, DeliveryReceipt> when) => when.Do(context =>
    {
        context.Saga.Step.Met(context.Saga, LocalRules.ConfirmWithdrawal);
        EndWaiting(context.Saga, context.Saga.Step, met: false);
        StaysHere(context.Saga, context.Saga.Step);
    });

    /// <summary>The offer reached nobody.</summary>
    public static EventActivityBinder<HandoverConversation, MessageReturned> NobodyHasIt(
        this EventActivityBinder<HandoverConversation, MessageReturned> when) => when.Do(context =>
    {
        EndWaiting(context.Saga, context.Saga.Step, met: false);
        StaysHere(context.Saga, context.Saga.Step);
    });

    /// <summary>Agrees to take the family back: the oversight returns now.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverCancellationAgreed> TakeItBack(
        this EventActivityBinder<HandoverConversation, HandoverCancellationAgreed> when) => when.Do(context =>
    {
        var (handover, step) = (context.Saga, context.Saga.Step);
        var at = step.OversightMovesAt();
        step.Send(context.Message with { OversightFrom = at });
        Return(handover, step, at);
    });

    /// <summary>The receiver agreed to give the family back: the oversight returns at the instant that it names.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverCancellationAgreed> ReturnsToUs(
        this EventActivityBinder<HandoverConversation, HandoverCancellationAgreed> when) => when.Do(context =>
        Return(context.Saga, context.Saga.Step, context.Message.OversightFrom));

    // The next step was taken; a task that goes along this time is no longer that conversation's.
    private static void TakesThePlaceOf(Conversation earlier, HandoverOffered offer, Step step)
    {
        step.CloseTask(earlier, TaskKind.DecideNextStep);
        earlier.Tasks.RemoveAll(task => offer.OpenTasks.Any(offered => offered.TaskId == task.Id));
    }

    private static void Return(HandoverConversation handover, Step step, DateTimeOffset at)
    {
        step.MoveOversight(step.Self.Code, at);
        step.Drop(handover, LocalRules.FirstContact);
        step.Drop(handover, LocalRules.ReportStart);
        TaskTransfer.ComeBack(handover, step);
        step.OpenTask(handover, TaskKind.DecideNextStep, LocalRules.NextStep);
    }

    private static void StaysHere(HandoverConversation handover, Step step)
    {
        step.OversightNotOnOffer();
        TaskTransfer.NoLongerOffered(handover, step);
        step.OpenTask(handover, TaskKind.DecideNextStep, LocalRules.NextStep);
    }

    private static void EndWaiting(HandoverConversation handover, Step step, bool met)
    {
        step.DropTask(handover, TaskKind.GiveClarification);
        foreach (var rule in (string[])[LocalRules.ConfirmReceipt, LocalRules.AnswerHandover])
            if (met) step.Met(handover, rule);
            else step.Drop(handover, rule);
    }
}
