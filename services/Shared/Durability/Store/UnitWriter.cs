using ChainHub.Durability.Sql;
using Write = ChainHub.Durability.Store.WriteStatements;

namespace ChainHub.Durability.Store;

/// <summary>Writes units within an open transaction. Rows are taken in order of their ids: two units never wait for each other.</summary>
internal sealed class UnitWriter(Session session, OutboxLease lease, FaultPoints fault, CancellationToken cancellationToken)
{
    /// <summary>Writes all but the journal. After any outcome but committed the transaction must not be committed.</summary>
    public async Task<(CommitOutcome Outcome, IReadOnlyList<OutboxRow> Taken)> WriteAsync(UnitOfWork unit)
    {
        foreach (var computation in unit.Computations()) await DoAsync(Write.KeepComputation, [computation.Id, computation.Text]);
        if (unit.Inbox is { } message && await SeenAsync(message) is { } seen) return (seen, []);
        if (await StatesAsync(unit) is { } lost) return (lost, []);
        foreach (var task in unit.Tasks.OrderBy(row => row.Id)) await DoAsync(Write.PutTask, Rows.Of(task));
        foreach (var row in unit.SetAside) await DoAsync(Write.SetAside, [row.ConversationId, row.MessageId, row.Lane, row.Reason, row.At]);
        var taken = new List<OutboxRow>();
        foreach (var row in unit.Outbox)
            if (await SendAsync(row) is { } position) taken.Add(row with { Position = position });
        foreach (var row in unit.Park) await DoAsync(Write.Park, Rows.Of(row));
        foreach (var key in unit.Unpark) await DoAsync(Write.Unpark, [key.Source, key.Id, key.Hash]);
        return (CommitOutcome.Committed, taken);
    }

    /// <summary>Appends last: until the commit, nobody else can append.</summary>
    public async Task JournalAsync(IReadOnlyList<JournalLine> lines)
    {
        if (lines.Count == 0) return;
        var head = (await session.QueryAsync(
            $"SELECT position, seal FROM journal_head WHERE id = 1 {session.Dialect.ForUpdate}",
            (_, reader) => (Position: reader.GetInt64(0), Seal: reader.GetString(1)),
            cancellationToken)).Single();
        var (last, written) = (head.Position + lines.Count, JournalLines.Write(lines));
        var seal = JournalChain.Seal(head.Seal, last, JournalChain.ContentOf(written));
        await DoAsync(Write.AppendJournal, [last, written, seal]);
        await DoAsync(Write.MoveJournalHead, [last, seal]);
    }

    /// <returns>Null when all of it fits.</returns>
    private async Task<CommitOutcome?> StatesAsync(UnitOfWork unit)
    {
        foreach (var saga in unit.Sagas.OrderBy(row => row.Kind, StringComparer.Ordinal).ThenBy(row => row.Id))
            if (!await SagaAsync(saga)) return CommitOutcome.Conflict;
        foreach (var term in unit.TermsSet.OrderBy(row => row.Id))
            if (await DoAsync(Write.SetTerm, Rows.Of(term)) == 0) return CommitOutcome.Conflict;
        foreach (var change in unit.TermChanges.OrderBy(row => row.Id))
            if (!await TermAsync(change)) return CommitOutcome.Duplicate;
        return null;
    }

    /// <returns>The position when the row is taken under the lease.</returns>
    private async Task<long?> SendAsync(OutboxRow row)
    {
        var written = await session.QueryAsync(
            Write.InsertOutbox, (_, reader) => (Position: reader.GetInt64(0), Taken: reader.GetBoolean(1)), cancellationToken, Rows.Of(row, lease));
        await fault.ReachAsync(Write.InsertOutbox);
        return written is [{ Taken: true } taken] ? taken.Position : null;
    }

    private async Task<CommitOutcome?> SeenAsync(InboxEntry message)
    {
        if (await DoAsync(Write.InsertInbox, [message.Source, message.Id, message.ContentHash, message.At]) == 1) return null;
        var same = await session.QueryAsync(Write.SameContent, (_, reader) => reader.GetInt64(0), cancellationToken,
            message.Source, message.Id, message.ContentHash);
        // Two messages under one id at the same moment: whoever asks again is told that the content differs, and nothing gets lost.
        return same.Count == 1 ? CommitOutcome.Duplicate : CommitOutcome.Conflict;
    }

    private async Task<bool> SagaAsync(SagaRow row) =>
        await DoAsync(row.Version == 0 ? Write.InsertSaga : Write.UpdateSaga, Rows.Of(row)) == 1;

    /// <returns>False when the alarm that should be next has gone, or waits no more.</returns>
    private async Task<bool> TermAsync(TermChange change)
    {
        if (change.ExpectedStage is { } stage)
            return await DoAsync(Write.ChangeTermAt, [change.Id, change.Status, change.NextStage, change.NextAt, stage]) == 1;
        if (await DoAsync(Write.ChangeTerm, [change.Id, change.Status, change.NextStage, change.NextAt]) == 1) return true;
        throw new InvalidOperationException(
            $"Term {change.Id} cannot be changed: it was never set. Set it in this unit or an earlier one.");
    }

    private async Task<int> DoAsync(string sql, SqlValue[] values)
    {
        var count = await session.ExecuteAsync(sql, cancellationToken, values);
        await fault.ReachAsync(sql);
        return count;
    }
}
