namespace ChainHub.Simulation;

/// <summary>What can be looked up of a link, by the rules of the real stores; a line's position is its place in the journal.</summary>
public sealed partial class MemoryStore : ILinkRecords
{
    /// <inheritdoc />
    public Task<IReadOnlyList<SagaRow>> OpenSagasAsync(string kind, Guid? after, int most, CancellationToken cancellationToken) =>
        Read(Sagas.Values.Where(row => row.Kind == kind && !row.Closed && (after is not { } id || row.Id.CompareTo(id) > 0)).OrderBy(row => row.Id), most);

    /// <inheritdoc />
    public Task<IReadOnlyList<JournalLine>> JournalAsync(long after, int most, CancellationToken cancellationToken) => Read(LinesAfter(after), most);

    /// <inheritdoc />
    public Task<IReadOnlyList<JournalLine>> ExchangedAsync(string organization, long after, int most, CancellationToken cancellationToken) =>
        Read(LinesAfter(after).Where(line => line.FromOrg == organization || line.ToOrg == organization), most);

    private IEnumerable<JournalLine> LinesAfter(long after) =>
        Enumerable.Range((int)Math.Min(after, Journal.Count), Math.Max(0, Journal.Count - (int)Math.Min(after, Journal.Count)))
            .Select(place => Journal[place] with { Position = place + 1 });

    private static Task<IReadOnlyList<T>> Read<T>(IEnumerable<T> rows, int most) => Task.FromResult<IReadOnlyList<T>>([.. rows.Take(most)]);
}
