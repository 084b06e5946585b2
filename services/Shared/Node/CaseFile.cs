using ChainHub.Conversations;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Rights;
using ChainHub.Durability;

namespace ChainHub.Node;

/// <summary>What an organization's node can show of a case to a person who asks for the file (inzage).</summary>
public static class CaseFile
{
    private const int Page = 500;

    /// <summary>The lines of the journal that may be shown to a person; see <see cref="FileListing"/>.</summary>
    /// <param name="node">The node.</param>
    /// <param name="profile">Which sides its organization takes part in.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="person">Who asks, pseudonymous as in the conversations of the case.</param>
    public static async Task<IReadOnlyList<JournalLine>> ListAsync(
        IOrganizationNode node, OrganizationProfile profile, Guid caseId, string person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(profile);
        var ledger = node.Ledger;
        var journal = await AllAsync<JournalLine>(read => ledger.JournalAsync(read.Count == 0 ? 0 : read[^1].Position, Page, cancellationToken));
        var conversations = await AllAsync<SagaRow>(read =>
            ledger.SagasAsync(ConversationEngine.ConversationKind, read.Count == 0 ? null : read[^1].Id, Page, cancellationToken));
        return FileListing.For(person, caseId, journal, conversations, new Sides([.. profile.Sides]));
    }

    private static async Task<IReadOnlyList<T>> AllAsync<T>(Func<List<T>, Task<IReadOnlyList<T>>> page)
    {
        var read = new List<T>();
        while (await page(read) is { Count: > 0 } more) read.AddRange(more);
        return read;
    }
}
