using System.Collections.Concurrent;

namespace ChainHub.Durability.Postgres;

/// <summary>
/// Computations that are in the database for certain: they need not be written again. Forgotten with each new connection: there may be another
/// server behind it, which took over without the last writes of the one before.
/// </summary>
internal sealed class StoredComputations
{
    private const int Most = 5000;

    private volatile ConcurrentDictionary<Guid, bool> known = new();

    public void Forget() => known = new();

    /// <summary>Those of units that have yet to be written, in the order of their ids.</summary>
    /// <returns>They, and what is to be called once they are written.</returns>
    public (TermComputation[] New, Action Written) NewIn(IEnumerable<TermRow> terms)
    {
        // What is forgotten while they are written stays forgotten.
        var now = known;
        TermComputation[] unknown =
        [
            .. terms.Select(term => term.Computation).Where(computation => !now.ContainsKey(computation.Id))
                .DistinctBy(computation => computation.Id).OrderBy(computation => computation.Id),
        ];
        return (unknown, () => Remember(now, unknown));
    }

    private static void Remember(ConcurrentDictionary<Guid, bool> known, TermComputation[] written)
    {
        if (written.Length == 0) return;
        if (known.Count + written.Length > Most) known.Clear();
        foreach (var computation in written) known[computation.Id] = true;
    }
}
