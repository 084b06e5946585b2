using ChainHub.Durability.Store;
using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Crashes;

/// <summary>The plug is pulled at every step of a commit in turn: afterwards all of a unit is there, or nothing.</summary>
public abstract class CrashTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task A_failure_at_any_step_leaves_all_or_nothing()
    {
        var steps = await StepsAsync();
        for (var step = 0; step < steps.Count; step++)
        {
            var unit = Some.Everything();
            INodeStore store = FailingAt(step, () => throw new InvalidOperationException("the plug was pulled"));
            await Should.ThrowAsync<UnitFailedException>(() => store.CommitAsync([unit], Stop), steps[step]);
            await ShouldBeWholeAsync(unit, written: step == steps.Count - 1, steps[step]);
        }
    }

    [Fact]
    public async Task A_lost_connection_at_any_step_leaves_all_or_nothing_and_another_try_writes_it_once()
    {
        var steps = await StepsAsync();
        for (var step = 0; step < steps.Count - 1; step++)
        {
            var unit = Some.Everything();
            NodeStore? cut = null;
            INodeStore store = cut = FailingAt(step, () => Database.CutAsync(cut!));
            await Should.ThrowAsync<StoreUnavailableException>(() => store.CommitAsync([unit], Stop), steps[step]);
            await ShouldBeWholeAsync(unit, written: false, steps[step]);
            (await store.CommitAsync([unit], Stop)).ShouldBe([CommitOutcome.Committed], steps[step]);
            await ShouldBeWholeAsync(unit, written: true, steps[step]);
        }
    }

    [Fact]
    public async Task A_connection_lost_right_after_the_commit_is_a_duplicate_at_the_next_try()
    {
        var unit = Some.Everything();
        var steps = await StepsAsync();
        INodeStore store = FailingAt(steps.Count - 1, () => throw new TimeoutException("no answer came"));
        await Should.ThrowAsync<Exception>(() => store.CommitAsync([unit], Stop));
        (await store.CommitAsync([unit], Stop)).ShouldBe([CommitOutcome.Duplicate]);
        await ShouldBeWholeAsync(unit, written: true, "after the commit");
    }

    [Fact]
    public async Task A_cancelled_call_leaves_nothing_half_done_at_any_step()
    {
        var steps = await StepsAsync();
        for (var step = 0; step < steps.Count; step++)
        {
            using var cancel = new CancellationTokenSource();
            var unit = Some.Everything();
            INodeStore store = FailingAt(step, () => cancel.CancelAsync());
            var committed = step == steps.Count - 1;
            if (committed) (await store.CommitAsync([unit], cancel.Token)).ShouldBe([CommitOutcome.Committed]);
            else await Should.ThrowAsync<OperationCanceledException>(() => store.CommitAsync([unit], cancel.Token), steps[step]);
            await ShouldBeWholeAsync(unit, committed, steps[step]);
        }
    }

    [Fact]
    public async Task A_failure_in_the_middle_of_a_group_leaves_each_unit_whole()
    {
        var steps = await StepsAsync();
        for (var step = 0; step < steps.Count; step++)
        {
            UnitOfWork[] units = [Some.Everything(), Some.Everything(), Some.Everything()];
            NodeStore? cut = null;
            cut = FailingAt(step * 2, () => Database.CutAsync(cut!));
            try
            {
                await ((INodeStore)cut).CommitAsync(units, Stop);
            }
            catch (StoreUnavailableException)
            {
                // Some of the units may have been written by then; none by half.
            }

            foreach (var unit in units)
                await ShouldBeWholeAsync(unit, (await LoadAsync(unit.Inbox)).Verdict == InboxVerdict.Duplicate, $"step {step * 2}");
        }
    }

    private async Task<IReadOnlyList<string>> StepsAsync()
    {
        var steps = new List<string>();
        INodeStore store = Database.OpenWithFaults(point =>
        {
            steps.Add(point);
            return ValueTask.CompletedTask;
        });
        await store.CommitAsync([Some.Everything()], Stop);
        steps.Count.ShouldBeGreaterThan(15);
        return steps;
    }

    private NodeStore FailingAt(int step, Func<Task> fail)
    {
        var reached = 0;
        return Database.OpenWithFaults(_ => reached++ == step ? new ValueTask(fail()) : ValueTask.CompletedTask);
    }

    private async Task ShouldBeWholeAsync(UnitOfWork unit, bool written, string after)
    {
        (await LoadAsync(unit.Inbox)).Verdict.ShouldBe(written ? InboxVerdict.Duplicate : InboxVerdict.New, after);
        foreach (var saga in unit.Sagas) ((await SagaAsync(saga)) is null).ShouldBe(!written, after);
        string[] counts =
        [
            .. unit.TermsSet.Select(row => $"SELECT count(*) FROM term WHERE {Is("id", row.Id)}"),
            .. unit.Tasks.Select(row => $"SELECT count(*) FROM task WHERE {Is("id", row.Id)}"),
            .. unit.Outbox.Select(row => $"SELECT count(*) FROM outbox WHERE message_id = '{row.MessageId}'"),
            .. unit.Journal.Select(row => $"SELECT count(*) FROM journal WHERE message_id = '{row.MessageId}'"),
            $"SELECT count(*) FROM parked WHERE id = '{unit.Park[0].Key.Id}'",
        ];
        (await Database.RowsAsync(string.Join(" UNION ALL ", counts))).ShouldAllBe(count => count == (written ? "1" : "0"), after);
        (await Database.RowsAsync($"SELECT id FROM parked WHERE id = '{unit.Park[1].Key.Id}'")).ShouldBeEmpty(after);
        (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull(after);
    }

    private static string Is(string column, Guid id) => $"lower(CAST({column} AS text)) = '{id}'";
}

public sealed class CrashOnSqlite(SqliteHome home) : CrashTests(home);

public sealed class CrashOnPostgres(PostgresHome home) : CrashTests(home);
