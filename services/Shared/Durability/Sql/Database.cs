using ChainHub.Durability.Model;

namespace ChainHub.Durability.Sql;

/// <summary>One organization's database: hands out sessions for the hot path and contexts for everything else.</summary>
internal abstract class Database : IAsyncDisposable
{
    public abstract Task MigrateAsync(CancellationToken cancellationToken);

    public async Task<T> UseAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        Session? session = null;
        try
        {
            await using (session = await OpenAsync(cancellationToken))
            {
                try
                {
                    return await work(session);
                }
                catch (Exception) when (session.Connection.State != System.Data.ConnectionState.Open)
                {
                    session.Broken = true;
                    throw;
                }
            }
        }
        catch (Exception error) when (error is not (StoreUnavailableException or OperationCanceledException)
            && (session?.Broken == true || IsUnavailable(error)))
        {
            throw new StoreUnavailableException(error);
        }
    }

    public async Task<T> ReadAsync<T>(Func<NodeDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await WithContextAsync(work, cancellationToken);
        }
        catch (Exception error) when (error is not (StoreUnavailableException or OperationCanceledException) && IsUnavailable(error))
        {
            throw new StoreUnavailableException(error);
        }
    }

    /// <summary>The database is away or gave up the attempt, as opposed to work that is wrong in itself.</summary>
    public bool IsUnavailable(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
            if (SaysUnavailable(cause)) return true;
        return false;
    }

    /// <summary>The attempt stood in the way of another one; units written one by one do not.</summary>
    public abstract bool IsClash(Exception error);

    /// <summary>What tells this database from every other one, by whatever name it was opened.</summary>
    public abstract Task<string> IdentityAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    protected abstract Task<Session> OpenAsync(CancellationToken cancellationToken);

    protected abstract Task<T> WithContextAsync<T>(Func<NodeDbContext, Task<T>> work, CancellationToken cancellationToken);

    protected abstract bool SaysUnavailable(Exception cause);
}
