using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Rules;

public abstract class SagaTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task A_saga_comes_back_as_it_was_written_with_the_next_version()
    {
        var saga = Some.Saga(caseId: Guid.NewGuid());
        (await CommitAsync(new UnitOfWork { Sagas = [saga] })).ShouldBe(CommitOutcome.Committed);
        (await SagaAsync(saga)).ShouldBe(saga with { Version = 1 });
    }

    [Fact]
    public async Task A_saga_that_was_loaded_can_be_changed_once()
    {
        var saga = Some.Saga();
        await CommitAsync(new UnitOfWork { Sagas = [saga] });
        var changed = saga with { Version = 1, State = "Accepted", Closed = true, Data = "[]", CaseId = Guid.NewGuid(), Machine = "other" };
        (await CommitAsync(new UnitOfWork { Sagas = [changed] })).ShouldBe(CommitOutcome.Committed);
        (await CommitAsync(new UnitOfWork { Sagas = [changed with { State = "Lost" }] })).ShouldBe(CommitOutcome.Conflict);
        (await SagaAsync(saga)).ShouldBe(changed with { Version = 2 });
    }

    [Fact]
    public async Task A_second_start_of_a_saga_is_a_conflict()
    {
        var saga = Some.Saga();
        await CommitAsync(new UnitOfWork { Sagas = [saga] });
        (await CommitAsync(new UnitOfWork { Sagas = [saga with { State = "Other" }] })).ShouldBe(CommitOutcome.Conflict);
        (await SagaAsync(saga))!.State.ShouldBe("Offered");
    }

    [Fact]
    public async Task One_saga_that_moved_on_holds_back_the_whole_unit()
    {
        var stale = Some.Saga();
        await CommitAsync(new UnitOfWork { Sagas = [stale] });
        var unit = Some.Everything() with { Sagas = [Some.Saga(), stale] };
        (await CommitAsync(unit)).ShouldBe(CommitOutcome.Conflict);
        (await SagaAsync(unit.Sagas[0])).ShouldBeNull();
        (await LoadAsync(unit.Inbox)).Verdict.ShouldBe(InboxVerdict.New);
    }

    [Fact]
    public async Task A_saga_that_was_never_written_cannot_be_changed() =>
        (await CommitAsync(new UnitOfWork { Sagas = [Some.Saga() with { Version = 3 }] })).ShouldBe(CommitOutcome.Conflict);

    [Fact]
    public async Task Kinds_do_not_share_ids()
    {
        var saga = Some.Saga();
        await CommitAsync(new UnitOfWork { Sagas = [saga, saga with { Kind = "case" }] });
        (await LoadAsync(null, new SagaKey("case", saga.Id), new SagaKey("conversation", saga.Id))).Sagas.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Open_sagas_of_a_case_are_found_and_closed_ones_are_not()
    {
        var caseId = Guid.NewGuid();
        SagaRow[] open = [Some.Saga(caseId: caseId), Some.Saga(caseId: caseId)];
        await CommitAsync(new UnitOfWork
        {
            Sagas = [.. open, Some.Saga(caseId: caseId, closed: true), Some.Saga(caseId: Guid.NewGuid()), Some.Saga(kind: "case", caseId: caseId)],
        });
        (await Store.OpenSagasOfCaseAsync(caseId, "conversation", 10, Stop)).Select(row => row.Id).ShouldBe(open.Select(row => row.Id), ignoreOrder: true);
        (await Store.OpenSagasOfCaseAsync(caseId, "conversation", 1, Stop)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Open_sagas_of_a_kind_can_be_read_page_by_page_and_closed_ones_are_left_out()
    {
        var open = Enumerable.Range(0, 5).Select(_ => Some.Saga()).ToArray();
        await CommitAsync(new UnitOfWork { Sagas = [.. open, Some.Saga(closed: true), Some.Saga(closed: true), Some.Saga(kind: "case")] });
        var read = new List<Guid>();
        for (var page = await Store.Ledger.OpenSagasAsync("conversation", null, 2, Stop); page.Count > 0;
             page = await Store.Ledger.OpenSagasAsync("conversation", read[^1], 2, Stop))
            read.AddRange(page.Select(row => row.Id));
        read.ShouldBe(open.Select(row => row.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task All_sagas_of_a_kind_can_be_read_page_by_page()
    {
        var sagas = Enumerable.Range(0, 7).Select(_ => Some.Saga()).ToArray();
        await CommitAsync(new UnitOfWork { Sagas = [.. sagas, Some.Saga(kind: "case")] });
        var read = new List<Guid>();
        for (var page = await Store.Ledger.SagasAsync("conversation", null, 3, Stop); page.Count > 0;
             page = await Store.Ledger.SagasAsync("conversation", read[^1], 3, Stop))
            read.AddRange(page.Select(row => row.Id));
        read.ShouldBe(sagas.Select(row => row.Id), ignoreOrder: true);
    }
}

public sealed class SagasOnSqlite(SqliteHome home) : SagaTests(home);

public sealed class SagasOnPostgres(PostgresHome home) : SagaTests(home);
