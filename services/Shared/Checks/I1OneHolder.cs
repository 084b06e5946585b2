namespace ChainHub.Checks;

/// <summary>Every case has exactly one holder of the safety oversight at every instant, unless its holder closed it.</summary>
internal static class I1OneHolder
{
    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var caseId in nodes.SelectMany(node => node.Cases).Where(known => known.Ledger.Count > 0).Select(known => known.CaseId).Distinct().Order())
        {
            var timeline = OversightTimeline.Of(caseId, nodes);
            var closed = nodes.SelectMany(node => node.Cases).Where(known => known.CaseId == caseId).SelectMany(known => known.ClosedAt).ToHashSet();
            foreach (var (earlier, later) in timeline.Zip(timeline.Skip(1)))
            {
                if (earlier.From == later.From) yield return $"case {caseId}: both {earlier.Holder} and {later.Holder} hold it since {later.From:O}";
                else if (earlier.Holder == later.Holder && closed.Count == 0) yield return $"case {caseId}: {later.Holder} takes it over from itself at {later.From:O}";
            }

            foreach (var node in nodes)
                foreach (var wrong in node.Cases.Where(known => known.CaseId == caseId).SelectMany(known => Ledger(node, known, closed)))
                    yield return wrong;
            if (closed.Count > 0) continue;
            foreach (var wrong in HolderKnowsIt(caseId, timeline, nodes)) yield return wrong;
        }
    }

    private static IEnumerable<string> Ledger(NodeRecord node, CaseOversight known, HashSet<DateTimeOffset> closed)
    {
        foreach (var (earlier, later) in known.Ledger.Zip(known.Ledger.Skip(1)))
            if (earlier.To != later.From && !(earlier.To is { } end && closed.Contains(end) && end < later.From))
                yield return $"case {known.CaseId} at {node.Organization}: {earlier.Holder} until {earlier.To:O}, {later.Holder} from {later.From:O}";
        if (known.Ledger.Count > 0 && known.Ledger[^1].To is { } last && !closed.Contains(last))
            yield return $"case {known.CaseId} at {node.Organization}: the last entry has an end, and nobody follows";
    }

    // Better two than none: an earlier holder may not know yet that it gave it away, the present one must know that it has it.
    private static IEnumerable<string> HolderKnowsIt(Guid caseId, IReadOnlyList<OversightEntry> timeline, IReadOnlyList<NodeRecord> nodes)
    {
        var last = timeline[^1];
        var own = nodes.FirstOrDefault(node => node.Organization == last.Holder)?.Cases.FirstOrDefault(known => known.CaseId == caseId);
        if (own is not null && own.Holder != last.Holder) yield return $"case {caseId}: {last.Holder} holds it and thinks that {own.Holder} does";
        foreach (var node in nodes.Where(node => node.Organization != last.Holder))
            if (node.Cases.Any(known => known.CaseId == caseId && known.Holder == node.Organization))
                yield return $"case {caseId}: {last.Holder} holds it, and {node.Organization} thinks that it does itself";
    }
}
