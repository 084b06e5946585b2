using ChainHub.Checks;
using ChainHub.Conversations.Timeline;
using ChainHub.Reporting;

namespace ChainHub.Sandbox.Telling;

/// <summary>The story of a family as the organization that watched over it last can tell it: from its own node, and from what it was given.</summary>
/// <param name="Case">What that organization has.</param>
/// <param name="Names">How the story calls its organizations.</param>
/// <param name="Now">When the stories end (UTC).</param>
internal sealed record FamilyTold(CaseTimeline Case, Names Names, DateTimeOffset Now)
{
    public static FamilyTold Of(Outcomes outcomes, Scenario scenario, string family)
    {
        var (id, nodes) = (scenario.CaseId(family), outcomes.Nodes);
        var holder = OversightTimeline.Of(id, nodes) is [.., var last] ? last.Holder : scenario.Organizations.Keys.First();
        var node = nodes.First(node => node.Organization == holder);
        var known = CaseTimeline.Of(holder, id, node.Stories.Concat(node.Conversations));
        var oversight = node.Cases.FirstOrDefault(oversight => oversight.CaseId == id);
        return new FamilyTold(
            known with { Oversight = oversight, OpenTasks = [.. known.OpenTasks.Concat(oversight?.Tasks ?? []).Where(task => task.Owner == holder).DistinctBy(task => task.Id)] },
            new Names(outcomes.Settings.Agreements, scenario.Organizations.ToDictionary(player => player.Key, player => player.Value.Name)),
            nodes.SelectMany(read => read.Journal.TakeLast(1)).Select(line => line.At).DefaultIfEmpty(scenario.Start).Max());
    }
}
