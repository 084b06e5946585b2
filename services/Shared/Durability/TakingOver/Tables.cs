using System.Globalization;
using ChainHub.Durability.Model;
using ChainHub.Durability.Store;
using Write = ChainHub.Durability.Store.WriteStatements;

namespace ChainHub.Durability.TakingOver;

/// <summary>
/// Every table that a node writes, in the order in which it is brought over. Terms and tasks come before the rows that they hang on, for
/// where two rows become one, those of the row that gives way end.
/// </summary>
internal static class Tables
{
    public static Table<SagaRow> Sagas { get; } = new(
        "saga", Rows.SagaColumns.Replace("s.", "", StringComparison.Ordinal), Rows.Saga, [Id<SagaRow>("id", row => row.Id), Text<SagaRow>("kind", row => row.Kind)], Arriving.SagaAsync);

    public static IReadOnlyList<Table> All { get; } =
    [
        new Table<TermComputation>("computation", ArrivingRows.Computation, ArrivingRows.ComputationOf, [Id<TermComputation>("id", row => row.Id)],
            (passage, row) => WhenNew(passage.DoAsync(Write.KeepComputation, row.Id, row.Text))),
        new Table<TermRow>("term", Rows.TermColumns.Replace("t.", "", StringComparison.Ordinal), Rows.Term, [Id<TermRow>("id", row => row.Id)],
            (passage, row) => WhenNew(passage.DoAsync(Write.SetTerm, Rows.Of(row)))),
        new Table<TaskRow>("task", ArrivingRows.Task, ArrivingRows.TaskOf, [Id<TaskRow>("id", row => row.Id)],
            (passage, row) => WhenNew(passage.DoAsync(Arriving.PutTask, Rows.Of(row)))),
        Sagas,
        new Table<InboxEntry>("inbox", ArrivingRows.Inbox, ArrivingRows.InboxOf, [Text<InboxEntry>("id", row => row.Id), Text<InboxEntry>("source", row => row.Source)],
            (passage, row) => WhenNew(passage.DoAsync(Write.InsertInbox, row.Source, row.Id, row.ContentHash, row.At))),
        new Table<ParkedRow>("parked", ArrivingRows.Parked, ArrivingRows.ParkedOf,
            [Text<ParkedRow>("source", row => row.Key.Source), Text<ParkedRow>("id", row => row.Key.Id), Text<ParkedRow>("hash", row => row.Key.Hash)],
            (passage, row) => WhenNew(passage.DoAsync(Write.Park, Rows.Of(row)))),
        new Table<WaitingRow>("outbox", ArrivingRows.Outbox, ArrivingRows.OutboxOf, [Number<WaitingRow>("position", row => row.Row.Position)], Leaving.BringAsync)
        {
            First = Leaving.SetAsideBetweenThemAsync,
        },
        new Table<JournalPage>("journal_page", Rows.JournalColumns, Rows.Journal, [Number<JournalPage>("position", row => row.Position)], Arriving.PageAsync)
        {
            First = Arriving.WhoseLinesAsync,
        },
    ];

    /// <summary>What is brought over after a table; null after the last.</summary>
    public static Table? After(Table table) => All.SkipWhile(other => other != table).Skip(1).FirstOrDefault();

    public static async Task<Arrival> WhenNew(Task<int> written) => await written == 1 ? Arrival.Written : Arrival.Known;

    private static KeyColumn<T> Text<T>(string name, Func<T, string> of) => new(name, of, part => part);

    private static KeyColumn<T> Id<T>(string name, Func<T, Guid> of) => new(name, row => of(row).ToString("D"), part => Guid.Parse(part));

    private static KeyColumn<T> Number<T>(string name, Func<T, long> of) =>
        new(name, row => of(row).ToString(CultureInfo.InvariantCulture), part => long.Parse(part, CultureInfo.InvariantCulture));
}
