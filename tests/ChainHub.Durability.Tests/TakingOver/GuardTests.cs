using ChainHub.Durability.Tests.Homes;
using ChainHub.Testing;

namespace ChainHub.Durability.Tests.TakingOver;

/// <summary>What keeps work from getting lost when somebody starts, or forgets to stop, the wrong node; and databases that cannot be meant.</summary>
public abstract class GuardTests(IHome home)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_store_whose_rows_went_can_be_read_and_not_written()
    {
        await using var two = await TwoStores.NewAsync(home, home);
        await two.FillAsync(1);
        await two.TakeOver().RunAsync(null, Stop);
        var before = await TwoStores.AllOfAsync(two.From);

        // A node that was forgotten finds its database away, and keeps its messages on the broker.
        await Should.ThrowAsync<StoreUnavailableException>(() => two.West.CommitAsync([Some.Everything()], Stop));
        await Should.ThrowAsync<StoreUnavailableException>(() => two.West.CommitAsync([new UnitOfWork { Tasks = [Some.Task()] }], Stop));
        await Should.ThrowAsync<StoreUnavailableException>(() => two.West.ClaimOutboxAsync(OutboxLane.Broker, 9, Some.Noon, Some.Minute, Stop));
        (await two.West.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
        (await TwoStores.AllOfAsync(two.From)).ShouldBe(before);
    }

    [Fact]
    public async Task No_node_starts_on_rows_that_went_nor_on_a_part_of_them()
    {
        await using var two = await TwoStores.NewAsync(home, home);
        await two.FillAsync(1);
        await Should.ThrowAsync<OperationCanceledException>(() => two.TakeOver(batch: 1).RunAsync(_ => throw new OperationCanceledException(), Stop));
        (await Should.ThrowAsync<StoreOutOfServiceException>(() => two.Team.MigrateAsync(Stop))).Message.ShouldContain("take-over west --by team");
        (await Should.ThrowAsync<StoreOutOfServiceException>(() => two.West.MigrateAsync(Stop))).Message.ShouldContain("went to team on 2026-03-31 12:00 UTC");

        await two.TakeOver().RunAsync(null, Stop);
        await two.Team.MigrateAsync(Stop);
        await Should.ThrowAsync<StoreOutOfServiceException>(() => two.West.MigrateAsync(Stop));
    }

    [Fact]
    public async Task The_same_database_twice_is_refused()
    {
        await using var database = await home.NewAsync();
        (await RefusedAsync(database.Open(), database.Open())).ShouldContain("Both are the same database");
    }

    [Fact]
    public async Task What_is_no_database_of_a_node_or_of_another_version_is_refused()
    {
        await using var node = await home.NewAsync();
        await using var other = await home.NewAsync(migrated: false);
        (await RefusedAsync(other.Open(), node.Open())).ShouldContain("The database of west is no database of a ChainHub node");
        (await RefusedAsync(node.Open(), other.Open())).ShouldContain("The database of team is no database of a ChainHub node");

        await using var changing = await home.NewAsync(migrated: false);
        await changing.Open().MigrateAsync(Stop);
        await changing.ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99_later', '10')");
        (await RefusedAsync(node.Open(), changing.Open())).ShouldContain("another version (it has 99_later)");
        await changing.ExecuteAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" IN ('99_later', '05_take_over')");
        (await RefusedAsync(node.Open(), changing.Open())).ShouldContain("an older version (it lacks 05_take_over)");
    }

    [Fact]
    public async Task Databases_that_are_mixed_up_are_seen_by_whose_node_worked_on_them()
    {
        await using var two = await TwoStores.NewAsync(home, home);
        await TwoStores.WriteAsync(two.West, new UnitOfWork { Journal = [Some.Line() with { ToOrg = "west" }] });
        await TwoStores.WriteAsync(two.Team, new UnitOfWork { Journal = [Some.Line() with { ToOrg = "team" }] });
        (await RefusedAsync(two.Team, two.West)).ShouldContain("This is not the database of west: the node of team worked on it");
        await two.TakeOver().LookAsync(Stop);
    }

    [Fact]
    public async Task Rows_go_once_and_a_chain_of_successors_is_followed_in_order()
    {
        await using var two = await TwoStores.NewAsync(home, home);
        await using var third = await home.NewAsync();
        await two.FillAsync(1);
        await two.TakeOver().RunAsync(null, Stop);

        (await RefusedAsync(two.West, third.Open(), new Rules("west", "large"))).ShouldContain("went to team on 2026-03-31");
        await new StoreTakeOver(two.Team, third.Open(), new Rules("team", "large"), new ManualTime(Some.Noon), 3).RunAsync(null, Stop);
        (await third.Open().Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
        (await third.RowsAsync("SELECT from_org, to_org FROM journal WHERE what = 'taken-over' ORDER BY position")).ShouldBe(["team|large", "west|team"]);

        await using var late = await home.NewAsync();
        (await RefusedAsync(late.Open(), two.Team)).ShouldContain("themselves went to large");
    }

    [Fact]
    public async Task An_older_copy_of_what_came_already_is_refused()
    {
        await using var two = await TwoStores.NewAsync(home, home);
        await using var backup = await home.NewAsync();
        await two.FillAsync(1);
        await two.TakeOver().RunAsync(null, Stop);
        (await RefusedAsync(backup.Open(), two.Team)).ShouldContain("not from this database");
    }

    [Fact]
    public async Task A_receiving_side_that_was_restored_from_before_gets_the_rows_once_more()
    {
        await using var two = await TwoStores.NewAsync(home, home);
        await using var restored = await home.NewAsync();
        await two.FillAsync(1);
        await two.TakeOver().RunAsync(null, Stop);
        await two.TakeOver(into: restored.Open()).RunAsync(null, Stop);
        (await restored.RowsAsync("SELECT count(*) FROM saga")).ShouldBe(["3"]);
    }

    [Fact]
    public async Task A_journal_that_is_not_whole_is_told_and_written_down()
    {
        await using var two = await TwoStores.NewAsync(home, home);
        await two.FillAsync(2);
        await two.From.ExecuteAsync("UPDATE journal_page SET seal = 'x' WHERE position = 4");
        (await two.TakeOver().LookAsync(Stop)).BrokenLine.ShouldBe(3);
        await two.TakeOver().RunAsync(null, Stop);
        (await two.Into.RowsAsync("SELECT code FROM journal WHERE what = 'taken-over'")).Single().ShouldEndWith(" broken:3");
        (await two.Team.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
    }

    private static async Task<string> RefusedAsync(INodeStore from, INodeStore into, Rules? rules = null) => (await Should.ThrowAsync<TakeOverRefusedException>(
        () => new StoreTakeOver(from, into, rules ?? new Rules(), new ManualTime(Some.Noon)).RunAsync(null, Stop))).Message;
}

public sealed class GuardsOnSqlite(SqliteHome home) : GuardTests(home);

public sealed class GuardsOnPostgres(PostgresHome home) : GuardTests(home);
