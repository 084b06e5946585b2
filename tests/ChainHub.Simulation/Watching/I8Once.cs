namespace ChainHub.Simulation;

/// <summary>What has a source and an id has its effect once.</summary>
internal sealed class I8Once : Invariant
{
    private readonly HashSet<(string At, string Source, string Id)> handled = [];

    public override string Code => "I8";

    public override void AfterStep(Happened step)
    {
        if (step.Decision.Outcome == Outcome.Handled && !handled.Add((step.At.Code, step.Incoming.Source, step.Incoming.Id)))
            Violated($"{step.At.Code} handled {step.Incoming.Info?.Name ?? step.Incoming.Body.ToString()} {step.Incoming.Id} twice");
    }
}
