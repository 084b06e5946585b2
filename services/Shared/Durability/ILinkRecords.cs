namespace ChainHub.Durability;

/// <summary>Bounded reading of what stands between a node and one other organization.</summary>
public interface ILinkRecords
{
    /// <summary>Sagas of a kind that are not closed, by id, after an id.</summary>
    Task<IReadOnlyList<SagaRow>> OpenSagasAsync(string kind, Guid? after, int most, CancellationToken cancellationToken);

    /// <summary>Journal lines after a position, in order.</summary>
    Task<IReadOnlyList<JournalLine>> JournalAsync(long after, int most, CancellationToken cancellationToken);

    /// <summary>Journal lines after a position of what came from an organization or went to it, in order.</summary>
    Task<IReadOnlyList<JournalLine>> ExchangedAsync(string organization, long after, int most, CancellationToken cancellationToken);
}
