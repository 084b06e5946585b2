using ChainHub.Conversations.Timeline;

namespace ChainHub.Reporting;

/// <summary>The same, time and again: three or more in a row are told once, with how often (wekelijks bezoek).</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
/// <param name="Times">How often.</param>
internal sealed record Runs(TimelineEntry First, TimelineEntry Last, int Times)
{
    private const int Fewest = 3;

    /// <summary>Entries in their order, those of a run together.</summary>
    public static IEnumerable<Runs> Of(IEnumerable<TimelineEntry> entries)
    {
        var run = new List<TimelineEntry>();
        foreach (var entry in entries)
        {
            if (run.Count > 0 && !Alike(run[^1], entry))
            {
                foreach (var told in Told(run)) yield return told;
                run.Clear();
            }

            run.Add(entry);
        }

        foreach (var told in Told(run)) yield return told;
    }

    private static IEnumerable<Runs> Told(List<TimelineEntry> run) =>
        run.Count >= Fewest ? [new Runs(run[0], run[^1], run.Count)] : [.. run.Select(entry => new Runs(entry, entry, 1))];

    private static bool Alike(TimelineEntry one, TimelineEntry other) =>
        (one.Fact.What, one.Fact.By, one.Fact.Detail, one.Fact.From, one.Fact.Until, one.Fact.WorkerRef, one.Fact.Corrected)
            == (other.Fact.What, other.Fact.By, other.Fact.Detail, other.Fact.From, other.Fact.Until, other.Fact.WorkerRef, other.Fact.Corrected)
        && one.Sources.SequenceEqual(other.Sources);
}
