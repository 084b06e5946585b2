using System.Collections.Concurrent;
using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Races;

/// <summary>Several replicas over one database, all at the same moment.</summary>
public abstract class ReplicaTests(IHome home) : StoreTest(home)
{
    private const int Replicas = 8;

    [Fact]
    public async Task One_of_many_starts_of_a_saga_wins()
    {
        var saga = Some.Saga();
        var outcomes = await RaceAsync((store, replica) =>
            store.CommitAsync([Some.Everything() with { Sagas = [saga with { State = $"by {replica}" }] }], Stop));
        outcomes.SelectMany(outcome => outcome).Count(outcome => outcome == CommitOutcome.Committed).ShouldBe(1);
        outcomes.SelectMany(outcome => outcome).Count(outcome => outcome == CommitOutcome.Conflict).ShouldBe(Replicas - 1);
        (await Store.Ledger.JournalAsync(0, 99, Stop)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_reaches_all_replicas_is_handled_once()
    {
        var message = Some.Message();
        var outcomes = await RaceAsync((store, _) => store.CommitAsync([Some.Everything() with { Inbox = message }], Stop));
        outcomes.SelectMany(outcome => outcome).Count(outcome => outcome == CommitOutcome.Committed).ShouldBe(1);
        outcomes.SelectMany(outcome => outcome).Count(outcome => outcome == CommitOutcome.Duplicate).ShouldBe(Replicas - 1);
    }

    [Fact]
    public async Task Every_change_of_a_saga_builds_on_the_one_before()
    {
        var saga = Some.Saga() with { Data = "0" };
        await CommitAsync(new UnitOfWork { Sagas = [saga] });
        var key = new SagaKey(saga.Kind, saga.Id);
        await RaceAsync(async (store, _) =>
        {
            for (var done = 0; done < 5;)
            {
                var row = (await store.LoadAsync([new LoadRequest(null, [key])], Stop))[0].Find(key)!;
                var next = row with { Data = $"{int.Parse(row.Data) + 1}" };
                if ((await store.CommitAsync([new UnitOfWork { Sagas = [next], Journal = [Some.Line()] }], Stop))[0] == CommitOutcome.Committed) done++;
            }

            return true;
        });
        (await SagaAsync(saga))!.Data.ShouldBe($"{Replicas * 5}");
        (await Store.Ledger.JournalAsync(0, 99, Stop)).Count.ShouldBe(Replicas * 5);
    }

    [Fact]
    public async Task An_alarm_fires_once_over_many_claimers()
    {
        var terms = Enumerable.Range(0, 200).Select(_ => Some.Term(Some.Noon)).ToArray();
        await CommitAsync(new UnitOfWork { TermsSet = terms });
        var claimed = await RaceAsync(async (store, _) =>
        {
            var all = new List<DueAlarm>();
            for (var some = await ClaimAsync(store); some.Count > 0; some = await ClaimAsync(store)) all.AddRange(some);
            return all;
        });
        claimed.SelectMany(all => all).Select(alarm => alarm.Term.Id).Order().ShouldBe(terms.Select(term => term.Id).Order());

        async Task<IReadOnlyList<DueAlarm>> ClaimAsync(INodeStore store) => (await store.ClaimDueAlarmsAsync(3, Some.Noon, Some.Minute, Stop)).Alarms;
    }

    [Fact]
    public async Task An_alarm_fires_once_even_when_all_have_claimed_it_in_turn()
    {
        var term = Some.Term(Some.Noon);
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        var outcomes = await RaceAsync((store, _) => store.CommitAsync(
            [new UnitOfWork { TermChanges = [new TermChange(term.Id, "passed", TermStatus.Passed, null, null)], Outbox = [Some.Outgoing()] }], Stop));
        outcomes.Count(outcome => outcome[0] == CommitOutcome.Committed).ShouldBe(1);
        (await Store.HealthAsync(Stop)).OutboxRows.ShouldBe(1);
    }

    [Fact]
    public async Task Outgoing_rows_are_claimed_once_and_in_order_within_their_conversation()
    {
        var conversations = Enumerable.Range(0, 10).Select(_ => Guid.NewGuid()).ToArray();
        OutboxRow[] rows = [.. Enumerable.Range(0, 12).SelectMany(number => conversations.Select(id => Some.Outgoing(id, $"{number:00}|{id}")))];
        await CommitAsync(new UnitOfWork { Outbox = rows });
        var sent = new ConcurrentQueue<OutboxRow>();
        await RaceAsync(async (store, _) =>
        {
            while ((await store.HealthAsync(Stop)).OutboxRows > 0)
            {
                var claimed = await store.ClaimOutboxAsync(OutboxLane.Broker, 7, Some.Noon, Some.Minute, Stop);
                foreach (var row in claimed) sent.Enqueue(row);
                await store.ConfirmOutboxAsync([.. claimed.Select(row => row.Position)], Stop);
            }

            return true;
        });
        sent.Count.ShouldBe(rows.Length);
        foreach (var conversation in sent.GroupBy(row => row.ConversationId))
            conversation.Select(row => row.MessageId).ShouldBeInOrder();
    }

    [Fact]
    public async Task Journal_positions_have_no_gap_and_the_chain_no_fork()
    {
        await RaceAsync(async (store, replica) =>
        {
            for (var round = 0; round < 10; round++)
            {
                var stale = Some.Everything() with { Sagas = [Some.Saga() with { Version = 7 }] };
                await store.CommitAsync(replica % 2 == 0 ? [Some.Everything()] : [Some.Everything(), stale, Some.Everything()], Stop);
            }

            return true;
        });
        var lines = await Store.Ledger.JournalAsync(0, 9999, Stop);
        lines.Count.ShouldBe(((Replicas / 2) + Replicas) * 10 * 2);
        lines.Select(line => line.Position).ShouldBe(Enumerable.Range(1, lines.Count).Select(position => (long)position));
        (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Groups_that_take_the_same_sagas_in_opposite_order_both_come_through()
    {
        var sagas = Enumerable.Range(0, 6).Select(_ => Some.Saga()).ToArray();
        await CommitAsync(new UnitOfWork { Sagas = sagas });
        var outcomes = await RaceAsync((store, replica) => store.CommitAsync(
            [.. (replica % 2 == 0 ? sagas : sagas.Reverse()).Select(row => new UnitOfWork { Sagas = [row with { Version = 1 }] })], Stop));
        outcomes.Sum(outcome => outcome.Count(one => one == CommitOutcome.Committed)).ShouldBe(sagas.Length);
    }

    private async Task<T[]> RaceAsync<T>(Func<INodeStore, int, Task<T>> run)
    {
        using var start = new Barrier(Replicas);
        return await Task.WhenAll(Enumerable.Range(0, Replicas).Select(replica => Task.Factory.StartNew(
            () =>
            {
                var store = Open(replica);
                start.SignalAndWait(Stop);
                return run(store, replica);
            },
            Stop, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
    }

    private INodeStore Open(int replica)
    {
        lock (Database) return replica == 0 ? Store : Database.Open();
    }
}

public sealed class ReplicasOnSqlite(SqliteHome home) : ReplicaTests(home);

public sealed class ReplicasOnPostgres(PostgresHome home) : ReplicaTests(home);
