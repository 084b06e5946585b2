using ChainHub.Durability.Sql;
using ChainHub.Durability.Store;

namespace ChainHub.Durability.TakingOver;

/// <summary>Finds what cannot come along, and what will become one; reads only, page by page.</summary>
internal static class Conflicts
{
    private const int Page = 500;

    public static TakeOverConflict Of(SagaRow row, TakeOverSide side) => new(row.Id, row.Kind, row.Machine, row.State, side);

    public static async Task<(IReadOnlyList<TakeOverConflict> Conflicts, IReadOnlyDictionary<string, int> Joins)> FindAsync(Passage passage)
    {
        var (found, joins) = (new List<TakeOverConflict>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        await foreach (var rows in PagesAsync(passage.Source, passage.Stop))
        {
            var here = await HereAsync(passage, rows);
            foreach (var row in rows)
                if (!row.Closed && passage.Rules.StandsBetween(row, TakeOverSide.Given)) found.Add(Of(row, TakeOverSide.Given));
                else if (here.TryGetValue((row.Kind, row.Id), out var same) && passage.Rules.Join(same, row, passage.Now) is null) found.Add(Of(row, TakeOverSide.Given));
                else if (same is not null) joins[row.Kind] = joins.GetValueOrDefault(row.Kind) + 1;
        }

        await foreach (var rows in PagesAsync(passage.Target, passage.Stop))
            found.AddRange(rows.Where(row => !row.Closed && passage.Rules.StandsBetween(row, TakeOverSide.Taken)).Select(row => Of(row, TakeOverSide.Taken)));
        return ([.. found.DistinctBy(conflict => (conflict.Kind, conflict.Id))], joins);
    }

    private static async Task<Dictionary<(string Kind, Guid Id), SagaRow>> HereAsync(Passage passage, IReadOnlyList<SagaRow> rows)
    {
        var loaded = await Loading.LoadAsync(passage.Target, [new LoadRequest(null, [.. rows.Select(row => new SagaKey(row.Kind, row.Id))])], passage.Stop);
        return loaded[0].Sagas.ToDictionary(row => (row.Kind, row.Id));
    }

    private static async IAsyncEnumerable<IReadOnlyList<SagaRow>> PagesAsync(Session session, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        (Guid Id, string Kind)? last = null;
        while (true)
        {
            var rows = await session.QueryAsync(
                $"SELECT {Rows.SagaColumns} FROM saga s {(last is null ? "" : "WHERE (s.id, s.kind) > ($2, $3)")} ORDER BY s.id, s.kind LIMIT $1", Rows.Saga, stop,
                last is var (id, kind) ? [(long)Page, id, kind] : [(long)Page]);
            if (rows.Count == 0) yield break;
            last = (rows[^1].Id, rows[^1].Kind);
            yield return rows;
        }
    }
}
