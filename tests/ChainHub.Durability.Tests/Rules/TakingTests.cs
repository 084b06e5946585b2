using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Rules;

/// <summary>Outgoing rows that are taken with the commit that decides them, to leave straight from memory.</summary>
public abstract class TakingTests(IHome home) : StoreTest(home)
{
    private static readonly DateTimeOffset End = Some.Noon + Some.Minute;

    [Fact]
    public async Task Rows_are_taken_in_order_with_their_positions_and_nobody_else_is_handed_them()
    {
        var conversation = Guid.NewGuid();
        OutboxRow[] rows = [Some.Outgoing(conversation, "1"), Some.Outgoing(conversation, "2"), Some.Outgoing(id: "3", lane: OutboxLane.Adapter)];
        var taken = await TakeAsync(Store, rows);
        taken.Select(row => row.MessageId).ShouldBe(["1", "2", "3"]);
        taken.Select(row => row.Position).ShouldBeInOrder();
        (await ClaimAsync(Database.Open(), Some.Noon)).ShouldBeEmpty();
        (await ClaimAsync(Database.Open(), End)).Select(row => row.Position).ShouldBe(taken.Take(2).Select(row => row.Position));
    }

    [Fact]
    public async Task Without_a_lease_nothing_is_taken()
    {
        var result = (await Store.CommitAsync([new UnitOfWork { Outbox = [Some.Outgoing()] }], null, Stop)).Single();
        result.Taken.ShouldBeEmpty();
        (await ClaimAsync(Store, Some.Noon)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_row_behind_one_of_the_same_store_is_taken_as_well()
    {
        var conversation = Guid.NewGuid();
        await TakeAsync(Store, Some.Outgoing(conversation, "1"));
        (await TakeAsync(Store, Some.Outgoing(conversation, "2"))).Single().MessageId.ShouldBe("2");
    }

    [Fact]
    public async Task A_row_behind_one_that_another_replica_holds_waits_for_it()
    {
        var conversation = Guid.NewGuid();
        var first = await TakeAsync(Database.Open(), Some.Outgoing(conversation, "1"));
        (await TakeAsync(Store, Some.Outgoing(conversation, "2"), Some.Outgoing(id: "other"))).Single().MessageId.ShouldBe("other");
        (await ClaimAsync(Store, Some.Noon)).ShouldBeEmpty();
        await Store.ConfirmOutboxAsync([first[0].Position], Stop);
        (await ClaimAsync(Store, Some.Noon)).Single().MessageId.ShouldBe("2");
    }

    [Fact]
    public async Task A_row_behind_one_that_was_postponed_waits_for_it()
    {
        var conversation = Guid.NewGuid();
        var first = await TakeAsync(Store, Some.Outgoing(conversation, "1"));
        await Store.PostponeOutboxAsync(first[0].Position, [], Some.Noon.AddSeconds(30), Stop);
        (await TakeAsync(Store, Some.Outgoing(conversation, "2"))).ShouldBeEmpty();
        (await ClaimAsync(Store, Some.Noon.AddSeconds(30))).Select(row => row.MessageId).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task A_row_behind_one_set_aside_is_taken()
    {
        var conversation = Guid.NewGuid();
        await TakeAsync(Database.Open(), Some.Outgoing(conversation, "1"));
        await CommitAsync(new UnitOfWork { SetAside = [new OutboxSetAside(conversation, "1", OutboxLane.Broker, "Unroutable", Some.Noon)] });
        (await TakeAsync(Store, Some.Outgoing(conversation, "2"))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Each_unit_of_a_group_is_told_of_its_own_rows_also_when_one_does_not_fit()
    {
        var stale = Some.Saga();
        await CommitAsync(new UnitOfWork { Sagas = [stale] });
        UnitOfWork[] units =
        [
            new() { Outbox = [Some.Outgoing(id: "1")] }, new() { Sagas = [stale], Outbox = [Some.Outgoing(id: "2")] },
            new() { Outbox = [Some.Outgoing(id: "3")] }, new() { Sagas = [Some.Saga() with { Data = null! }], Outbox = [Some.Outgoing(id: "4")] },
        ];
        var failed = await Should.ThrowAsync<UnitFailedException>(() => Store.CommitAsync(units, End, Stop));
        failed.Results.Select(result => result?.Taken.SingleOrDefault()?.MessageId).ShouldBe(["1", null, "3", null]);
        failed.Outcomes.ShouldBe([CommitOutcome.Committed, CommitOutcome.Conflict, CommitOutcome.Committed, null]);
    }

    private static async Task<IReadOnlyList<OutboxRow>> TakeAsync(INodeStore store, params OutboxRow[] rows) =>
        (await store.CommitAsync([new UnitOfWork { Outbox = rows }], End, Stop)).Single().Taken;

    private static Task<IReadOnlyList<OutboxRow>> ClaimAsync(INodeStore store, DateTimeOffset now) =>
        store.ClaimOutboxAsync(OutboxLane.Broker, 99, now, Some.Minute, Stop);
}

public sealed class TakingOnSqlite(SqliteHome home) : TakingTests(home);

public sealed class TakingOnPostgres(PostgresHome home) : TakingTests(home);
