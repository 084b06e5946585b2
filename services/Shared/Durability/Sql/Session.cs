using System.Data.Common;

namespace ChainHub.Durability.Sql;

/// <summary>A connection in use by one caller. Parameters are written $1, $2 in both databases.</summary>
internal abstract class Session : IAsyncDisposable
{
    public abstract Dialect Dialect { get; }

    public abstract DbConnection Connection { get; }

    /// <summary>Set when the connection can no longer be trusted; it is not used again.</summary>
    public bool Broken { get; set; }

    public abstract Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>Cannot be cancelled: half a commit has no meaning.</summary>
    public abstract Task CommitAsync();

    public abstract Task RollbackAsync();

    public abstract DateTimeOffset Instant(DbDataReader reader, int column);

    public Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params ReadOnlySpan<SqlValue> values)
    {
        var command = Command(sql, values);
        return FinishAsync(command, cancellationToken);
    }

    public Task<List<T>> QueryAsync<T>(
        string sql, Func<Session, DbDataReader, T> read, CancellationToken cancellationToken, params ReadOnlySpan<SqlValue> values)
    {
        var command = Command(sql, values);
        return ReadAsync(command, read, cancellationToken);
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>Makes the command, or takes a prepared one.</summary>
    protected abstract DbCommand Command(string sql, ReadOnlySpan<SqlValue> values);

    /// <summary>Gives it back.</summary>
    protected abstract ValueTask ReleaseAsync(DbCommand command);

    private async Task<int> FinishAsync(DbCommand command, CancellationToken cancellationToken)
    {
        try
        {
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            await ReleaseAsync(command);
        }
    }

    private async Task<List<T>> ReadAsync<T>(DbCommand command, Func<Session, DbDataReader, T> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken)) rows.Add(read(this, reader));
            return rows;
        }
        finally
        {
            await ReleaseAsync(command);
        }
    }
}
