using ChainHub.Contracts;
using ChainHub.Contracts.Hub;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>What becomes of a message that is not handled: refused, put apart, or kept until its turn comes.</summary>
public sealed partial class ConversationEngine
{
    /// <summary>Refuses a message that did not get as far as its conversation: its body or its sender is not in order.</summary>
    public Decision Reject(Incoming incoming, Loaded loaded, Refusal refusal, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        incoming = AmongSuccessors(incoming, now);
        if (incoming.Author == Author.Peer) return RejectPeer(incoming, loaded, refusal, now);
        var row = loaded.Find(new(ConversationKind, incoming.ConversationId));
        var step = new Step(self, agreements, incoming with { CaseId = row?.CaseId ?? incoming.CaseId }, now);
        step.Note("rejected", refusal.Reason.ToString(), incoming.Type, self.Code, incoming.Id, incoming.From, row?.State);
        return new Decision(Outcome.Rejected, new UnitOfWork { Journal = step.Journal }, refusal);
    }

    private Decision RejectPeer(Incoming incoming, Loaded loaded, Refusal refusal, DateTimeOffset now)
    {
        var rows = new StepRows(sides, agreements.Successors, incoming, loaded, now);
        // Whoever takes no part is told nothing of the conversation.
        var known = rows.Conversation?.Channels.ContainsKey(incoming.From) == true ? rows.Conversation : null;
        var step = new Step(self, agreements, incoming, now) { Conversation = known };
        step.Note("rejected", refusal.Reason.ToString(), incoming.Type, self.Code, incoming.Id, incoming.From);
        // Its turn is taken, whatever came of it: what follows must not wait for it. One that waited in vain may come again.
        if (incoming.Sequence is { } sequence && refusal.Reason != RejectionReason.PredecessorMissing)
            known?.Channels[incoming.From].Take(sequence);
        Answer(step, refusal, known?.CurrentState);
        return new Decision(Outcome.Rejected, rows.Unit(step, InboxOf(incoming, now)), refusal);
    }

    private static Decision Park(StepRows rows, Step step, DateTimeOffset now)
    {
        var incoming = rows.Incoming;
        step.Note("parked", nameof(ParkedReason.AwaitsPredecessor), incoming.Type, step.Self.Code, incoming.Id, incoming.From);
        return new Decision(Outcome.Parked, new UnitOfWork { Park = [Parked(incoming, ParkedReason.AwaitsPredecessor, now)], Journal = step.Journal });
    }

    private Decision Quarantine(StepRows rows, DateTimeOffset now, bool keeps)
    {
        var incoming = rows.Incoming;
        var step = new Step(self, agreements, incoming with { Id = incoming.Id + "#" + Convert.ToHexStringLower(incoming.ContentHash) }, now);
        var refusal = new Refusal(RejectionReason.DifferentContent,
            "A message with this source and id was handled before and had another content. Give a new message a new id.");
        step.Note("quarantined", refusal.Reason.ToString(), incoming.Type, self.Code, incoming.Id, incoming.From);
        if (incoming.Author == Author.Peer) Answer(step, refusal, state: null, incoming.Id);
        return new Decision(Outcome.Rejected,
            new UnitOfWork { Park = [Parked(keeps ? incoming : incoming with { Raw = [] }, ParkedReason.DifferentContent, now)], Journal = step.Journal, Outbox = step.Outbox }, refusal);
    }

    // A refusal is never refused: two nodes would go on for ever.
    private static void Answer(Step step, Refusal refusal, string? state, string? id = null)
    {
        var incoming = step.Incoming;
        if (incoming.Type == Catalogue.Of<MessageRejected>().Type) return;
        step.Answer(incoming.From, new MessageRejected
        {
            MessageId = id ?? incoming.Id, MessageType = incoming.Type, Reason = refusal.Reason, Detail = refusal.Detail, Paths = refusal.Paths, State = state,
        });
    }

    private static ParkedRow Parked(Incoming incoming, ParkedReason reason, DateTimeOffset now) => new()
    {
        Key = new ParkedKey(incoming.Source, incoming.Id, Convert.ToHexStringLower(incoming.ContentHash)), Reason = reason,
        ConversationId = incoming.ConversationId, FromOrg = incoming.From, Sequence = incoming.Sequence, Type = incoming.Type,
        Body = incoming.Raw, ParkedAt = now,
    };
}
