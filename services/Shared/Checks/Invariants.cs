namespace ChainHub.Checks;

/// <summary>
/// What must always be true of a chain, checked over all that its nodes have recorded, when nothing is under way any more. Each rule is
/// a file of its own, by its code, and a line here; it says what it found wrong, and nothing said is nothing wrong.
/// </summary>
public static class Invariants
{
    private static readonly (string Code, Func<IReadOnlyList<NodeRecord>, IEnumerable<string>> Rule)[] Rules =
    [
        ("I1", I1OneHolder.Broken),
        ("I2", I2MovesByAcceptance.Broken),
        ("I3", I3OneOwner.Broken),
        ("I4", I4NothingOpenWhenClosed.Broken),
        ("I5", I5NextStep.Broken),
        ("I6", I6AnswerOrAlarm.Broken),
        ("I8", I8Once.Broken),
        ("I9", I9InOrder.Broken),
        ("I13", I13OrderEnds.Broken),
        ("I14", I14TermsStand.Broken),
        ("I17", I17PowersWithinBounds.Broken),
        ("I18", I18WorkersApart.Broken),
        ("tijdlijn", TimelinesWithhold.Broken),
        ("tijdlijn", TimelinesAgreeWithTheLedger.Broken),
        ("journaal", JournalIsWhole.Broken),
    ];

    /// <summary>Everything that is not as it must be, as <c>I1: what</c>; empty when all is well.</summary>
    /// <param name="nodes">All nodes of the chain.</param>
    public static IReadOnlyList<string> Check(IReadOnlyList<NodeRecord> nodes) =>
        [.. Rules.SelectMany(rule => rule.Rule(nodes).Select(wrong => $"{rule.Code}: {wrong}"))];

    /// <summary>What waits for a person to look at: messages put apart and messages that did not leave. Wrong only where all should have gone well.</summary>
    /// <param name="nodes">All nodes of the chain.</param>
    public static IReadOnlyList<string> Stuck(IReadOnlyList<NodeRecord> nodes) =>
    [
        .. from node in nodes
           where node.Parked.Count + node.SetAside.Count > 0
           select $"vast: {node.Organization}: {node.Parked.Count} messages are parked and {node.SetAside.Count} did not leave",
    ];
}
