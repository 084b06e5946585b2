namespace ChainHub.Simulation;

/// <summary>What own people are refused changes nothing and sends nothing.</summary>
internal sealed class NothingAfterARefusal : Invariant
{
    public override string Code => "refusal";

    public override void AfterStep(Happened step)
    {
        if (step is { Incoming.Author: Author.OwnPeople, Decision.Outcome: Outcome.Rejected }
            && step.Decision.Unit is not { Sagas.Count: 0, Outbox.Count: 0, Tasks.Count: 0, TermsSet.Count: 0, TermChanges.Count: 0 })
            Violated($"{step.At.Code} refused its people {step.Incoming.Info?.Name} and did something all the same");
    }
}
