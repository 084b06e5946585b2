using ChainHub.Contracts.Timeline;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Timeline;

namespace ChainHub.Checks;

/// <summary>
/// What an organization was given for a timeline holds nothing that was withheld from it, that was not to be told on, or that shows who
/// reported or when.
/// </summary>
internal static class TimelinesWithhold
{
    // The oversight that a report brings begins with it, within a moment.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);
    private static readonly string Reported = Catalogue.Of<ReportSubmitted>().Name;

    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var asker in nodes)
            foreach (var row in asker.Conversations.Where(row => row.Machine == Sides.AsksForTimelines.Name && row.CaseId is not null))
            {
                var given = CaseTimeline.Of(asker.Organization, row.CaseId!.Value, [row]).Asked.Single().Conversation;
                var giver = nodes.FirstOrDefault(node => node.Organization == given.Peer);
                if (giver?.Stories.FirstOrDefault(story => story.CaseId == row.CaseId) is not { } kept) continue;
                foreach (var wrong in Shown(given.Facts, CaseTimeline.StoryOf(kept), asker.Organization))
                    yield return $"{giver.Organization} gave {asker.Organization} in {row.Id} {wrong}";
            }
    }

    private static IEnumerable<string> Shown(IReadOnlyList<TimelineFact> given, FamilyStory story, string asker)
    {
        foreach (var hidden in story.Facts.Where(fact => fact.Sharing != Sharing.Shared && fact.By != asker && !fact.With.Contains(asker)))
        {
            if (given.Any(fact => fact.What == hidden.What && fact.References.Any(hidden.References.Contains)))
                yield return $"{hidden.What}, which is {hidden.Sharing}";
            if (hidden.What == Reported && given.Any(fact => fact.What == OwnPart.Oversight && (fact.At - hidden.RecordedAt).Duration() <= AtOnce))
                yield return "the moment of a report";
        }
    }
}
