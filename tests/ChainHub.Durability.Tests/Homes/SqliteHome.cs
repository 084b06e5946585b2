using System.Data.Common;
using ChainHub.Durability.Sqlite;
using ChainHub.Durability.Store;
using Microsoft.Data.Sqlite;

namespace ChainHub.Durability.Tests.Homes;

public sealed class SqliteHome : IHome
{
    public async Task<TestDatabase> NewAsync(bool migrated = true)
    {
        var database = new SqliteTestDatabase(Path.Combine(Path.GetTempPath(), $"chainhub-{Guid.NewGuid():n}.db"));
        if (migrated) await database.Open().MigrateAsync(CancellationToken.None);
        return database;
    }
}

public sealed class SqliteTestDatabase(string file) : TestDatabase
{
    public string File => file;

    public override async Task<DbConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    public override Task CutAsync(INodeStore store) => ((SqliteDatabase)((NodeStore)store).Database).Held!.Connection.CloseAsync();

    protected override INodeStore OpenNew(TimeProvider? clock) => NodeStores.Sqlite(file, clock, SqliteSync.Off);

    protected override Task DropAsync()
    {
        foreach (var part in new[] { "", "-wal", "-shm" }) System.IO.File.Delete(file + part);
        return Task.CompletedTask;
    }
}
