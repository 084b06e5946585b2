using ChainHub.Durability.Postgres;
using ChainHub.Durability.Sqlite;
using ChainHub.Durability.Store;

namespace ChainHub.Durability;

/// <summary>Opens stores. Opening touches no database; call <see cref="INodeStore.MigrateAsync"/> before the first use.</summary>
public static class NodeStores
{
    /// <summary>What a private store in memory is called: quick, and gone when the store is disposed.</summary>
    public const string InMemory = ":memory:";

    /// <summary>A store on PostgreSQL 13 or later; any number of replicas may share the database.</summary>
    /// <param name="connectionString">As Npgsql reads it, such as <c>Host=localhost;Database=nhn;Username=nhn</c>.</param>
    /// <param name="clock">Tells which alarms are overdue for <see cref="INodeStore.HealthAsync"/>; the system's clock when absent.</param>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public static INodeStore Postgres(string connectionString, TimeProvider? clock = null) =>
        new NodeStore(new PostgresDatabase(connectionString), clock ?? TimeProvider.System);

    /// <summary>An embedded store: one file, or <see cref="InMemory"/>. Stores and processes on one file take turns.</summary>
    /// <param name="path">The file; it is made when absent, its folder is not.</param>
    /// <param name="clock">Tells which alarms are overdue for <see cref="INodeStore.HealthAsync"/>; the system's clock when absent.</param>
    /// <param name="sync">How sure to be of the file before going on.</param>
    public static INodeStore Sqlite(string path, TimeProvider? clock = null, SqliteSync sync = SqliteSync.Normal) =>
        new NodeStore(new SqliteDatabase(path, sync), clock ?? TimeProvider.System);

    /// <summary>Opens what a setting names: <c>Data Source=FILE</c> is embedded, <c>Host=...</c> is PostgreSQL.</summary>
    /// <param name="spec">The setting.</param>
    /// <param name="clock">Tells which alarms are overdue for <see cref="INodeStore.HealthAsync"/>; the system's clock when absent.</param>
    /// <exception cref="ArgumentException">The setting names neither; the message says what it may look like.</exception>
    public static INodeStore Open(string spec, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var settings = StoreSpec.Read(spec);
        if (settings.ContainsKey("Host")) return Postgres(spec, clock);
        if (settings.Count == 1 && settings.TryGetValue("Data Source", out var file) && file is string { Length: > 0 } path)
            return Sqlite(path, clock);
        throw StoreSpec.Unreadable(string.Join(", ", settings.Keys.Cast<string>()), nameof(spec));
    }
}
