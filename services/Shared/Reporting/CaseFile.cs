using ChainHub.Conversations;
using ChainHub.Conversations.Timeline;
using ChainHub.Durability;

namespace ChainHub.Reporting;

/// <summary>Reads what a node has of one case, by key: a few rows, however large the store is.</summary>
public static class CaseFile
{
    /// <summary>What the node has; null where it knows nothing of the case.</summary>
    /// <param name="store">The node's store.</param>
    /// <param name="organization">Whose node it is, by its code.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be used.</exception>
    public static async Task<CaseTimeline?> ReadAsync(INodeStore store, string organization, Guid caseId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        var own = await LoadAsync(store, [new(ConversationEngine.StoryKind, caseId), new(ConversationEngine.CaseKind, caseId)], stop);
        if (own.Count == 0) return null;
        var conversations = own.Where(row => row.Kind == ConversationEngine.StoryKind).SelectMany(row => CaseTimeline.StoryOf(row).Conversations)
            .Select(id => new SagaKey(ConversationEngine.ConversationKind, id)).ToList();
        return CaseTimeline.Of(organization, caseId, [.. own, .. conversations.Count > 0 ? await LoadAsync(store, conversations, stop) : []]);
    }

    private static async Task<IReadOnlyList<SagaRow>> LoadAsync(INodeStore store, IReadOnlyList<SagaKey> keys, CancellationToken stop) =>
        (await store.LoadAsync([new LoadRequest(null, keys)], stop))[0].Sagas;
}
