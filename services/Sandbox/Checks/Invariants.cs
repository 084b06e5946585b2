namespace ChainHub.Sandbox.Checks;

/// <summary>
/// What must always be true of a chain, checked over all that its nodes have recorded, when nothing is under way any more. Each rule
/// says what it found wrong; nothing said is nothing wrong.
/// </summary>
internal static class Invariants
{
    private static readonly (string Name, Func<IReadOnlyList<NodeRecord>, IEnumerable<string>> Rule)[] Rules =
    [
        ("I1", OversightRules.OneHolderAtEveryInstant),
        ("I2", OversightRules.MovesByAcceptanceOnly),
        ("I3", TaskRules.OneOwnerEach),
        ("I4", TaskRules.NothingClosedWithOpenWork),
        ("I5", TaskRules.AlwaysANextStep),
        ("I6", TaskRules.EveryRequestAnsweredOrRaised),
        ("I8", DeliveryRules.OnceEach),
        ("I9", DeliveryRules.InOrder),
        ("journaal", DeliveryRules.JournalIsWhole),
    ];

    /// <summary>Everything that is not as it must be; empty when all is well.</summary>
    public static IReadOnlyList<string> Check(IReadOnlyList<NodeRecord> nodes) =>
        [.. Rules.SelectMany(rule => rule.Rule(nodes).Select(wrong => $"{rule.Name}: {wrong}"))];
}
