using System.Data.Common;
using ChainHub.Durability.Sql;
using Npgsql;
using NpgsqlTypes;

namespace ChainHub.Durability.Postgres;

internal sealed class PostgresSession(NpgsqlConnection connection) : Session
{
    private NpgsqlTransaction? transaction;

    public override Dialect Dialect => Dialect.Postgres;

    public override DbConnection Connection => connection;

    public override async Task BeginAsync(CancellationToken cancellationToken) =>
        transaction = await connection.BeginTransactionAsync(cancellationToken);

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
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = TypeOf(value.Type), Value = value.Value ?? DBNull.Value });
        return command;
    }

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
