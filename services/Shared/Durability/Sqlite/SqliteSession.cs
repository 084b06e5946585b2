using System.Data.Common;
using System.Text.Json;
using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChainHub.Durability.Sqlite;

/// <summary>The one connection of a store, with its prepared commands; used by one caller at a time.</summary>
internal sealed class SqliteSession(SqliteConnection connection, Func<SqliteSession, ValueTask> giveBack) : Session
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);
    private NodeDbContext? context;

    public override Dialect Dialect => Dialect.Sqlite;

    public override DbConnection Connection => connection;

    public NodeDbContext Context => context ??= new NodeDbContext(NodeDbContext.Options(builder => builder.UseSqlite(connection)));

    // Immediate: a transaction that reads first and writes later could not wait for another writer.
    public override Task BeginAsync(CancellationToken cancellationToken) => ExecuteAsync("BEGIN IMMEDIATE", cancellationToken);

    public override Task CommitAsync() => ExecuteAsync("COMMIT", CancellationToken.None);

    public override Task RollbackAsync() => ExecuteAsync("ROLLBACK", CancellationToken.None);

    public override DateTimeOffset Instant(DbDataReader reader, int column) => Instants.FromTicks(reader.GetInt64(column));

    public override ValueTask DisposeAsync() => giveBack(this);

    public async ValueTask CloseAsync()
    {
        foreach (var command in prepared.Values) await command.DisposeAsync();
        if (context is not null) await context.DisposeAsync();
        await connection.DisposeAsync();
    }

    protected override DbCommand Command(string sql, ReadOnlySpan<SqlValue> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
#pragma warning disable CA2100 // The statements are constants of this assembly; everything that varies is a parameter.
            prepared[sql] = command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
            for (var number = 1; number <= values.Length; number++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${number}" });
        }

        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = Bind(values[index]);
        return command;
    }

    protected override ValueTask ReleaseAsync(DbCommand command) => ValueTask.CompletedTask;

    private static object Bind(SqlValue value) => value.Value switch
    {
        null => DBNull.Value,
        DateTimeOffset at => Instants.Ticks(at),
        string[] texts => JsonSerializer.Serialize(texts),
        long[] numbers => JsonSerializer.Serialize(numbers),
        Guid[] ids => JsonSerializer.Serialize(ids.Select(id => id.ToString().ToUpperInvariant())),
        var plain => plain,
    };
}
