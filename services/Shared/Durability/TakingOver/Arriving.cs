using System.Globalization;
using ChainHub.Durability.Model;
using ChainHub.Durability.Store;
using Write = ChainHub.Durability.Store.WriteStatements;

namespace ChainHub.Durability.TakingOver;

/// <summary>How rows are written that may be here already, and lines that get a place in another chain.</summary>
internal static class Arriving
{
    // A task that both know is one task, with the owner that it has here. Where somebody still has to do it, it is not done.
    public const string PutTask = Write.PutTask + " WHERE NOT task.open AND excluded.open";

    private const string EndTerm =
        """
        UPDATE term SET status = 'Cancelled', next_stage = NULL, next_at = NULL
        WHERE id = $1 AND status IN ('Running', 'Passed')
        """;

    private const string EndTask = "UPDATE task SET open = false, closed_at = $2 WHERE id = $1 AND open";

    public static async Task<Arrival> SagaAsync(Passage passage, SagaRow row)
    {
        // It is written as it was: with the version that it had, which the statement counts up.
        if (await passage.DoAsync(Write.InsertSaga, Rows.Of(row with { Version = row.Version - 1 })) == 1) return Arrival.Written;
        var here = (await passage.Target.QueryAsync(
            $"SELECT {Rows.SagaColumns} FROM saga s WHERE s.kind = $1 AND s.id = $2 {passage.Target.Dialect.ForUpdate}", Rows.Saga, passage.Stop, row.Kind, row.Id)).Single();
        var joined = passage.Rules.Join(here, row, passage.Now) ?? throw new TakeOverRefusedException([Conflicts.Of(row, TakeOverSide.Given)]);
        if (joined.Row is { } one && await passage.DoAsync(Write.UpdateSaga, Rows.Of(one)) != 1)
            throw new TakeOverRefusedException($"The row {row.Kind} {row.Id} was changed meanwhile. Stop the node of {passage.Rules.Into}, then run this again.");
        foreach (var term in joined.TermsOver) await passage.DoAsync(EndTerm, term);
        foreach (var task in joined.TasksOver) await passage.DoAsync(EndTask, task, passage.Now);
        passage.Lines.Add(joined.Line);
        return Arrival.Joined;
    }

    /// <summary>Lines that were one commit there are one here.</summary>
    public static async Task<Arrival> PageAsync(Passage passage, JournalPage page)
    {
        await passage.JournalAsync();
        passage.Lines.AddRange(JournalLines.Read(page));
        await passage.JournalAsync();
        return Arrival.Written;
    }

    /// <summary>
    /// Says whose lines follow, how many, and with which seal their own journal ended: with that, and the database that they came from,
    /// anybody can see that they are the same.
    /// </summary>
    public static async Task WhoseLinesAsync(Passage passage)
    {
        var head = (await passage.Source.QueryAsync(
            "SELECT position, seal FROM journal_head WHERE id = 1", (_, reader) => (Position: reader.GetInt64(0), Seal: reader.GetString(1)), passage.Stop)).Single();
        passage.Lines.Add(new JournalLine
        {
            At = passage.Now, What = TakeOverLines.TakenOver, FromOrg = passage.Rules.From, ToOrg = passage.Rules.Into,
            Code = string.Create(CultureInfo.InvariantCulture, $"lines:{head.Position} seal:{head.Seal}{(passage.BrokenLine is { } broken ? $" broken:{broken}" : "")}"),
        });
    }
}
