using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Rights;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.Rights;

/// <summary>
/// A request for access (inzageverzoek), in whatever conversation it belongs to, at the organization that was asked. People answer it within
/// the month of the law, or say within that month why it takes two more; what of the file may be shown is in <see cref="FileListing"/>.
/// </summary>
internal static class AccessOverlay
{
    private const string InAll = "extended";

    public static void Requested(Step step, Conversation conversation, AccessRequested said)
    {
        ByAge.MayAsk(said.AgeBand, said.AskedBy, "/data/askedBy");
        if (said.ReceivedOn > step.Today || said.ReceivedOn < step.Today.AddYears(-1))
            throw new RefusedException(new Refusal(RejectionReason.Schema, "The day on which the request came in lies within the last year.", ["/data/receivedOn"]));
        if (TaskOf(conversation, said.PersonRef) is not null)
            throw new RefusedException(RejectionReason.NotAllowedInState, "A request for access of this person is open already: answer that one first (access.answered).");
        step.OpenTask(conversation, TaskKind.AnswerAccess, LocalRules.Access, AmsterdamTime.StartOfDay(said.ReceivedOn), said.PersonRef);
        (conversation.AccessAsked ??= [])[said.PersonRef] = said.ReceivedOn;
    }

    public static void Extended(Step step, Conversation conversation, AccessExtended said)
    {
        var task = OpenTaskOf(conversation, said.PersonRef);
        if (step.Now >= task.DueAt)
            throw new RefusedException(RejectionReason.NotAllowedInState, "The month has passed: an extension is told within it (AVG art. 12(3)). Answer the request (access.answered).");
        step.Lengthen(conversation, task, InAll, AmsterdamTime.StartOfDay(conversation.AccessAsked![said.PersonRef]), said.Reason.Dutch());
    }

    public static void Answered(Step step, Conversation conversation, AccessAnswered said)
    {
        var task = OpenTaskOf(conversation, said.PersonRef);
        if (said.Outcome == AccessOutcome.Given && (said.Ground is not null || said.Explanation is not null))
            throw new RefusedException(new Refusal(RejectionReason.Schema, "All was given: leave out a ground of refusal and its explanation, or say that a part was given.", ["/data/ground"]));
        if (said.Outcome != AccessOutcome.Given && (said.Ground is null || said.Explanation is null))
            throw new RefusedException(new Refusal(RejectionReason.Incomplete, "Where not all is given, say on what ground, and why in words that the person may read.", ["/data/ground"]));
        step.CloseTask(conversation, task.Kind, said.PersonRef);
        step.Note("access-answered", said.Ground?.ToString() ?? said.Outcome.ToString());
        conversation.AccessAsked!.Remove(said.PersonRef);
        if (conversation.AccessAsked.Count == 0) conversation.AccessAsked = null;
    }

    private static OwnedTask? TaskOf(Conversation conversation, string person) =>
        conversation.Tasks.Find(task => task.Kind == TaskKind.AnswerAccess && task.About == person);

    private static OwnedTask OpenTaskOf(Conversation conversation, string person) => TaskOf(conversation, person)
        ?? throw new RefusedException(RejectionReason.NotAllowedInState, "No request for access of this person is open: say first that it came in (access.requested).");
}
