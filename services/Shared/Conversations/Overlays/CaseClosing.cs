using ChainHub.Contracts;
using ChainHub.Contracts.Family;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations;

/// <summary>
/// Closing a case (casus afsluiten): by who holds its oversight, once nothing of it is open any more. From then on nobody holds it; a
/// new report or handover of the case begins a new stretch.
/// </summary>
internal static class CaseClosing
{
    public static void Closed(Step step, Conversation conversation, CaseClosed closed)
    {
        if (step.Case is not { } oversight)
            throw new RefusedException(RejectionReason.NotAllowedInState, "This conversation has no case to close.");
        if (step.ByPeer)
        {
            if (oversight.Holder == step.Incoming.From && oversight.Close(closed.ClosedAt)) step.Note("case-closed", from: step.Incoming.From);
            return;
        }

        if (conversation is RestrainingOrder.OrderConversation { CurrentState: "Active" or "Extended" })
            throw new RefusedException(RejectionReason.NotAllowedInState, "The restraining order is still in force: a case is not closed meanwhile.");
        if (conversation is ShelterPlacement.PlacementConversation && !step.Ended)
            throw new RefusedException(RejectionReason.NotAllowedInState, "Somebody is sheltered, or waits for it: a case is not closed meanwhile.");
        MayBeClosed(step, conversation, oversight);
        if (conversation is Conditions.ConditionsConversation { CurrentState: not ("Completed" or "InvestigationNeeded" or "AtBoard") })
            throw new RefusedException(RejectionReason.NotAllowedInState, "The service Voorwaarden en Vervolg still runs: complete it first.");
        step.Drop(oversight, LocalRules.Silence);
        step.Drop(oversight, LocalRules.ContactRhythm);
        var at = oversight.EarliestMove(step.Now);
        oversight.Close(at);
        step.Note("case-closed", from: step.Self.Code);
        if (conversation.SharesCase) step.Send(closed with { ClosedAt = at });
    }

    private static void MayBeClosed(Step step, Conversation conversation, CaseOversight oversight)
    {
        if (oversight.Holder != step.Self.Code)
            throw new RefusedException(RejectionReason.NotAllowedInState, $"{oversight.Holder ?? "Nobody"} holds the safety oversight of this case, so {step.Self.Code} cannot close it.");
        if (oversight.OnOffer is { } offer)
            throw new RefusedException(RejectionReason.NotAllowedInState, $"The safety oversight of this case is on offer in conversation {offer}: wait for its answer.");
        if (oversight.AcuteSince is not null)
            throw new RefusedException(RejectionReason.NotAllowedInState, "Acute danger was declared, and nobody has said yet that it was acted on.");
        var open = oversight.Tasks.Concat(conversation.Tasks).Where(task => task.Owner == step.Self.Code).ToList();
        if (open.Count > 0)
            throw new RefusedException(RejectionReason.NotAllowedInState, $"The case still has open tasks: {string.Join(", ", open.Select(t => t.Kind.ToString()).Distinct())}.");
    }
}
