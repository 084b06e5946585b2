using ChainHub.Durability.Tests.Homes;
using ChainHub.Testing;

namespace ChainHub.Durability.Tests.Crashes;

/// <summary>A group that waits in the middle of its one round trip, and whose connection is then cut.</summary>
public sealed class CutGroupTests(PostgresHome postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("saga")]
    [InlineData("task")]
    [InlineData("journal_head")]
    public async Task Leaves_nothing_of_any_unit_and_is_written_once_at_the_next_try(string held)
    {
        await using var database = await postgres.NewAsync();
        var (store, onlooker) = (database.Open(), database.Open());
        var (saga, task) = (Some.Saga(), Some.Task());
        await store.CommitAsync([new UnitOfWork { Sagas = [saga], Tasks = [task] }], Stop);
        UnitOfWork[] units =
        [
            Some.Everything(), Some.Everything() with { Sagas = [saga with { Version = 1 }], Tasks = [task with { WorkerRef = "changed" }] }, Some.Everything(),
        ];
        await using (var other = await database.ConnectAsync())
        {
            await using var transaction = await other.BeginTransactionAsync(Stop);
            await using var command = other.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = held switch
            {
                "saga" => $"SELECT 1 FROM saga WHERE id = '{saga.Id}' FOR UPDATE",
                "task" => $"SELECT 1 FROM task WHERE id = '{task.Id}' FOR UPDATE",
                _ => "SELECT 1 FROM journal_head FOR UPDATE",
            };
            await command.ExecuteNonQueryAsync(Stop);
            var written = store.CommitAsync(units, Stop);
            await Poll.UntilAsync("the group to wait for a lock", () => database.RowsAsync(
                "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"),
                waiting => waiting.Count > 0, describe: rows => $"{rows.Count} waiting", cancellation: Stop);
            await database.CutAsync(store);
            await Should.ThrowAsync<StoreUnavailableException>(() => written);
        }

        foreach (var unit in units)
            (await onlooker.LoadAsync([new LoadRequest(unit.Inbox, [])], Stop)).Single().Verdict.ShouldBe(InboxVerdict.New);
        (await CountsAsync(database)).ShouldBe("1|1|0|0|0|0", "what was there before, and nothing of the group");
        (await store.CommitAsync(units, Stop)).ShouldAllBe(outcome => outcome == CommitOutcome.Committed);
        // Four new sagas and tasks beside the changed ones, and of each unit two terms, two rows, two lines and one parked message.
        (await CountsAsync(database)).ShouldBe("5|5|6|6|6|3");
        (await onlooker.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
    }

    private static async Task<string> CountsAsync(TestDatabase database) => (await database.RowsAsync(
        """
        SELECT (SELECT count(*) FROM saga), (SELECT count(*) FROM task), (SELECT count(*) FROM term), (SELECT count(*) FROM outbox),
            (SELECT count(*) FROM journal), (SELECT count(*) FROM parked)
        """)).Single();
}
