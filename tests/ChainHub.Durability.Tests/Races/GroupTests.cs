using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Races;

public abstract class GroupTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task Units_of_one_call_are_all_written()
    {
        var units = Enumerable.Range(0, 20).Select(_ => Some.Everything()).ToArray();
        (await Store.CommitAsync(units, Stop)).ShouldAllBe(outcome => outcome == CommitOutcome.Committed);
        (await Store.Ledger.JournalAsync(0, 99, Stop)).Count.ShouldBe(40);
        (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_unit_that_comes_too_late_harms_no_other()
    {
        var stale = Some.Saga();
        await CommitAsync(new UnitOfWork { Sagas = [stale] });
        UnitOfWork[] units = [Some.Everything(), Some.Everything() with { Sagas = [stale] }, Some.Everything()];
        (await Store.CommitAsync(units, Stop)).ShouldBe([CommitOutcome.Committed, CommitOutcome.Conflict, CommitOutcome.Committed]);
        (await Store.Ledger.JournalAsync(0, 99, Stop)).Select(line => line.Position).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task A_duplicate_within_one_call_is_written_once()
    {
        var unit = Some.Everything();
        var copy = Some.Everything() with { Inbox = unit.Inbox };
        (await Store.CommitAsync([unit, copy, Some.Everything()], Stop))
            .ShouldBe([CommitOutcome.Committed, CommitOutcome.Duplicate, CommitOutcome.Committed]);
        (await SagaAsync(copy.Sagas[0])).ShouldBeNull();
    }

    [Fact]
    public async Task Two_starts_of_one_saga_within_one_call_start_it_once()
    {
        var saga = Some.Saga();
        var outcomes = await Store.CommitAsync(
            [new UnitOfWork { Sagas = [saga] }, new UnitOfWork { Sagas = [saga] }, new UnitOfWork { Sagas = [saga with { Version = 1 }] }], Stop);
        outcomes.ShouldBe([CommitOutcome.Committed, CommitOutcome.Conflict, CommitOutcome.Committed]);
    }

    [Fact]
    public async Task A_unit_that_cannot_be_written_harms_no_other_and_is_named_by_its_place()
    {
        UnitOfWork[] units = [Some.Everything(), Some.Everything() with { Sagas = [Some.Saga() with { Data = null! }] }, Some.Everything()];
        var error = await Should.ThrowAsync<UnitFailedException>(() => Store.CommitAsync(units, Stop));
        error.Outcomes.ShouldBe([CommitOutcome.Committed, null, CommitOutcome.Committed]);
        (await LoadAsync(units[1].Inbox)).Verdict.ShouldBe(InboxVerdict.New);
        (await LoadAsync(units[2].Inbox)).Verdict.ShouldBe(InboxVerdict.Duplicate);
        (await Store.Ledger.JournalAsync(0, 99, Stop)).Count.ShouldBe(4);
    }
}

public sealed class GroupOnSqlite(SqliteHome home) : GroupTests(home);

public sealed class GroupOnPostgres(PostgresHome home) : GroupTests(home);
