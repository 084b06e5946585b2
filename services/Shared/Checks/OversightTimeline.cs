namespace ChainHub.Checks;

/// <summary>Who held the oversight of a case, put together from what every node knows of it.</summary>
public static class OversightTimeline
{
    /// <summary>The stretches of one case, oldest first; an end is the beginning of the next.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="nodes">All nodes of the chain.</param>
    public static IReadOnlyList<OversightEntry> Of(Guid caseId, IReadOnlyList<NodeRecord> nodes)
    {
        var begins = nodes.SelectMany(node => node.Cases).Where(known => known.CaseId == caseId).SelectMany(known => known.Ledger)
            .Select(entry => (entry.From, entry.Holder)).Distinct().OrderBy(entry => entry.From).ThenBy(entry => entry.Holder, StringComparer.Ordinal).ToList();
        return [.. begins.Select((begin, i) => new OversightEntry(begin.Holder, begin.From, i + 1 < begins.Count ? begins[i + 1].From : null))];
    }
}
