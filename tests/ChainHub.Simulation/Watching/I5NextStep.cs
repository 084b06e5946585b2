namespace ChainHub.Simulation;

/// <summary>A decline, withdrawal, expiry or bounce leaves a named next step with an owner and a date; what it is, the play says.</summary>
internal sealed class I5NextStep : Invariant
{
    public override string Code => "I5";

    public override void AfterStep(Happened step)
    {
        if (step.Decision.Outcome != Outcome.Handled || step.Conversation is not { } row || Plays.Of(row.Machine).NextStep(step, row) is not { } kind) return;
        if (!step.At.Store.Tasks.Values.Any(t => t.Open && t.ConversationId == row.Id && t.Kind == kind.ToString() && t is { Owner.Length: > 0, DueAt: not null }))
            Violated($"{row.Machine} is {row.State} at {step.At.Code} and there is no {kind}");
    }
}
