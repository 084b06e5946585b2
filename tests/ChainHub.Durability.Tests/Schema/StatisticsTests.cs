using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Schema;

public sealed class StatisticsTests(PostgresHome home)
{
    [Fact]
    public async Task The_catalogue_of_the_database_holds_samples_of_no_content()
    {
        await using var database = await home.NewAsync();
        var store = database.Open();
        for (var unit = 0; unit < 20; unit++) await store.CommitAsync([Some.Everything()], TestContext.Current.CancellationToken);
        await database.ExecuteAsync("ANALYZE");

        var sampled = await database.RowsAsync("SELECT tablename || '.' || attname FROM pg_stats WHERE schemaname = 'public'");

        sampled.ShouldContain("saga.machine");
        sampled.ShouldContain("parked.type");
        sampled.ShouldContain("term.rule");
        foreach (var content in (string[])["saga.data", "outbox.body", "parked.body", "computation.text", "journal_page.lines"]) sampled.ShouldNotContain(content);
    }
}
