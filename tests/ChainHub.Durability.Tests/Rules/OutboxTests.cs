using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Rules;

public abstract class OutboxTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task A_row_comes_back_as_it_was_decided()
    {
        var row = Some.Outgoing();
        await PutAsync(row);
        var claimed = (await ClaimAsync()).Single();
        claimed.Body.ShouldBe(row.Body);
        (claimed with { Position = 0, Body = row.Body }).ShouldBe(row);
    }

    [Fact]
    public async Task Rows_come_oldest_first_and_no_more_than_asked_for()
    {
        var rows = Enumerable.Range(0, 5).Select(_ => Some.Outgoing()).ToArray();
        await PutAsync(rows);
        var claimed = await ClaimAsync(most: 3);
        claimed.Select(row => row.MessageId).ShouldBe(rows[..3].Select(row => row.MessageId));
        claimed.Select(row => row.Position).ShouldBeInOrder();
        (await ClaimAsync()).Select(row => row.MessageId).ShouldBe(rows[3..].Select(row => row.MessageId));
    }

    [Fact]
    public async Task Rows_of_one_conversation_may_come_together_in_order()
    {
        var conversation = Guid.NewGuid();
        await PutAsync(Some.Outgoing(conversation, "1"), Some.Outgoing(id: "other"), Some.Outgoing(conversation, "2"));
        (await ClaimAsync()).Select(row => row.MessageId).ShouldBe(["1", "other", "2"]);
    }

    [Fact]
    public async Task Lanes_do_not_see_each_other()
    {
        await PutAsync(Some.Outgoing(id: "m", lane: OutboxLane.Adapter), Some.Outgoing(id: "m", lane: OutboxLane.Acute));
        (await ClaimAsync()).ShouldBeEmpty();
        (await ClaimAsync(lane: OutboxLane.Acute)).Single().Lane.ShouldBe(OutboxLane.Acute);
        (await ClaimAsync(lane: OutboxLane.Adapter)).Single().Lane.ShouldBe(OutboxLane.Adapter);
    }

    [Fact]
    public async Task A_row_with_a_lease_holds_back_its_conversation_and_nobody_else()
    {
        var conversation = Guid.NewGuid();
        await PutAsync(Some.Outgoing(conversation, "1"));
        await ClaimAsync();
        await PutAsync(Some.Outgoing(conversation, "2"), Some.Outgoing(conversation, "elsewhere", to: "shelter"), Some.Outgoing(id: "other"));
        (await ClaimAsync()).Select(row => row.MessageId).ShouldBe(["elsewhere", "other"]);
        (await ClaimAsync(now: Some.Noon + Some.Minute)).Select(row => row.MessageId).ShouldBe(["1", "2", "elsewhere", "other"]);
    }

    [Fact]
    public async Task A_postponed_row_holds_back_its_conversation_and_nobody_else()
    {
        var conversation = Guid.NewGuid();
        await PutAsync(Some.Outgoing(conversation, "1"), Some.Outgoing(conversation, "2"), Some.Outgoing(id: "other"));
        var first = (await ClaimAsync(most: 1)).Single();
        await Store.PostponeOutboxAsync(first.Position, [], Some.Noon.AddSeconds(30), Stop);
        (await ClaimAsync()).Select(row => row.MessageId).ShouldBe(["other"]);
        var again = await ClaimAsync(now: Some.Noon.AddSeconds(30));
        again.Select(row => (row.MessageId, row.Attempts)).ShouldBe([("1", 1), ("2", 0)]);
    }

    [Fact]
    public async Task Rows_behind_one_that_is_postponed_are_given_back_without_a_try_counted()
    {
        var conversation = Guid.NewGuid();
        await PutAsync(Some.Outgoing(conversation, "1"), Some.Outgoing(conversation, "2"));
        var both = await ClaimAsync();
        await Store.PostponeOutboxAsync(both[0].Position, [both[1].Position], Some.Noon.AddSeconds(30), Stop);
        (await ClaimAsync()).ShouldBeEmpty();
        (await ClaimAsync(now: Some.Noon.AddSeconds(30))).Select(row => (row.MessageId, row.Attempts)).ShouldBe([("1", 1), ("2", 0)]);
    }

    [Fact]
    public async Task Many_rows_that_are_held_back_starve_nobody()
    {
        var stuck = Guid.NewGuid();
        await PutAsync(Some.Outgoing(stuck));
        var first = (await ClaimAsync()).Single();
        await Store.PostponeOutboxAsync(first.Position, [], Some.Noon.AddHours(1), Stop);
        await PutAsync([.. Enumerable.Range(0, 50).Select(_ => Some.Outgoing(stuck)), Some.Outgoing(id: "other")]);
        (await ClaimAsync(most: 5)).Select(row => row.MessageId).ShouldBe(["other"]);
    }

    [Fact]
    public async Task A_confirmed_row_is_gone_and_lets_the_next_one_through()
    {
        var conversation = Guid.NewGuid();
        await PutAsync(Some.Outgoing(conversation, "1"), Some.Outgoing(conversation, "2"));
        var first = await ClaimAsync(most: 1);
        (await ClaimAsync()).ShouldBeEmpty();
        await Store.ConfirmOutboxAsync([.. first.Select(row => row.Position)], Stop);
        await Store.ConfirmOutboxAsync([], Stop);
        (await ClaimAsync()).Select(row => row.MessageId).ShouldBe(["2"]);
        (await Store.HealthAsync(Stop)).OutboxRows.ShouldBe(1);
    }

    [Fact]
    public async Task A_repeated_decision_makes_no_second_message()
    {
        var conversation = Guid.NewGuid();
        await PutAsync(Some.Outgoing(conversation, "m"));
        await PutAsync(Some.Outgoing(conversation, "m"), Some.Outgoing(conversation, "n"));
        (await ClaimAsync()).Select(row => row.MessageId).ShouldBe(["m", "n"]);
    }

    [Fact]
    public async Task A_row_set_aside_is_kept_for_the_operator_and_stands_in_nobodys_way()
    {
        var conversation = Guid.NewGuid();
        await PutAsync(Some.Outgoing(conversation, "1"), Some.Outgoing(conversation, "2"));
        await ClaimAsync(most: 1);
        var aside = new OutboxSetAside(conversation, "1", OutboxLane.Broker, "no-agreement", Some.Noon.AddSeconds(5));
        await CommitAsync(new UnitOfWork { SetAside = [aside] });
        (await ClaimAsync(now: Some.Noon.AddHours(1))).Select(row => row.MessageId).ShouldBe(["2"]);
        (await Store.Ledger.SetAsideAsync(0, 10, Stop)).ShouldBe([aside]);
        (await Store.HealthAsync(Stop)).SetAside.ShouldBe(1);
    }

    [Fact]
    public async Task Setting_aside_in_one_lane_leaves_the_other_alone()
    {
        var conversation = Guid.NewGuid();
        await PutAsync(Some.Outgoing(conversation, "m"), Some.Outgoing(conversation, "m", lane: OutboxLane.Adapter));
        await CommitAsync(new UnitOfWork { SetAside = [new OutboxSetAside(conversation, "m", OutboxLane.Broker, "x", Some.Noon)] });
        (await ClaimAsync()).ShouldBeEmpty();
        (await ClaimAsync(lane: OutboxLane.Adapter)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_position_is_never_given_twice()
    {
        await PutAsync(Some.Outgoing());
        var last = (await ClaimAsync()).Single().Position;
        await Store.ConfirmOutboxAsync([last], Stop);
        await PutAsync(Some.Outgoing());
        (await ClaimAsync()).Single().Position.ShouldBeGreaterThan(last);
    }

    private async Task PutAsync(params OutboxRow[] rows) =>
        (await CommitAsync(new UnitOfWork { Outbox = rows })).ShouldBe(CommitOutcome.Committed);

    private Task<IReadOnlyList<OutboxRow>> ClaimAsync(int most = 99, OutboxLane lane = OutboxLane.Broker, DateTimeOffset? now = null) =>
        Store.ClaimOutboxAsync(lane, most, now ?? Some.Noon, Some.Minute, Stop);
}

public sealed class OutboxOnSqlite(SqliteHome home) : OutboxTests(home);

public sealed class OutboxOnPostgres(PostgresHome home) : OutboxTests(home);
