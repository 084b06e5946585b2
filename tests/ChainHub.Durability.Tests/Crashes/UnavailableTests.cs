using ChainHub.Durability.Sqlite;
using ChainHub.Durability.Store;
using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Crashes;

public sealed class UnavailableTests(PostgresHome postgres, SqliteHome sqlite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable_for_everything()
    {
        await using var store = NodeStores.Postgres("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2");
        await Should.ThrowAsync<StoreUnavailableException>(() => store.MigrateAsync(Stop));
        await Should.ThrowAsync<StoreUnavailableException>(() => store.CommitAsync([Some.Everything(), Some.Everything()], Stop));
        await Should.ThrowAsync<StoreUnavailableException>(() => store.HealthAsync(Stop));
    }

    [Fact]
    public async Task A_store_whose_connections_were_broken_works_again_at_the_next_try()
    {
        await using var database = await postgres.NewAsync();
        var store = database.Open();
        (await store.LoadAsync([new LoadRequest(Some.Message(), [])], Stop)).Single().Verdict.ShouldBe(InboxVerdict.New);
        await database.CutAsync(store);
        await Should.ThrowAsync<StoreUnavailableException>(() => store.LoadAsync([new LoadRequest(Some.Message(), [])], Stop));
        (await store.CommitAsync([Some.Everything()], Stop)).ShouldBe([CommitOutcome.Committed]);
    }

    [Fact]
    public async Task A_server_that_took_over_without_the_last_writes_is_told_again_how_terms_were_worked_out()
    {
        await using var database = await postgres.NewAsync();
        var store = database.Open();
        var (before, after) = (Some.Term(Some.Noon), Some.Term(Some.Noon));
        await store.CommitAsync([new UnitOfWork { TermsSet = [before] }], Stop);
        await database.CutAsync(store);
        await database.ExecuteAsync("DELETE FROM term; DELETE FROM computation");

        await Should.ThrowAsync<StoreUnavailableException>(() => store.CommitAsync([new UnitOfWork { TermsSet = [after] }], Stop));
        await store.CommitAsync([new UnitOfWork { TermsSet = [after] }], Stop);

        (await store.Ledger.TermsAsync(null, 10, Stop)).ShouldBe([after]);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_a_mistake_and_no_matter_of_waiting()
    {
        await using var database = (PostgresTestDatabase)await postgres.NewAsync();
        await using var store = NodeStores.Postgres($"{database.ConnectionString};Search Path=nowhere");
        var error = await Should.ThrowAsync<Npgsql.PostgresException>(() => store.LoadAsync([new LoadRequest(Some.Message(), [])], Stop));
        error.Message.ShouldContain("inbox");
    }

    [Fact]
    public async Task A_file_that_another_process_writes_to_for_long_is_unavailable_for_the_time_being()
    {
        await using var database = (SqliteTestDatabase)await sqlite.NewAsync();
        await using INodeStore store = new NodeStore(new SqliteDatabase(database.File, SqliteSync.Off, TimeSpan.FromMilliseconds(20)), TimeProvider.System);
        await using (var other = await database.ConnectAsync())
        {
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN EXCLUSIVE";
            await command.ExecuteNonQueryAsync(Stop);
            await Should.ThrowAsync<StoreUnavailableException>(() => store.CommitAsync([Some.Everything()], Stop));
        }

        (await store.CommitAsync([Some.Everything()], Stop)).ShouldBe([CommitOutcome.Committed]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_unavailable()
    {
        await using INodeStore store = NodeStores.Sqlite("/nonexistent/folder/store.db");
        await Should.ThrowAsync<StoreUnavailableException>(() => store.MigrateAsync(Stop));
    }
}
