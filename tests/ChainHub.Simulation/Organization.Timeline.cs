using ChainHub.Conversations.Timeline;

namespace ChainHub.Simulation;

/// <summary>What can be seen of the story of a family.</summary>
public sealed partial class Organization
{
    /// <summary>The timeline as this organization can put it together now.</summary>
    public AssembledTimeline Timeline(string inCase = Chain.Family) => CaseTimeline(inCase).Timeline(Now);

    /// <summary>What this organization can lay side by side.</summary>
    public CaseTimeline CaseTimeline(string inCase = Chain.Family) => Conversations.Timeline.CaseTimeline.Of(Code, Chain.Id(inCase), Store.Sagas.Values);

    /// <summary>What happened, as the names of the messages that say so.</summary>
    public IEnumerable<string> Happened(string inCase = Chain.Family) => Timeline(inCase).Entries.Select(entry => entry.Fact.What);
}
