using ChainHub.Durability.Groups;
using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Gathering;

public abstract class GroupedStoreTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task Of_many_at_once_each_has_its_own_outcome()
    {
        var grouped = Grouped();
        var stale = Some.Saga();
        await CommitAsync(new UnitOfWork { Sagas = [stale] });
        var message = Some.Message();
        var good = Enumerable.Range(0, 10).Select(_ => Some.Everything()).ToArray();
        var commits = good.Select(unit => grouped.CommitAsync(unit, Stop)).ToArray();
        var late = grouped.CommitAsync(Some.Everything() with { Sagas = [stale] }, Stop);
        var broken = grouped.CommitAsync(Some.Everything() with { Sagas = [Some.Saga() with { Data = null! }] }, Stop);
        var once = grouped.CommitAsync(Some.Everything() with { Inbox = message }, Stop);
        var twice = grouped.CommitAsync(Some.Everything() with { Inbox = message }, Stop);

        (await Task.WhenAll(commits)).ShouldAllBe(result => result.Outcome == CommitOutcome.Committed);
        (await late).Outcome.ShouldBe(CommitOutcome.Conflict);
        (await Should.ThrowAsync<UnitFailedException>(() => broken)).Outcomes.ShouldBe([null]);
        (await Task.WhenAll(once, twice)).Select(result => result.Outcome).Order().ShouldBe([CommitOutcome.Committed, CommitOutcome.Duplicate]);
    }

    [Fact]
    public async Task A_unit_with_a_missing_body_stops_nobody_after_it()
    {
        var grouped = Grouped();
        await Should.ThrowAsync<UnitFailedException>(
            () => grouped.CommitAsync(new UnitOfWork { Outbox = [Some.Outgoing() with { Body = null! }], Park = [Some.Parked() with { Body = null! }] }, Stop));
        (await grouped.CommitAsync(Some.Everything(), Stop)).Outcome.ShouldBe(CommitOutcome.Committed);
    }

    [Fact]
    public async Task A_unit_given_up_while_it_is_written_has_one_effect_when_its_message_comes_again()
    {
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var grouped = Grouped(Database.OpenWithFaults(
            async _ =>
            {
                reached.TrySetResult();
                await goOn.Task;
            },
            stepwise: false));
        using var giveUp = new CancellationTokenSource();
        var unit = Some.Everything();
        var cancelled = grouped.CommitAsync(unit, giveUp.Token);
        await reached.Task.WaitAsync(Stop);
        var other = grouped.CommitAsync(Some.Everything(), Stop);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => cancelled);
        var again = grouped.CommitAsync(unit, Stop);
        goOn.SetResult();

        (await other).Outcome.ShouldBe(CommitOutcome.Committed);
        (await again).Outcome.ShouldBe(CommitOutcome.Duplicate);
        (await Store.HealthAsync(Stop)).OutboxRows.ShouldBe(4);
        (await SagaAsync(unit.Sagas[0]))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_unit_given_up_before_it_was_written_leaves_nothing_and_is_written_when_its_message_comes_again()
    {
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var grouped = Grouped(Database.OpenWithFaults(
            async _ =>
            {
                reached.TrySetResult();
                await goOn.Task;
            },
            stepwise: false));
        using var giveUp = new CancellationTokenSource();
        var unit = Some.Everything();
        var first = grouped.CommitAsync(Some.Everything(), Stop);
        await reached.Task.WaitAsync(Stop);
        var cancelled = grouped.CommitAsync(unit, giveUp.Token);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => cancelled);
        goOn.SetResult();

        await first;
        (await LoadAsync(unit.Inbox)).Verdict.ShouldBe(InboxVerdict.New);
        (await grouped.CommitAsync(unit, Stop)).Outcome.ShouldBe(CommitOutcome.Committed);
    }

    private GroupedStore Grouped(INodeStore? store = null) =>
        new(store ?? Store, new GroupBounds(64, 1, 128, 1 << 20), () => null, new Nobody(), TimeProvider.System);

    private sealed class Nobody : IGroupWatch
    {
        public void Loaded(int requests, TimeSpan took)
        {
        }

        public void Committed(int units, TimeSpan took)
        {
        }
    }
}

public sealed class GroupedOnSqlite(SqliteHome home) : GroupedStoreTests(home);

public sealed class GroupedOnPostgres(PostgresHome home) : GroupedStoreTests(home);
