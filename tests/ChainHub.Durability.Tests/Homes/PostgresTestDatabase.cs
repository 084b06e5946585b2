using System.Data.Common;
using System.Runtime.CompilerServices;
using Npgsql;

namespace ChainHub.Durability.Tests.Homes;

public sealed class PostgresTestDatabase(string connectionString, Func<string, Task> giveBack) : TestDatabase
{
    private readonly ConditionalWeakTable<INodeStore, string> names = [];

    public string ConnectionString => connectionString;

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = await ConnectAsync(connectionString);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public override async Task<DbConnection> ConnectAsync() => await ConnectAsync(connectionString);

    public override Task CutAsync(INodeStore store)
    {
        names.TryGetValue(store, out var name).ShouldBeTrue();
        return ExecuteAsync($"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = '{name}'");
    }

    protected override INodeStore OpenNew(TimeProvider? clock)
    {
        var name = Guid.NewGuid().ToString("n");
        var store = NodeStores.Postgres($"{connectionString};Application Name={name}", clock);
        names.Add(store, name);
        return store;
    }

    protected override Task DropAsync() => giveBack(connectionString);

    private static async Task<NpgsqlConnection> ConnectAsync(string connectionString)
    {
        var connection = new NpgsqlConnection($"{connectionString};Application Name=tests;Maximum Pool Size=4");
        await connection.OpenAsync();
        return connection;
    }
}
