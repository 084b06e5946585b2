using ChainHub.Contracts;
using ChainHub.Contracts.Handover;

namespace ChainHub.Sandbox.Checks;

/// <summary>The safety oversight: exactly one holder at every instant, moved by an acceptance and by nothing else.</summary>
internal static class OversightRules
{
    // A request or a withdrawal moves it only where both sides want to undo the handover: the receiver's node then agrees by itself.
    private static readonly HashSet<string> Movers =
    [
        Catalogue.Of<HandoverAccepted>().Type, Catalogue.Of<HandoverCancellationAgreed>().Type,
        Catalogue.Of<HandoverCancellationRequested>().Type, Catalogue.Of<HandoverWithdrawn>().Type,
    ];

    public static IEnumerable<string> OneHolderAtEveryInstant(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var caseId in nodes.SelectMany(node => node.Cases).Where(known => known.Ledger.Count > 0).Select(known => known.CaseId).Distinct().Order())
        {
            var timeline = OversightTimeline.Of(caseId, nodes);
            foreach (var (earlier, later) in timeline.Zip(timeline.Skip(1)))
            {
                if (earlier.From == later.From) yield return $"case {caseId}: both {earlier.Holder} and {later.Holder} hold it since {later.From:O}";
                else if (earlier.Holder == later.Holder) yield return $"case {caseId}: {later.Holder} takes it over from itself at {later.From:O}";
            }

            foreach (var node in nodes)
                foreach (var wrong in node.Cases.Where(known => known.CaseId == caseId).SelectMany(known => Ledger(node, known)))
                    yield return wrong;
            foreach (var wrong in HolderKnowsIt(caseId, timeline, nodes)) yield return wrong;
        }
    }

    public static IEnumerable<string> MovesByAcceptanceOnly(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var node in nodes)
            for (var i = 0; i < node.Journal.Count; i++)
            {
                if (node.Journal[i].What != "oversight-moved") continue;
                var cause = node.Journal.Skip(i + 1).FirstOrDefault(line => line.What == "handled")?.Type;
                if (cause is null || !Movers.Contains(cause))
                    yield return $"{node.Organization}: the oversight moved at line {node.Journal[i].Position} on {cause ?? "nothing"}";
            }
    }

    private static IEnumerable<string> Ledger(NodeRecord node, CaseOversight known)
    {
        foreach (var (earlier, later) in known.Ledger.Zip(known.Ledger.Skip(1)))
            if (earlier.To != later.From)
                yield return $"case {known.CaseId} at {node.Organization}: {earlier.Holder} until {earlier.To:O}, {later.Holder} from {later.From:O}";
        if (known.Ledger.Count > 0 && known.Ledger[^1].To is not null)
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
