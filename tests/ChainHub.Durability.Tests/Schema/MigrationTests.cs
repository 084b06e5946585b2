using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Schema;

public abstract class MigrationTests(IHome home)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replicas_that_start_at_once_migrate_one_empty_database_together()
    {
        await using var database = await home.NewAsync(migrated: false);
        var stores = Enumerable.Range(0, 6).Select(_ => database.Open()).ToArray();
        await Task.WhenAll(stores.Select(store => Task.Run(() => store.MigrateAsync(Stop), Stop)));
        foreach (var store in stores) (await store.CommitAsync([Some.Everything()], Stop)).ShouldBe([CommitOutcome.Committed]);
        (await stores[0].Ledger.JournalAsync(0, 99, Stop)).Count.ShouldBe(12);
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await using var database = await home.NewAsync();
        var store = database.Open();
        await store.CommitAsync([Some.Everything()], Stop);
        await store.MigrateAsync(Stop);
        (await store.Ledger.JournalAsync(0, 99, Stop)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_database_that_another_version_wrote_is_refused_and_left_as_it_is()
    {
        await using var database = await home.NewAsync();
        await database.ExecuteAsync("UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = '04_of_tomorrow' WHERE \"MigrationId\" = '04_journal_pages'");
        var refused = await Should.ThrowAsync<StoreOutOfServiceException>(() => database.Open().MigrateAsync(Stop));
        refused.Message.ShouldContain("04_of_tomorrow");
        (await database.RowsAsync("SELECT count(*) FROM \"__EFMigrationsHistory\"")).ShouldBe(["5"]);
        await database.ExecuteAsync("UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = '04_journal_pages' WHERE \"MigrationId\" = '04_of_tomorrow'");
    }
}

public sealed class MigrationOnSqlite(SqliteHome home) : MigrationTests(home);

public sealed class MigrationOnPostgres(PostgresHome home) : MigrationTests(home);
