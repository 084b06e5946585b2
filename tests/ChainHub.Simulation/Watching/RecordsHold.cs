using ChainHub.Checks;

namespace ChainHub.Simulation;

/// <summary>What the nodes have recorded in the end passes the same checks that look at real stores.</summary>
internal sealed class RecordsHold : Invariant
{
    public override string Code => "records";

    public override void AtTheEnd(WrittenDown written)
    {
        foreach (var wrong in Invariants.Check([.. Chain.Organizations.Select(Record)]))
            Violated(wrong[..wrong.IndexOf(':', StringComparison.Ordinal)], $"as recorded, {wrong}");
    }

    private static NodeRecord Record(Organization at) => new()
    {
        Organization = at.Code, Journal = at.Store.Journal, BrokenAt = null,
        Conversations = [.. at.Store.Sagas.Values.Where(row => row.Kind == ConversationEngine.ConversationKind)],
        Stories = [.. at.Store.Sagas.Values.Where(row => row.Kind == ConversationEngine.StoryKind)],
        Cases = [.. at.Store.Sagas.Keys.Where(key => key.Kind == ConversationEngine.CaseKind).Select(key => at.CaseOf(key.Id)!)],
        Terms = [.. at.Store.Terms.Values], Tasks = [.. at.Store.Tasks.Values], Parked = [.. at.Store.Parked.Values], SetAside = at.Store.SetAside,
    };
}
