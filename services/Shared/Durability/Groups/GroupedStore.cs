namespace ChainHub.Durability.Groups;

/// <summary>
/// The way to a store for one lane of work: loads and commits that happen at the same moment become one call. The acute lane has one of
/// its own, and so never stands behind the groups of the ordinary one.
/// </summary>
public sealed class GroupedStore
{
    private readonly Gatherer<LoadRequest, Loaded> loads;
    private readonly Gatherer<UnitOfWork, CommitResult> commits;

    /// <summary>Groups for a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="bounds">How large the groups may be; the weight of a unit is the bytes of its messages and sagas.</param>
    /// <param name="takeUntil">Asked at each group: until when (UTC) its outgoing rows are taken, or null to take none.</param>
    /// <param name="watch">Is told of each group.</param>
    /// <param name="time">Measures how long a call takes.</param>
    public GroupedStore(INodeStore store, GroupBounds bounds, Func<DateTimeOffset?> takeUntil, IGroupWatch watch, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(watch);
        ArgumentNullException.ThrowIfNull(time);
        loads = new(
            async requests =>
            {
                var began = time.GetTimestamp();
                var answers = await LoadAsync(store, requests);
                watch.Loaded(requests.Count, time.GetElapsedTime(began));
                return answers;
            },
            bounds);
        commits = new(
            async units =>
            {
                var began = time.GetTimestamp();
                var answers = await CommitAsync(store, units, takeUntil());
                watch.Committed(units.Count, time.GetElapsedTime(began));
                return answers;
            },
            bounds, Weight);
    }

    /// <summary>Asks what is known.</summary>
    /// <exception cref="StoreUnavailableException">The database is away.</exception>
    public Task<Loaded> LoadAsync(LoadRequest request, CancellationToken cancellationToken) => loads.AskAsync(request, cancellationToken);

    /// <summary>Writes a unit. Who gives up waiting does not know whether it was written, and asks again: it is written once.</summary>
    /// <exception cref="StoreUnavailableException">The database is away.</exception>
    /// <exception cref="UnitFailedException">The unit can never be written; it harms no other.</exception>
    public Task<CommitResult> CommitAsync(UnitOfWork unit, CancellationToken cancellationToken) => commits.AskAsync(unit, cancellationToken);

    // A request that the database cannot answer, such as one with a character that it does not know, must not pull down the others.
    private static async Task<IReadOnlyList<Answer<Loaded>>> LoadAsync(INodeStore store, IReadOnlyList<LoadRequest> requests)
    {
        try
        {
            return [.. (await store.LoadAsync(requests, CancellationToken.None)).Select(loaded => new Answer<Loaded>(loaded))];
        }
        catch (Exception failed) when (failed is not StoreUnavailableException)
        {
            if (requests.Count == 1) return [new Answer<Loaded>(null, failed)];
            var half = requests.Count / 2;
            return [.. await LoadAsync(store, [.. requests.Take(half)]), .. await LoadAsync(store, [.. requests.Skip(half)])];
        }
    }

    private static async Task<IReadOnlyList<Answer<CommitResult>>> CommitAsync(
        INodeStore store, IReadOnlyList<UnitOfWork> units, DateTimeOffset? takeUntil)
    {
        try
        {
            return [.. (await store.CommitAsync(units, takeUntil, CancellationToken.None)).Select(result => new Answer<CommitResult>(result))];
        }
        catch (UnitFailedException failed)
        {
            return
            [
                .. failed.Results.Select(result =>
                    result is null ? new Answer<CommitResult>(null, new UnitFailedException([null], failed.InnerException!)) : new Answer<CommitResult>(result)),
            ];
        }
    }

    // What is missing weighs nothing here; the store says what is wrong with it.
    private static int Weight(UnitOfWork unit) =>
        unit.Outbox.Sum(row => row.Body?.Length ?? 0) + unit.Park.Sum(row => row.Body?.Length ?? 0) + unit.Sagas.Sum(row => row.Data?.Length ?? 0);
}

/// <summary>Is told how large groups are, and how long they take.</summary>
public interface IGroupWatch
{
    /// <summary>A group of loads was answered.</summary>
    void Loaded(int requests, TimeSpan took);

    /// <summary>A group of units was written.</summary>
    void Committed(int units, TimeSpan took);
}
