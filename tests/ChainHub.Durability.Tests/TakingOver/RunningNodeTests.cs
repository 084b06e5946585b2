using ChainHub.Durability.Tests.Homes;
using ChainHub.Testing;

namespace ChainHub.Durability.Tests.TakingOver;

/// <summary>A node was forgotten and goes on writing while its rows go.</summary>
public abstract class RunningNodeTests(IHome home)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_it_wrote_has_come_and_what_it_could_not_write_it_knows()
    {
        await using var two = await TwoStores.NewAsync(home, home);
        await two.FillAsync(20);
        var written = 0;
        var node = Task.Run(
            async () =>
            {
                try
                {
                    while (true)
                    {
                        await two.West.CommitAsync([new UnitOfWork { Tasks = [Some.Task()], Journal = [Some.Line("written-late")] }], Stop);
                        written++;
                    }
                }
                catch (StoreUnavailableException away)
                {
                    return away.Message;
                }
            },
            Stop);
        await Poll.Until("the node to write", () => written, count => count > 3);

        await two.TakeOver(batch: 50).RunAsync(null, Stop);

        (await node).ShouldContain("another organization took these rows over");
        (await two.Into.RowsAsync("SELECT count(*) FROM journal WHERE what = 'written-late'")).ShouldBe([$"{written}"]);
        (await two.Into.RowsAsync("SELECT count(*) FROM task")).ShouldBe([$"{written + 80}"]);
        (await two.Team.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_runs_at_once_do_nothing_twice()
    {
        await using var two = await TwoStores.NewAsync(home, home);
        await two.FillAsync(20);
        var runs = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            try
            {
                await new StoreTakeOver(two.From.Open(), two.Into.Open(), new Rules(), new ManualTime(Some.Noon), 3).RunAsync(null, Stop);
                return "done";
            }
            catch (Exception refused) when (refused is TakeOverRefusedException or StoreUnavailableException)
            {
                return refused.Message;
            }
        }, Stop)).ToList();
        await Task.WhenAll(runs);

        await two.TakeOver().RunAsync(null, Stop);
        (await two.Into.RowsAsync("SELECT count(*) FROM task")).ShouldBe(["80"]);
        (await two.Into.RowsAsync("SELECT count(*) FROM journal WHERE what IN ('taken-over', 'given-over', 'joined')")).ShouldBe(["3"]);
        (await two.Into.RowsAsync("SELECT count(*) FROM take_over")).ShouldBe(["1"]);
        (await two.Team.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
    }
}

public sealed class RunningNodeOnSqlite(SqliteHome home) : RunningNodeTests(home);

public sealed class RunningNodeOnPostgres(PostgresHome home) : RunningNodeTests(home);
