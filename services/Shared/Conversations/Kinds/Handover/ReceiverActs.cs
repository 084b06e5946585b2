using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.Handover;

/// <summary>What the receiver's table calls by one word.</summary>
internal static class ReceiverActs
{
    /// <summary>Takes an offer in: checks it again, notes who holds the oversight, and opens the tasks to confirm and to answer.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverOffered> TakeIn(
        this EventActivityBinder<HandoverConversation, HandoverOffered> when) => when.Do(context =>
    {
        var (handover, offer, step) = (context.Saga, context.Message, context.Saga.Step);
        Complete.OrRefuse(offer, step);
        step.LearnHolder(handover.Peer, offer.OversightSince);
        handover.Kind = offer.Kind;
        handover.Supersedes = offer.Supersedes;
        handover.OfferedTasks = [.. offer.OpenTasks];
        foreach (var task in offer.OpenTasks)
            step.AgreeTask(handover, task, handover.Peer, step.Self.Code, withFamily: true);
        var offeredAt = SharedActs.OfferedAt(offer, step);
        step.OpenTask(handover, TaskKind.ConfirmReceipt, LocalRules.ConfirmReceipt, offeredAt);
        step.OpenTask(handover, TaskKind.AnswerHandover, LocalRules.AnswerHandover, offeredAt);
        handover.ReplyBy = offer.ReplyBy;
    });

    /// <summary>The sender answered, and may have granted more time.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverClarificationGiven> TakeAnswer(
        this EventActivityBinder<HandoverConversation, HandoverClarificationGiven> when) => when.Do(context =>
    {
        var (handover, step) = (context.Saga, context.Saga.Step);
        if (!context.Message.ExtendReply || handover.Terms.Any(t => t.Rule == LocalRules.AnswerHandover && t.Extended)) return;
        step.Extend(handover, LocalRules.AnswerHandover, "Verduidelijking gegeven");
        handover.ReplyBy = context.Message.ReplyBy;
    });

    /// <summary>Takes the family over: from now on this organization holds the safety oversight, and says so.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverAccepted> TakeOver(
        this EventActivityBinder<HandoverConversation, HandoverAccepted> when) => when.Do(context =>
    {
        var (handover, acceptance, step) = (context.Saga, context.Message, context.Saga.Step);
        EveryTaskAnswered(handover, acceptance);
        var at = step.OversightMovesAt();
        step.CloseTask(handover, TaskKind.ConfirmReceipt);
        step.CloseTask(handover, TaskKind.AnswerHandover);
        step.MoveOversight(step.Self.Code, at);
        TaskTransfer.Settle(handover, step, acceptance, from: handover.Peer, to: step.Self.Code);
        step.Send(acceptance with { OversightFrom = at });
        step.OpenTask(handover, TaskKind.FirstContact, LocalRules.FirstContact);
    });

    /// <summary>The offer is over: the tasks that came with it stay with the sender.</summary>
    public static EventActivityBinder<HandoverConversation, M> TasksStayThere<M>(this EventActivityBinder<HandoverConversation, M> when)
        where M : class => when.Do(context => TaskTransfer.NoLongerOffered(context.Saga, context.Saga.Step));

    /// <summary>Tells the sender that its withdrawal was read, and in which state.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverWithdrawn> ConfirmWithdrawal(
        this EventActivityBinder<HandoverConversation, HandoverWithdrawn> when) => when.Do(context =>
    {
        var (handover, step) = (context.Saga, context.Saga.Step);
        step.Send(new DeliveryReceipt
        {
            MessageId = step.Incoming.Id, MessageType = Catalogue.Of<HandoverWithdrawn>().Type,
            State = handover.CurrentState == nameof(HandoverReceiver.Declined) ? handover.CurrentState : nameof(HandoverReceiver.Withdrawn),
        });
    });

    /// <summary>Own people agree to give the family back.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverCancellationAgreed> GiveItBack(
        this EventActivityBinder<HandoverConversation, HandoverCancellationAgreed> when) => when.Do(context =>
    {
        var (handover, step) = (context.Saga, context.Saga.Step);
        step.PutOnOffer();
        var at = step.OversightMovesAt();
        step.Send(context.Message with { OversightFrom = at });
        Return(handover, step, at);
    });

    /// <summary>The sender may now take the family back at any moment: meanwhile it is handed to nobody else.</summary>
    public static EventActivityBinder<HandoverConversation, M> MayGoBack<M>(this EventActivityBinder<HandoverConversation, M> when)
        where M : class => when.Do(context => context.Saga.Step.PutOnOffer());

    /// <summary>The sender does not take the family back.</summary>
    public static EventActivityBinder<HandoverConversation, M> StaysHere<M>(this EventActivityBinder<HandoverConversation, M> when)
        where M : class => when.Do(context => context.Saga.Step.OversightNotOnOffer());

    /// <summary>Both asked for it: the node agrees by itself.</summary>
    public static EventActivityBinder<HandoverConversation, M> AgreeToGiveBack<M>(this EventActivityBinder<HandoverConversation, M> when)
        where M : class => when.Do(context =>
    {
        var (handover, step) = (context.Saga, context.Saga.Step);
        var at = step.OversightMovesAt();
        step.Send(new HandoverCancellationAgreed { OversightFrom = at });
        Return(handover, step, at);
    });

    /// <summary>The sender took the family back at the instant that it names.</summary>
    public static EventActivityBinder<HandoverConversation, HandoverCancellationAgreed> ReturnsToThem(
        this EventActivityBinder<HandoverConversation, HandoverCancellationAgreed> when) => when.Do(context =>
        Return(context.Saga, context.Saga.Step, context.Message.OversightFrom));

    private static void Return(HandoverConversation handover, Step step, DateTimeOffset at)
    {
        step.MoveOversight(handover.Peer, at);
        step.DropTask(handover, TaskKind.FirstContact);
        step.DropTask(handover, TaskKind.ReportStart);
        TaskTransfer.ComeBack(handover, step);
    }

    private static void EveryTaskAnswered(HandoverConversation handover, HandoverAccepted acceptance)
    {
        var offered = handover.OfferedTasks.Select(t => t.TaskId).ToHashSet();
        var unknown = acceptance.AcceptedTasks.Concat(acceptance.NotAcceptedTasks).Where(id => !offered.Contains(id)).ToList();
        if (unknown.Count > 0 || acceptance.AcceptedTasks.Intersect(acceptance.NotAcceptedTasks).Any())
            throw new RefusedException(new Refusal(RejectionReason.Schema,
                "Name each offered task once, as accepted or as not accepted; a task that was not offered cannot be answered.",
                ["/data/acceptedTasks", "/data/notAcceptedTasks"]));
    }
}
