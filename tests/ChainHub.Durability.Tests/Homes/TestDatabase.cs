using System.Data.Common;
using ChainHub.Durability.Store;

namespace ChainHub.Durability.Tests.Homes;

/// <summary>Where test databases come from: one for each of the two products.</summary>
public interface IHome
{
    /// <summary>A database of its own for a test, already migrated or empty.</summary>
    Task<TestDatabase> NewAsync(bool migrated = true);
}

/// <summary>One database, and as many stores over it as a test wants.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    private readonly List<INodeStore> stores = [];

    /// <summary>Opens another store, as another replica would.</summary>
    public INodeStore Open(TimeProvider? clock = null)
    {
        var store = OpenNew(clock);
        stores.Add(store);
        return store;
    }

    /// <summary>A connection behind the stores' backs.</summary>
    public abstract Task<DbConnection> ConnectAsync();

    /// <summary>Breaks the connections of a store in the middle of what they do.</summary>
    public abstract Task CutAsync(INodeStore store);

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "-" : $"{reader[column]}")));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores) await store.DisposeAsync();
        await DropAsync();
        GC.SuppressFinalize(this);
    }

    internal NodeStore OpenWithFaults(Func<string, ValueTask> at, bool stepwise = true)
    {
        var store = (NodeStore)Open();
        store.FaultPoint = at;
        store.Stepwise = stepwise;
        return store;
    }

    protected abstract INodeStore OpenNew(TimeProvider? clock);

    protected abstract Task DropAsync();
}
