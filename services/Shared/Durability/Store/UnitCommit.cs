using ChainHub.Durability.Sql;

namespace ChainHub.Durability.Store;

/// <summary>
/// Writes a list of units in one transaction. As soon as one of them does not fit, none is written so, and each is written on its
/// own: the one that does not fit then harms nobody.
/// </summary>
internal sealed class UnitCommit(Database database, FaultPoints fault)
{
    private const int MostClashes = 5;

    public async Task<IReadOnlyList<CommitOutcome>> WriteAsync(IReadOnlyList<UnitOfWork> units, CancellationToken cancellationToken)
    {
        if (units.Count == 0) return [];
        if (units.Count > 1 && await TogetherAsync(units, cancellationToken)) return [.. units.Select(_ => CommitOutcome.Committed)];

        var outcomes = new CommitOutcome?[units.Count];
        Exception? first = null;
        for (var index = 0; index < units.Count; index++)
        {
            try
            {
                outcomes[index] = await AloneAsync(units[index], cancellationToken);
            }
            catch (Exception error) when (error is not (StoreUnavailableException or OperationCanceledException))
            {
                first ??= error;
            }
        }

        return first is null ? [.. outcomes.Select(outcome => outcome!.Value)] : throw new UnitFailedException(outcomes, first);
    }

    // A unit on its own can still end a circle of waiting groups; those then come apart as well, so a few tries do.
    private async Task<CommitOutcome> AloneAsync(UnitOfWork unit, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TransactAsync([unit], cancellationToken);
            }
            catch (StoreUnavailableException error) when (database.IsClash(error.InnerException!) && attempt < MostClashes)
            {
                // Rolled back for certain: the database chose this one to give way.
            }
        }
    }

    private async Task<bool> TogetherAsync(IReadOnlyList<UnitOfWork> units, CancellationToken cancellationToken)
    {
        try
        {
            return await TransactAsync(units, cancellationToken) == CommitOutcome.Committed;
        }
        catch (StoreUnavailableException error) when (!database.IsClash(error.InnerException!))
        {
            throw;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return false;
        }
    }

    private Task<CommitOutcome> TransactAsync(IReadOnlyList<UnitOfWork> units, CancellationToken cancellationToken)
    {
        foreach (var unit in units) UnitCheck.Check(unit);
        return database.UseAsync(session => TransactAsync(session, units, cancellationToken), cancellationToken);
    }

    private async Task<CommitOutcome> TransactAsync(Session session, IReadOnlyList<UnitOfWork> units, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken);
        try
        {
            var outcome = await WriteAllAsync(new UnitWriter(session, fault, cancellationToken), units);
            if (outcome != CommitOutcome.Committed)
            {
                await session.RollbackAsync();
                return outcome;
            }

            await fault.ReachAsync(FaultPoints.BeforeCommit);
            cancellationToken.ThrowIfCancellationRequested();
            await session.CommitAsync();
        }
        catch
        {
            await UndoAsync(session);
            throw;
        }

        await fault.ReachAsync(FaultPoints.AfterCommit);
        return CommitOutcome.Committed;
    }

    private async Task<CommitOutcome> WriteAllAsync(UnitWriter writer, IReadOnlyList<UnitOfWork> units)
    {
        await fault.ReachAsync(FaultPoints.Begun);
        foreach (var unit in units)
            if (await writer.WriteAsync(unit) is not CommitOutcome.Committed and var outcome) return outcome;
        await writer.JournalAsync(units.Count == 1 ? units[0].Journal : [.. units.SelectMany(unit => unit.Journal)]);
        return CommitOutcome.Committed;
    }

    private static async Task UndoAsync(Session session)
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
    }
}
