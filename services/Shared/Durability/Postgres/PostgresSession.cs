using System.Data.Common;
using ChainHub.Durability.Sql;
using Npgsql;
using NpgsqlTypes;

namespace ChainHub.Durability.Postgres;

internal sealed class PostgresSession(NpgsqlConnection connection, StoredComputations stored) : Session
{
    private NpgsqlTransaction? transaction;

    public override Dialect Dialect => Dialect.Postgres;

    public override DbConnection Connection => connection;

    public override async Task BeginAsync(CancellationToken cancellationToken) =>
        transaction = await connection.BeginTransactionAsync(cancellationToken);

    public override bool WritesGroups => true;

    public override Task<IReadOnlyList<CommitResult>> WriteGroupAsync(IReadOnlyList<UnitOfWork> units, OutboxLease lease) =>
        new GroupWriter(connection, stored, lease).WriteAsync(units);

    public override async Task<(List<T1> First, List<T2> Second)> QueryBothAsync<T1, T2>(
        Question<T1> first, Question<T2> second, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Batched(first.Sql, first.Values));
        batch.BatchCommands.Add(Batched(second.Sql, second.Values));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var (one, two) = (new List<T1>(), new List<T2>());
        while (await reader.ReadAsync(cancellationToken)) one.Add(first.Read(this, reader));
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) two.Add(second.Read(this, reader));
        return (one, two);
    }

    // What a crash undoes so is done again: not worth a wait for the disk.
    public override Task<int> ForgetAsync(string sql, CancellationToken cancellationToken, params ReadOnlySpan<SqlValue> values)
    {
        var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT set_config('synchronous_commit', 'off', true)"));
        batch.BatchCommands.Add(Batched(sql, values));
        return RunAsync(batch, cancellationToken);
    }

    private static async Task<int> RunAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        await using (batch) return await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public override Task CommitAsync() => transaction!.CommitAsync(CancellationToken.None);

    public override Task RollbackAsync() => transaction!.RollbackAsync(CancellationToken.None);

    public override DateTimeOffset Instant(DbDataReader reader, int column) => reader.GetFieldValue<DateTimeOffset>(column);

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    protected override DbCommand Command(string sql, ReadOnlySpan<SqlValue> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this assembly; everything that varies is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var value in values) command.Parameters.Add(ParameterOf(value));
        return command;
    }

    private static NpgsqlBatchCommand Batched(string sql, ReadOnlySpan<SqlValue> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(ParameterOf(value));
        return command;
    }

    private static NpgsqlParameter ParameterOf(SqlValue value) =>
        new() { NpgsqlDbType = TypeOf(value.Type), Value = value.Value ?? DBNull.Value };

    protected override ValueTask ReleaseAsync(DbCommand command) => command.DisposeAsync();

    private static NpgsqlDbType TypeOf(SqlType type) => type switch
    {
        SqlType.Text => NpgsqlDbType.Text,
        SqlType.Uuid => NpgsqlDbType.Uuid,
        SqlType.Instant => NpgsqlDbType.TimestampTz,
        SqlType.Number => NpgsqlDbType.Bigint,
        SqlType.Flag => NpgsqlDbType.Boolean,
        SqlType.Bytes => NpgsqlDbType.Bytea,
        SqlType.Texts => NpgsqlDbType.Array | NpgsqlDbType.Text,
        SqlType.Uuids => NpgsqlDbType.Array | NpgsqlDbType.Uuid,
        _ => NpgsqlDbType.Array | NpgsqlDbType.Bigint,
    };
}
