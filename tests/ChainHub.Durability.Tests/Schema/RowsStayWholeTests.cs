using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Schema;

public sealed class RowsStayWholeTests(PostgresHome home)
{
    [Fact]
    public async Task Nothing_of_a_long_row_is_kept_apart_from_it()
    {
        // A new one: what another test left in a database that is lent again would count here.
        await using var database = await home.NewAsync(migrated: false);
        var store = database.Open();
        await store.MigrateAsync(TestContext.Current.CancellationToken);
        var outgoing = Some.Outgoing() with { Body = [.. Enumerable.Range(0, 9000).Select(n => (byte)(n % 50))] };
        var lines = Enumerable.Range(0, 60).Select(n => Some.Line("handled", $"code-{n % 3}")).ToArray();

        await store.CommitAsync([Some.Everything() with { Outbox = [outgoing], Journal = lines }], TestContext.Current.CancellationToken);

        (await database.RowsAsync(
            """
            SELECT c.relname, pg_relation_size(c.reltoastrelid) FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.reltoastrelid <> 0 AND pg_relation_size(c.reltoastrelid) > 0
            """)).ShouldBeEmpty();
        (await database.RowsAsync("SELECT octet_length(body) FROM outbox")).ShouldBe(["9000"]);
    }
}
