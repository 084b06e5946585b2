using ChainHub.Durability.Sql;
using Write = ChainHub.Durability.Store.WriteStatements;

namespace ChainHub.Durability.Store;

/// <summary>Writes units within an open transaction. Rows are taken in order of their ids: two units never wait for each other.</summary>
internal sealed class UnitWriter(Session session, FaultPoints fault, CancellationToken cancellationToken)
{
    /// <summary>Writes all but the journal. After any outcome but committed the transaction must not be committed.</summary>
    public async Task<CommitOutcome> WriteAsync(UnitOfWork unit)
    {
        if (unit.Inbox is { } message && await SeenAsync(message) is { } seen) return seen;
        foreach (var saga in unit.Sagas.OrderBy(row => row.Kind, StringComparer.Ordinal).ThenBy(row => row.Id))
            if (!await SagaAsync(saga)) return CommitOutcome.Conflict;
        foreach (var term in unit.TermsSet.OrderBy(row => row.Id))
            if (await DoAsync(Write.SetTerm, Rows.Of(term)) == 0) return CommitOutcome.Conflict;
        foreach (var change in unit.TermChanges.OrderBy(row => row.Id))
            if (!await TermAsync(change)) return CommitOutcome.Conflict;
        foreach (var task in unit.Tasks.OrderBy(row => row.Id)) await DoAsync(Write.PutTask, Rows.Of(task));
        foreach (var row in unit.Outbox) await DoAsync(Write.InsertOutbox, Rows.Of(row));
        foreach (var row in unit.SetAside) await DoAsync(Write.SetAside, [row.MessageId, row.Lane, row.Reason, row.At]);
        foreach (var row in unit.Park) await DoAsync(Write.Park, Rows.Of(row));
        foreach (var key in unit.Unpark) await DoAsync(Write.Unpark, [key.Source, key.Id, key.Hash]);
        return CommitOutcome.Committed;
    }

    /// <summary>Appends last: until the commit, nobody else can append.</summary>
    public async Task JournalAsync(IReadOnlyList<JournalLine> lines)
    {
        if (lines.Count == 0) return;
        var head = (await session.QueryAsync(
            $"SELECT position, hash FROM journal_head WHERE id = 1 {session.Dialect.ForUpdate}",
            (_, reader) => (Position: reader.GetInt64(0), Hash: reader.GetString(1)),
            cancellationToken)).Single();
        foreach (var line in lines)
        {
            var placed = JournalChain.Append(line, head.Position + 1, head.Hash);
            await DoAsync(Write.AppendJournal, Rows.Of(placed));
            head = (placed.Position, placed.Hash);
        }

        await DoAsync(Write.MoveJournalHead, [head.Position, head.Hash]);
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
