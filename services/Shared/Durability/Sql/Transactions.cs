namespace ChainHub.Durability.Sql;

/// <summary>Work that is written whole or not at all.</summary>
internal static class Transactions
{
    public static async Task InTransactionAsync(this Session session, Func<Task> work, CancellationToken stop)
    {
        await session.BeginAsync(stop);
        try
        {
            await work();
            stop.ThrowIfCancellationRequested();
            await session.CommitAsync();
        }
        catch
        {
            try
            {
                await session.RollbackAsync();
            }
            catch (Exception)
            {
                // The error that led here says more; the connection goes, and the transaction with it.
                session.Broken = true;
            }

            throw;
        }
    }
}
