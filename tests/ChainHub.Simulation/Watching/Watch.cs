namespace ChainHub.Simulation;

/// <summary>Watches over a chain: every invariant, after every step, at rest and at the end.</summary>
public sealed class Watch
{
    /// <summary>All that is watched.</summary>
    public static IReadOnlyList<Func<Invariant>> All { get; } =
    [
        () => new I1OneHolder(), () => new I2MovesByAgreement(), () => new I3OneOwner(), () => new I5NextStep(), () => new I6AnswerOrAlarm(),
        () => new I8Once(), () => new I9InTurn(), () => new NothingAfterARefusal(), () => new WhoDidRightIsHeard(), () => new BothSidesAgree(), () => new RecordsHold(),
        () => new I10NoLocation(), () => new I11OnlyInTheBody(),
    ];

    private readonly Chain chain;
    private readonly Invariant[] watching;
    private readonly Dictionary<(string At, Guid Conversation), string> states = [];

    /// <summary>Watches a chain.</summary>
    public Watch(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        this.chain = chain;
        watching = [.. All.Select(make => make().Of(chain))];
        chain.OnHandled = AfterStep;
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
        var written = new WrittenDown(chain);
        foreach (var invariant in watching) invariant.AtTheEnd(written);
    }

    private void AfterStep(Organization at, Incoming incoming, Decision decision)
    {
        var conversation = (at.Code, incoming.ConversationId);
        var step = new Happened(at, incoming, decision, states.GetValueOrDefault(conversation));
        if (step.Conversation is { } row) states[conversation] = row.State;
        foreach (var invariant in watching) invariant.AfterStep(step);
    }
}
