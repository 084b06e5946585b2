using System.Data.Common;
using System.Text.Json;
using ChainHub.Durability.Sql;

namespace ChainHub.Durability.TakingOver;

/// <summary>A table that is brought over in pages, in the order of its keys.</summary>
internal abstract class Table(string name)
{
    public string Name => name;

    /// <summary>Reads the rows after a key.</summary>
    public abstract Task<Page> ReadAsync(Session source, string? after, int most, CancellationToken stop);

    /// <summary>Done once, with the first page.</summary>
    public Func<Passage, Task>? First { get; init; }
}

/// <summary>Rows that were read together, and are written in one transaction.</summary>
internal abstract class Page(int count, string? last)
{
    public int Count => count;

    /// <summary>The key of the last row; null of no rows.</summary>
    public string? Last => last;

    /// <returns>How many are new, and how many became one with another.</returns>
    public abstract Task<(int Written, int Joined)> WriteAsync(Passage passage);
}

/// <summary>A table with a key.</summary>
/// <param name="name">The table.</param>
/// <param name="columns">What is read of it.</param>
/// <param name="read">How a row is read.</param>
/// <param name="key">The columns of the key, each with how it is written down and read back.</param>
/// <param name="bring">Writes a row.</param>
internal sealed class Table<T>(
    string name, string columns, Func<Session, DbDataReader, T> read, IReadOnlyList<KeyColumn<T>> key, Func<Passage, T, Task<Arrival>> bring) : Table(name)
{
    private readonly string order = string.Join(", ", key.Select(column => column.Name));

    public override async Task<Page> ReadAsync(Session source, string? after, int most, CancellationToken stop)
    {
        // Without a key to begin after there is no condition: a condition that may be absent would keep the index from being used.
        var (where, values) = after is null
            ? ("", Array.Empty<SqlValue>())
            : ($"WHERE ({order}) > ({string.Join(", ", key.Select((_, index) => $"${index + 2}"))})", KeyOf(after));
        var rows = await source.QueryAsync($"SELECT {columns} FROM {Name} {where} ORDER BY {order} LIMIT $1", read, stop, [(long)most, .. values]);
        return new RowPage(rows, rows.Count == 0 ? null : JsonSerializer.Serialize(key.Select(column => column.Of(rows[^1]))), bring);
    }

    private SqlValue[] KeyOf(string written) =>
        [.. JsonSerializer.Deserialize<string[]>(written)!.Zip(key, (part, column) => column.Value(part))];

    private sealed class RowPage(List<T> rows, string? last, Func<Passage, T, Task<Arrival>> bring) : Page(rows.Count, last)
    {
        public override async Task<(int Written, int Joined)> WriteAsync(Passage passage)
        {
            var (written, joined) = (0, 0);
            foreach (var row in rows)
                switch (await bring(passage, row))
                {
                    case Arrival.Written: written++; break;
                    case Arrival.Joined: joined++; break;
                }

            return (written, joined);
        }
    }
}

/// <summary>A column of a key.</summary>
internal sealed record KeyColumn<T>(string Name, Func<T, string> Of, Func<string, SqlValue> Value);
