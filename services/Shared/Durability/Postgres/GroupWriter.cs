using ChainHub.Durability.Sql;
using ChainHub.Durability.Store;
using Npgsql;
using Write = ChainHub.Durability.Postgres.GroupStatements;

namespace ChainHub.Durability.Postgres;

/// <summary>
/// Writes units with one round trip: a statement for each table, its rows as arrays, all in the one transaction that the server makes
/// of what arrives together. A statement that does not do what it should fails, and so undoes everything.
/// </summary>
internal sealed class GroupWriter(NpgsqlConnection connection, StoredComputations stored, OutboxLease lease)
{
    private int answers;
    private int outboxAnswer = -1;

    public async Task<IReadOnlyList<CommitResult>> WriteAsync(IReadOnlyList<UnitOfWork> units)
    {
        await using var batch = new NpgsqlBatch(connection);
        var (computations, written) = stored.NewIn(All(units, unit => unit.TermsSet));
        Plain(batch, Write.KeepComputations, computations.Length, Columns.Of(computations));
        Fill(batch, units);
        // Not cancellable: half a commit has no meaning, and the command timeout bounds it.
        await using var reader = await batch.ExecuteReaderAsync(CancellationToken.None);
        var taken = new Dictionary<(string, string), long>();
        var answer = 0;
        do
        {
            while (await reader.ReadAsync(CancellationToken.None))
                if (answer == outboxAnswer && reader.GetBoolean(3)) taken[(reader.GetString(1), reader.GetString(2))] = reader.GetInt64(0);
            answer++;
        }
        while (await reader.NextResultAsync(CancellationToken.None));
        written();
        return [.. units.Select(unit => taken.Count == 0 || unit.Outbox.Count == 0 ? CommitResult.Written : ResultOf(unit, taken))];
    }

    private static CommitResult ResultOf(UnitOfWork unit, Dictionary<(string, string), long> taken)
    {
        var rows = new List<OutboxRow>(unit.Outbox.Count);
        foreach (var row in unit.Outbox)
            if (taken.TryGetValue((row.MessageId, row.Lane.ToString()), out var position)) rows.Add(row with { Position = position });
        return new CommitResult(CommitOutcome.Committed, rows);
    }

    // Rows in order of their keys: two groups never wait for each other in a circle. The journal last: its end is everybody's.
    private void Fill(NpgsqlBatch batch, IReadOnlyList<UnitOfWork> units)
    {
        InboxEntry[] messages = [.. units.Select(unit => unit.Inbox).OfType<InboxEntry>()];
        Array.Sort(messages, (a, b) => InOrder(a.Source, b.Source) is not 0 and var order ? order : InOrder(a.Id, b.Id));
        Plain(batch, Write.InsertInbox, messages.Length, Columns.Of(messages));
        var sagas = All(units, unit => unit.Sagas, (a, b) => InOrder(a.Kind, b.Kind) is not 0 and var order ? order : a.Id.CompareTo(b.Id));
        SagaRow[] begun = Array.FindAll(sagas, row => row.Version == 0), changed = Array.FindAll(sagas, row => row.Version > 0);
        Plain(batch, Write.InsertSagas, begun.Length, Columns.Of(begun));
        Counted(batch, Write.UpdateSagas, changed.Length, Columns.Of(changed));
        var terms = All(units, unit => unit.TermsSet, (a, b) => a.Id.CompareTo(b.Id));
        Plain(batch, Write.SetTerms, terms.Length, Columns.Of(terms));
        var changes = All(units, unit => unit.TermChanges, (a, b) => a.Id.CompareTo(b.Id));
        Counted(batch, Write.ChangeTerms, changes.Length, Columns.Of(changes));
        var tasks = All(units, unit => unit.Tasks, (a, b) => a.Id.CompareTo(b.Id));
        Plain(batch, Write.PutTasks, tasks.Length, Columns.Of(tasks));
        // First what no longer stands in the way of what follows.
        var aside = All(units, unit => unit.SetAside, (a, b) => InOrder(a.MessageId, b.MessageId));
        Plain(batch, Write.SetAside, aside.Length, Columns.Of(aside));
        var outbox = All(units, unit => unit.Outbox);
        if (Plain(batch, Write.InsertOutbox, outbox.Length, [.. Columns.Of(outbox), .. Columns.Of(lease)])) outboxAnswer = answers++;
        var parked = All(units, unit => unit.Park, (a, b) => InOrder(a.Key.Id, b.Key.Id));
        Plain(batch, Write.Park, parked.Length, Columns.Of(parked));
        var unparked = All(units, unit => unit.Unpark, (a, b) => InOrder(a.Id, b.Id));
        Plain(batch, Write.Unpark, unparked.Length, Columns.Of(unparked));
        var journal = All(units, unit => unit.Journal);
        if (journal.Length > 0) Journal(batch, journal.Length, JournalLines.Write(journal));
    }

    private static void Journal(NpgsqlBatch batch, int count, string lines) =>
        Plain(batch, Write.AppendJournal, count, [Columns.Number(count), Columns.Text(JournalChain.ContentOf(lines)), Columns.Text(lines)]);

    private void Counted(NpgsqlBatch batch, string sql, int rows, NpgsqlParameter[] columns)
    {
        if (Plain(batch, sql, rows, [.. columns, Columns.Number(rows)])) answers++;
    }

    private static bool Plain(NpgsqlBatch batch, string sql, int rows, NpgsqlParameter[] columns)
    {
        if (rows == 0) return false;
        var command = new NpgsqlBatchCommand(sql);
        foreach (var column in columns) command.Parameters.Add(column);
        batch.BatchCommands.Add(command);
        return true;
    }

    // Every kind of row of every group comes by here, most of them empty: no enumerators.
    private static T[] All<T>(IReadOnlyList<UnitOfWork> units, Func<UnitOfWork, IReadOnlyList<T>> of, Comparison<T>? order = null)
    {
        var (count, next) = (0, 0);
        foreach (var unit in units) count += of(unit).Count;
        if (count == 0) return [];
        var all = new T[count];
        foreach (var unit in units)
            for (var (rows, row) = (of(unit), 0); row < rows.Count; row++) all[next++] = rows[row];
        if (order is not null) Array.Sort(all, order);
        return all;
    }

    private static int InOrder(string a, string b) => string.CompareOrdinal(a, b);
}
