using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Rules;

public abstract class TermTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task A_term_comes_back_as_it_was_set()
    {
        var term = Some.Term(Some.Noon.AddDays(1), acute: true);
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        (await Store.Ledger.TermsAsync(null, 10, Stop)).ShouldBe([term]);
    }

    [Fact]
    public async Task What_many_terms_were_worked_out_by_is_kept_once()
    {
        var (one, other) = (TermComputation.Of("""{"rule":"D12"}"""), TermComputation.Of("""{"rule":"D13"}"""));
        TermRow[] terms = [.. Enumerable.Range(0, 6).Select(n => Some.Term(Some.Noon) with { Computation = n % 3 == 0 ? other : one })];

        await Store.CommitAsync([new UnitOfWork { TermsSet = terms[..2] }, new UnitOfWork { TermsSet = terms[2..4] }], Stop);
        await CommitAsync(new UnitOfWork { TermsSet = terms[4..5] });
        (await Database.Open().CommitAsync([new UnitOfWork { TermsSet = terms[5..] }], Stop)).ShouldBe([CommitOutcome.Committed]);

        (await Store.Ledger.TermsAsync(null, 10, Stop)).ShouldBe(terms, ignoreOrder: true);
        (await Database.RowsAsync("SELECT text FROM computation ORDER BY text")).ShouldBe([one.Text, other.Text]);
    }

    [Fact]
    public async Task What_a_unit_was_worked_out_by_that_is_not_written_is_written_by_the_next()
    {
        var term = Some.Term(Some.Noon);
        var late = Some.Everything() with { Sagas = [Some.Saga() with { Version = 3 }], TermsSet = [term], TermChanges = [] };
        (await CommitAsync(late)).ShouldBe(CommitOutcome.Conflict);

        await CommitAsync(new UnitOfWork { TermsSet = [term] });

        (await Store.Ledger.TermsAsync(null, 10, Stop)).ShouldBe([term]);
    }

    [Fact]
    public async Task A_term_moves_on_from_the_alarm_that_was_expected()
    {
        var term = Some.Term(Some.Noon, "warned");
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        var change = new TermChange(term.Id, "warned", TermStatus.Passed, "escalated-1", Some.Noon.AddDays(2));
        (await CommitAsync(new UnitOfWork { TermChanges = [change] })).ShouldBe(CommitOutcome.Committed);
        (await CommitAsync(new UnitOfWork { TermChanges = [change] })).ShouldBe(CommitOutcome.Duplicate);
        (await Store.Ledger.TermsAsync(null, 10, Stop)).Single()
            .ShouldBe(term with { Status = TermStatus.Passed, NextStage = "escalated-1", NextAt = Some.Noon.AddDays(2) });
    }

    [Fact]
    public async Task An_alarm_that_fired_already_holds_back_the_whole_unit()
    {
        var term = Some.Term(Some.Noon, "passed");
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        var unit = Some.Everything() with { TermsSet = [], TermChanges = [new TermChange(term.Id, "warned", TermStatus.Met, null, null)] };
        (await CommitAsync(unit)).ShouldBe(CommitOutcome.Duplicate);
        (await SagaAsync(unit.Sagas[0])).ShouldBeNull();
        (await Store.ClaimOutboxAsync(OutboxLane.Broker, 10, Some.Noon, Some.Minute, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_term_without_alarms_left_matches_no_expected_alarm()
    {
        var term = Some.Term(null);
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        (await CommitAsync(new UnitOfWork { TermChanges = [new TermChange(term.Id, "passed", TermStatus.Met, null, null)] }))
            .ShouldBe(CommitOutcome.Duplicate);
    }

    [Theory]
    [InlineData("warned")]
    [InlineData(null)]
    public async Task A_change_that_expects_nothing_always_applies(string? pending)
    {
        var term = Some.Term(pending is null ? null : Some.Noon, pending);
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        (await CommitAsync(new UnitOfWork { TermChanges = [new TermChange(term.Id, null, TermStatus.Cancelled, null, null)] }))
            .ShouldBe(CommitOutcome.Committed);
        (await Store.Ledger.TermsAsync(null, 10, Stop)).Single().Status.ShouldBe(TermStatus.Cancelled);
        (await Store.NextAlarmAtAsync(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_term_set_a_second_time_is_a_conflict()
    {
        var term = Some.Term(Some.Noon);
        await CommitAsync(new UnitOfWork { TermsSet = [term] });
        (await CommitAsync(new UnitOfWork { TermsSet = [term with { Rule = "D13" }] })).ShouldBe(CommitOutcome.Conflict);
    }

    [Fact]
    public async Task A_change_of_a_term_that_was_never_set_is_an_error_that_names_it()
    {
        var change = new TermChange(Guid.NewGuid(), null, TermStatus.Met, null, null);
        var error = await Should.ThrowAsync<UnitFailedException>(() => CommitAsync(new UnitOfWork { TermChanges = [change] }));
        error.Message.ShouldContain(change.Id.ToString());
    }

    [Fact]
    public async Task A_stage_without_an_instant_is_an_error_that_names_the_term()
    {
        var term = Some.Term(null) with { NextStage = "passed" };
        var error = await Should.ThrowAsync<UnitFailedException>(() => CommitAsync(new UnitOfWork { TermsSet = [term] }));
        error.Message.ShouldContain(term.Id.ToString());
    }

    [Fact]
    public async Task Tasks_are_written_over_and_the_last_one_is_the_truth()
    {
        var task = Some.Task();
        var done = task with { Open = false, ClosedAt = Some.Noon.AddHours(1), WorkerRef = "w-7", Owner = "shelter" };
        await CommitAsync(new UnitOfWork { Tasks = [task] });
        await CommitAsync(new UnitOfWork { Tasks = [task with { WorkerRef = "w-1" }, done] });
        (await Store.Ledger.TasksAsync(null, 10, Stop)).ShouldBe([done]);
    }

    [Fact]
    public async Task Terms_and_tasks_are_read_in_order_page_by_page()
    {
        TermRow[] terms = [.. Enumerable.Range(0, 5).Select(_ => Some.Term(null)).OrderBy(term => term.Id)];
        TaskRow[] tasks = [.. Enumerable.Range(0, 5).Select(_ => Some.Task()).OrderBy(task => task.Id)];
        await CommitAsync(new UnitOfWork { TermsSet = [.. terms.Reverse()], Tasks = [.. tasks.Reverse()] });
        (await Store.Ledger.TermsAsync(terms[1].Id, 2, Stop)).ShouldBe(terms[2..4]);
        (await Store.Ledger.TasksAsync(tasks[2].Id, 9, Stop)).ShouldBe(tasks[3..]);
    }
}

public sealed class TermsOnSqlite(SqliteHome home) : TermTests(home);

public sealed class TermsOnPostgres(PostgresHome home) : TermTests(home);
