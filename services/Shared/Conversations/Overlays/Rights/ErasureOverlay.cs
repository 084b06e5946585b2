using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Rights;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Rights;

/// <summary>
/// A request to destroy data (verzoek tot vernietiging), in whatever conversation it belongs to. It is decided by people within the
/// term of the law, and the conversation goes on meanwhile: what others need to keep a family safe is not destroyed under their hands.
/// </summary>
internal static class ErasureOverlay
{
    public static void Requested(Step step, Conversation conversation, ErasureRequested said)
    {
        if (said.ReceivedOn > step.Today || said.ReceivedOn < step.Today.AddYears(-1))
            throw new RefusedException(new Refusal(RejectionReason.Schema, "The day on which the request came in lies within the last year.", ["/data/receivedOn"]));
        step.OpenTask(conversation, TaskKind.DecideErasure, LocalRules.Erasure, AmsterdamTime.StartOfDay(said.ReceivedOn), said.PersonRef);
    }

    public static void Decided(Step step, Conversation conversation, ErasureDecided said)
    {
        if (step.ByPeer)
        {
            step.Note("erasure-decided", said.Decision.ToString(), from: step.Incoming.From);
            return;
        }

        if (conversation.Tasks.All(task => task.Kind != TaskKind.DecideErasure || task.About != said.PersonRef))
            throw new RefusedException(RejectionReason.NotAllowedInState, "No request to destroy data of this person is open: say first that it came in (erasure.requested).");
        if (said.Decision == ErasureDecision.Granted && conversation.AccessAsked is not null)
            throw new RefusedException(RejectionReason.NotAllowedInState,
                "Somebody waits for access to what this conversation holds, and what is destroyed cannot be shown: answer that first (access.answered).");
        if (said.Decision == ErasureDecision.Granted && !IsOver(step, conversation))
            throw new RefusedException(RejectionReason.NotAllowedInState,
                "This conversation still runs: what it holds is needed to keep others safe, so it cannot be destroyed now. End it first, or refuse the request with its reason.");
        step.CloseTask(conversation, TaskKind.DecideErasure, said.PersonRef);
        if (said.Decision == ErasureDecision.Granted && conversation.SharesCase) step.Send(said);
    }

    // The task of the decision itself is no reason to go on.
    private static bool IsOver(Step step, Conversation conversation) =>
        step.Ended && conversation.Tasks.All(task => task.Kind == TaskKind.DecideErasure);
}
