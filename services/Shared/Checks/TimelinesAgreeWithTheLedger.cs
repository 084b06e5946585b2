using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Checks;

/// <summary>
/// The line of oversight in a timeline that was put together says of nobody that it watched when the ledgers say that it did not, and
/// has nobody watch twice.
/// </summary>
internal static class TimelinesAgreeWithTheLedger
{
    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var asker in nodes)
            foreach (var rows in asker.Conversations.Where(row => row.Machine == Sides.AsksForTimelines.Name && row.CaseId is not null).ToLookup(row => row.CaseId!.Value))
            {
                var known = CaseTimeline.Of(asker.Organization, rows.Key, asker.Stories.Where(story => story.CaseId == rows.Key).Concat(rows)) with
                {
                    Oversight = asker.Cases.FirstOrDefault(oversight => oversight.CaseId == rows.Key),
                };
                var (line, ledger) = (known.Timeline(DateTimeOffset.MaxValue).Oversight, OversightTimeline.Of(rows.Key, nodes));
                foreach (var (earlier, later) in line.Zip(line.Skip(1)))
                    if (earlier.To is not { } end || end > later.From) yield return $"{asker.Organization}: in the timeline of case {rows.Key} {earlier.Holder} and {later.Holder} both watch at {later.From:O}";
                foreach (var stretch in line.Where(stretch => !ledger.Any(entry => entry.Holder == stretch.Holder && entry.From <= stretch.From && (entry.To is not { } to || stretch.From < to))))
                    yield return $"{asker.Organization}: in the timeline of case {rows.Key} {stretch.Holder} watches from {stretch.From:O}, and by the ledgers it does not";
            }
    }
}
