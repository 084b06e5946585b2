namespace ChainHub.Checks;

/// <summary>Everything that happened stands in a journal of which no line was changed.</summary>
internal static class JournalIsWhole
{
    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes) =>
        nodes.Where(node => node.BrokenAt is not null).Select(node => $"{node.Organization}: line {node.BrokenAt} does not fit the line before it");
}
