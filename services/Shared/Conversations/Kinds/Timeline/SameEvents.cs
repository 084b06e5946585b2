using ChainHub.Contracts.Timeline;

namespace ChainHub.Conversations.Timeline;

/// <summary>
/// Finds what several organizations tell of one event: the same message tells it, or the same organization did the same within as much
/// time as clocks differ.
/// </summary>
internal static class SameEvents
{
    /// <summary>The tellings of each event together.</summary>
    public static IReadOnlyList<IReadOnlyList<Telling>> Of(IEnumerable<Telling> told)
    {
        var all = told.ToList();
        var group = Enumerable.Range(0, all.Count).ToArray();
        int Root(int i)
        {
            while (group[i] != i) i = group[i] = group[group[i]];
            return i;
        }

        var first = new Dictionary<(string What, string Reference), int>();
        for (var i = 0; i < all.Count; i++)
            foreach (var reference in all[i].Fact.References)
                if (!first.TryAdd((all[i].Fact.What, reference), i)) group[Root(i)] = Root(first[(all[i].Fact.What, reference)]);
        foreach (var alike in Enumerable.Range(0, all.Count).GroupBy(i => Saying(all[i].Fact)))
            foreach (var (earlier, later) in Neighbours(alike.OrderBy(i => all[i].Fact.At)))
                if (all[earlier].By != all[later].By && all[later].Fact.At - all[earlier].Fact.At <= AssembledTimeline.ClocksDiffer) group[Root(later)] = Root(earlier);
        return [.. Enumerable.Range(0, all.Count).GroupBy(Root).Select(same => same.Select(i => all[i]).ToList())];
    }

    private static object Saying(TimelineFact fact) => (fact.What, fact.By, fact.Detail, fact.From, fact.Until, fact.WorkerRef);

    private static IEnumerable<(int Earlier, int Later)> Neighbours(IEnumerable<int> inOrder)
    {
        int? before = null;
        foreach (var i in inOrder)
        {
            if (before is { } earlier) yield return (earlier, i);
            before = i;
        }
    }
}
