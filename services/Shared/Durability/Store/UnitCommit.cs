using ChainHub.Durability.Sql;

namespace ChainHub.Durability.Store;

/// <summary>
/// Writes a list of units in one transaction. When one of them does not fit, nothing is written so; the list is split in two until the
/// one that does not fit stands alone: it then harms nobody, and the others are still written together.
/// </summary>
internal sealed class UnitCommit(Database database, OutboxLease lease, bool stepwise, FaultPoints fault, CancellationToken cancellationToken)
{
    private const int MostClashes = 5;

    private Exception? firstFailure;

    public async Task<IReadOnlyList<CommitResult>> WriteAsync(IReadOnlyList<UnitOfWork> units)
    {
        var results = new CommitResult?[units.Count];
        if (units.Count > 0) await WriteAsync(units.ToArray().AsMemory(), results);
        return firstFailure is null ? results.Select(result => result!).ToList() : throw new UnitFailedException(results, firstFailure);
    }

    private async Task WriteAsync(Memory<UnitOfWork> units, Memory<CommitResult?> results)
    {
        if (await TogetherAsync(units) is { } written)
        {
            for (var index = 0; index < written.Count; index++) results.Span[index] = written[index];
            return;
        }

        if (units.Length == 1)
        {
            var result = await AloneAsync(units.Span[0]);
            results.Span[0] = result;
            return;
        }

        var half = units.Length / 2;
        await WriteAsync(units[..half], results[..half]);
        await WriteAsync(units[half..], results[half..]);
    }

    /// <returns>Null when they do not fit together.</returns>
    private async Task<IReadOnlyList<CommitResult>?> TogetherAsync(ReadOnlyMemory<UnitOfWork> units)
    {
        try
        {
            foreach (var unit in units.Span) UnitCheck.Check(unit);
            return await database.UseAsync(session => TogetherAsync(session, units), cancellationToken);
        }
        catch (StoreUnavailableException error) when (!database.IsClash(error.InnerException!))
        {
            throw;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<CommitResult>?> TogetherAsync(Session session, ReadOnlyMemory<UnitOfWork> units)
    {
        if (stepwise || !session.WritesGroups)
            return units.Length == 1 ? null : await TransactAsync(session, units) is { Outcome: CommitOutcome.Committed, Each: var each } ? each : null;
        await fault.ReachAsync(FaultPoints.Begun);
        cancellationToken.ThrowIfCancellationRequested();
        var written = await session.WriteGroupAsync([.. units.Span], lease);
        await fault.ReachAsync(FaultPoints.AfterCommit);
        return written;
    }

    // A unit on its own can still end a circle of waiting groups; those then come apart as well, so a few tries do.
    private async Task<CommitResult?> AloneAsync(UnitOfWork unit)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                UnitCheck.Check(unit);
                var (outcome, each) = await database.UseAsync(session => TransactAsync(session, new[] { unit }), cancellationToken);
                return outcome == CommitOutcome.Committed ? each[0] : CommitResult.NotWritten(outcome);
            }
            catch (StoreUnavailableException error) when (database.IsClash(error.InnerException!) && attempt < MostClashes)
            {
                // Rolled back for certain: the database chose this one to give way.
            }
            catch (Exception error) when (error is not (StoreUnavailableException or OperationCanceledException))
            {
                firstFailure ??= error;
                return null;
            }
    }

    private async Task<(CommitOutcome Outcome, IReadOnlyList<CommitResult> Each)> TransactAsync(Session session, ReadOnlyMemory<UnitOfWork> units)
    {
        await session.BeginAsync(cancellationToken);
        var each = new List<CommitResult>(units.Length);
        try
        {
            await fault.ReachAsync(FaultPoints.Begun);
            var writer = new UnitWriter(session, lease, fault, cancellationToken);
            for (var index = 0; index < units.Length; index++)
            {
                var (outcome, taken) = await writer.WriteAsync(units.Span[index]);
                if (outcome != CommitOutcome.Committed)
                {
                    await session.RollbackAsync();
                    return (outcome, each);
                }

                each.Add(taken.Count == 0 ? CommitResult.Written : new CommitResult(outcome, taken));
            }

            await writer.JournalAsync([.. units.ToArray().SelectMany(unit => unit.Journal)]);
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
        return (CommitOutcome.Committed, each);
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
