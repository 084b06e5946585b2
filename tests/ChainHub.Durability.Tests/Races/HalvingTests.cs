using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Races;

/// <summary>Bad units among good ones, wherever they stand.</summary>
public abstract class HalvingTests(IHome home) : StoreTest(home)
{
    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(3, 10, 17)]
    [InlineData(9, 10, 19)]
    [InlineData(17, 18, 19)]
    public async Task Three_bad_ones_among_twenty_each_have_their_own_outcome(int late, int again, int never)
    {
        var stale = Some.Saga();
        var message = Some.Message();
        await CommitAsync(new UnitOfWork { Inbox = message, Sagas = [stale] });
        var units = Enumerable.Range(0, 20).Select(_ => Some.Everything()).ToArray();
        units[late] = units[late] with { Sagas = [stale] };
        units[again] = units[again] with { Inbox = message };
        units[never] = units[never] with { Sagas = [Some.Saga() with { Data = null! }] };

        var failed = await Should.ThrowAsync<UnitFailedException>(() => Store.CommitAsync(units, Stop));
        failed.Outcomes.ShouldBe(Enumerable.Range(0, 20).Select(number =>
            number == late ? CommitOutcome.Conflict : number == again ? CommitOutcome.Duplicate : number == never ? (CommitOutcome?)null : CommitOutcome.Committed));
        (await Store.HealthAsync(Stop)).OutboxRows.ShouldBe(17 * 2);
        (await Store.Ledger.JournalAsync(0, 99, Stop)).Select(line => line.Position).ShouldBe(Enumerable.Range(1, 17 * 2).Select(place => (long)place));
        (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Rows_of_a_group_leave_in_the_order_of_its_units()
    {
        var conversation = Guid.NewGuid();
        // Ids that sort otherwise than the order in which they were decided.
        var ids = Enumerable.Range(0, 40).Select(number => $"{(number * 17) % 40:00}").ToArray();
        UnitOfWork[] units = [.. ids.Chunk(4).Select(some => Some.Everything() with { Outbox = [.. some.Select(id => Some.Outgoing(conversation, id))] })];
        await Store.CommitAsync(units, Stop);
        var claimed = await Store.ClaimOutboxAsync(OutboxLane.Broker, 99, Some.Noon, Some.Minute, Stop);
        claimed.Select(row => row.MessageId).ShouldBe(ids);
        claimed.Select(row => row.Position).ShouldBeInOrder();
    }

    [Fact]
    public async Task A_unit_without_anything_in_it_is_written_with_the_others()
    {
        (await Store.CommitAsync([new UnitOfWork(), Some.Everything(), new UnitOfWork()], Stop)).ShouldAllBe(outcome => outcome == CommitOutcome.Committed);
        (await Store.CommitAsync([new UnitOfWork(), new UnitOfWork()], Stop)).ShouldBe([CommitOutcome.Committed, CommitOutcome.Committed]);
        (await Store.CommitAsync([], Stop)).ShouldBeEmpty();
        (await Store.Ledger.JournalAsync(0, 99, Stop)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_task_that_two_units_of_a_group_change_is_as_the_last_one_says()
    {
        var task = Some.Task();
        var units = new[] { "first", "second", "third" }.Select(worker => Some.Everything() with { Tasks = [task with { WorkerRef = worker }] }).ToArray();
        (await Store.CommitAsync(units, Stop)).ShouldAllBe(outcome => outcome == CommitOutcome.Committed);
        (await Store.Ledger.TasksAsync(null, 9, Stop)).ShouldHaveSingleItem().WorkerRef.ShouldBe("third");
    }

    [Fact]
    public async Task A_term_fires_once_when_two_units_of_a_group_fire_it()
    {
        var term = Some.Term(Some.Noon);
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        var fire = new UnitOfWork { TermChanges = [new TermChange(term.Id, "passed", TermStatus.Passed, null, null)], Journal = [Some.Line()] };
        (await Store.CommitAsync([fire, Some.Everything(), fire], Stop)).ShouldBe([CommitOutcome.Committed, CommitOutcome.Committed, CommitOutcome.Duplicate]);
    }
}

public sealed class HalvingOnSqlite(SqliteHome home) : HalvingTests(home);

public sealed class HalvingOnPostgres(PostgresHome home) : HalvingTests(home);
