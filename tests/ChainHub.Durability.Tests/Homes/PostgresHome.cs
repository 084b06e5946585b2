using System.Collections.Concurrent;
using ChainHub.Testing;
using Npgsql;

namespace ChainHub.Durability.Tests.Homes;

/// <summary>The databases of this test assembly on a private PostgreSQL. Making one takes long, so a used one is emptied and lent again.</summary>
public sealed class PostgresHome : IHome, IAsyncDisposable
{
    private readonly Lazy<Task<Servers>> servers = new(() => Servers.StartAsync());
    private readonly ConcurrentBag<string> empty = [];

    public async Task<TestDatabase> NewAsync(bool migrated = true)
    {
        var server = await servers.Value;
        if (!migrated) return new PostgresTestDatabase(await server.CreateDatabaseAsync(), DropAsync);
        if (empty.TryTake(out var used)) return new PostgresTestDatabase(used, KeepAsync);
        var database = new PostgresTestDatabase(await server.CreateDatabaseAsync(), KeepAsync);
        await database.Open().MigrateAsync(CancellationToken.None);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (!servers.IsValueCreated) return;
        foreach (var database in empty) await DropAsync(database);
        await (await servers.Value).DisposeAsync();
    }

    private async Task KeepAsync(string connectionString)
    {
        await PostgresTestDatabase.ExecuteAsync(
            connectionString,
            """
            DROP FUNCTION IF EXISTS chainhub_taken_over() CASCADE;
            DELETE FROM take_over; DELETE FROM saga; DELETE FROM inbox; DELETE FROM computation; DELETE FROM term; DELETE FROM alarm_claim; DELETE FROM task; DELETE FROM outbox; DELETE FROM parked; DELETE FROM journal_page;
            UPDATE journal_head SET position = 0, seal = repeat('0', 64);
            """);
        empty.Add(connectionString);
    }

    private async Task DropAsync(string connectionString) => await PostgresTestDatabase.ExecuteAsync(
        (await servers.Value).ConnectionString(),
        $"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
}
