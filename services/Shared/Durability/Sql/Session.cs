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

    /// <summary>A change that may be done once more after a crash: whoever can, does not wait for the disk.</summary>
    public virtual Task<int> ForgetAsync(string sql, CancellationToken cancellationToken, params ReadOnlySpan<SqlValue> values) =>
        ExecuteAsync(sql, cancellationToken, values);

    /// <summary>Whether a group is written with one question to the database, see <see cref="WriteGroupAsync"/>.</summary>
    public virtual bool WritesGroups => false;

    /// <summary>Writes units in one transaction and one round trip; throws when one of them does not fit, and then nothing is written.</summary>
    /// <returns>The outgoing rows that are taken, for each unit.</returns>
    public virtual Task<IReadOnlyList<CommitResult>> WriteGroupAsync(IReadOnlyList<UnitOfWork> units, OutboxLease lease) =>
        throw new NotSupportedException("This database writes units statement by statement.");

    /// <summary>Answers two questions in one round trip, where the database can.</summary>
    public virtual async Task<(List<T1> First, List<T2> Second)> QueryBothAsync<T1, T2>(
        Question<T1> first, Question<T2> second, CancellationToken cancellationToken) =>
        (await QueryAsync(first.Sql, first.Read, cancellationToken, first.Values), await QueryAsync(second.Sql, second.Read, cancellationToken, second.Values));

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

/// <summary>A query with its parameters and how to read a row of the answer.</summary>
internal sealed record Question<T>(string Sql, Func<Session, DbDataReader, T> Read, SqlValue[] Values);
