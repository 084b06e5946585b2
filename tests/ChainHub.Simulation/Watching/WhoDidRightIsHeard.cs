namespace ChainHub.Simulation;

/// <summary>
/// Whoever speaks through a node that knows the rules is refused only where two organizations gave each other tasks at the same moment,
/// or where they do not agree yet on who holds a case: then the offer is refused, and what was said after it.
/// </summary>
internal sealed class WhoDidRightIsHeard : Invariant
{
    private readonly HashSet<(string At, Guid Conversation, string From)> refused = [];

    public override string Code => "heard";

    public override void AfterStep(Happened step)
    {
        if (step is not { Incoming.Author: Author.Peer, Decision: { Outcome: Outcome.Rejected, Rejection.Reason: not RejectionReason.PredecessorMissing } }) return;
        var (name, body) = (step.Incoming.Info!.Name, step.Incoming.Body);
        var stream = (step.At.Code, step.Incoming.ConversationId, step.Incoming.From);
        if (body is HandoverOffered) refused.Add(stream);
        // Whoever does not know yet that a location is no longer secret may still say something.
        if (step.At.Row(step.Incoming.ConversationId) is { } row && Plays.Of(row.Machine).FellSilent(row)) return;
        if (name.StartsWith("task.", StringComparison.Ordinal) || refused.Contains(stream)) return;
        Violated($"{step.At.Code} refused {name} of {step.Incoming.From}: {step.Decision.Rejection!.Detail}");
    }
}
