namespace ChainHub.Checks;

/// <summary>Who held the oversight of a case, put together from what every node knows of it.</summary>
public static class OversightTimeline
{
    /// <summary>The stretches of one case, oldest first; an end is the beginning of the next, or the instant at which the holder closed the case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="nodes">All nodes of the chain.</param>
    public static IReadOnlyList<OversightEntry> Of(Guid caseId, IReadOnlyList<NodeRecord> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        var known = nodes.SelectMany(node => node.Cases.Select(oversight => (node.Organization, Oversight: oversight))).Where(x => x.Oversight.CaseId == caseId).ToList();
        var own = known.GroupBy(x => x.Organization).ToDictionary(
            same => same.Key, same => same.SelectMany(x => x.Oversight.Ledger).Where(entry => entry.Holder == same.Key).ToList());
        // Whoever is offered a family hears from when on it was the sender's own work: later than it began, where a report brought it.
        bool BeganEarlier(OversightEntry entry) =>
            own.GetValueOrDefault(entry.Holder)?.Exists(held => held.From < entry.From && (held.To is not { } end || entry.From < end)) == true;
        var begins = known.SelectMany(x => x.Oversight.Ledger).Where(entry => !BeganEarlier(entry))
            .Select(entry => (entry.From, entry.Holder)).Distinct().OrderBy(entry => entry.From).ThenBy(entry => entry.Holder, StringComparer.Ordinal).ToList();
        var closed = known.SelectMany(x => x.Oversight.ClosedAt).ToHashSet();
        DateTimeOffset? End(int i)
        {
            var next = i + 1 < begins.Count ? begins[i + 1].From : (DateTimeOffset?)null;
            return own.GetValueOrDefault(begins[i].Holder)?.Find(held => held.From == begins[i].From)?.To is { } end && closed.Contains(end) ? end : next;
        }

        return [.. begins.Select((begin, i) => new OversightEntry(begin.Holder, begin.From, End(i)))];
    }
}
