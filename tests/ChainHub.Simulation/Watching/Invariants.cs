namespace ChainHub.Simulation;

/// <summary>Watches over a chain: every invariant, after every step, at rest and at the end.</summary>
public sealed class Invariants
{
    /// <summary>All that is watched.</summary>
    public static IReadOnlyList<Func<Invariant>> All { get; } =
    [
        () => new I1OneHolder(), () => new I2MovesByAgreement(), () => new I3OneOwner(), () => new I5NextStep(), () => new I6AnswerOrAlarm(),
        () => new I8Once(), () => new I9InTurn(), () => new NothingAfterARefusal(), () => new WhoDidRightIsHeard(), () => new BothSidesAgree(),
    ];

    private readonly Invariant[] watching;

    /// <summary>Watches a chain.</summary>
    public Invariants(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        watching = [.. All.Select(make => make().Of(chain))];
        chain.OnHandled = (at, incoming, decision) => AfterStep(new Happened(at, incoming, decision));
    }

    /// <summary>What was violated, in the order of the invariants.</summary>
    public IEnumerable<Violation> Violations => watching.SelectMany(invariant => invariant.Violations);

    /// <summary>Nothing is on its way.</summary>
    public void AtRest()
    {
        foreach (var invariant in watching) invariant.AtRest();
    }

    /// <summary>Every term has run out.</summary>
    public void AtTheEnd()
    {
        foreach (var invariant in watching) invariant.AtTheEnd();
    }

    private void AfterStep(Happened step)
    {
        foreach (var invariant in watching) invariant.AfterStep(step);
    }
}
