namespace ChainHub.Durability.Tests.Schema;

public sealed class OpeningTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_data_source_opens_an_embedded_store()
    {
        await using var store = NodeStores.Open("Data Source=:memory:");
        await store.MigrateAsync(Stop);
        (await store.CommitAsync([Some.Everything()], Stop)).ShouldBe([CommitOutcome.Committed]);
    }

    [Fact]
    public async Task A_host_opens_a_store_on_postgresql()
    {
        await using var store = NodeStores.Open("Host=127.0.0.1;Port=1;Timeout=2;Username=x;Database=x");
        await Should.ThrowAsync<StoreUnavailableException>(() => store.MigrateAsync(Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("Server=db;Database=x;Password=secret")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=a.db;Password=secret")]
    [InlineData("=;=secret")]
    public void Anything_else_is_refused_with_what_it_may_look_like_and_without_its_values(string spec)
    {
        var error = Should.Throw<ArgumentException>(() => NodeStores.Open(spec));
        error.Message.ShouldContain("Data Source=FILE");
        error.Message.ShouldContain("Host=SERVER");
        error.Message.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Stores_in_memory_know_nothing_of_each_other()
    {
        await using var one = NodeStores.Sqlite(NodeStores.InMemory);
        await using var other = NodeStores.Sqlite(NodeStores.InMemory);
        await one.MigrateAsync(Stop);
        await other.MigrateAsync(Stop);
        await one.CommitAsync([Some.Everything()], Stop);
        (await other.Ledger.JournalAsync(0, 9, Stop)).ShouldBeEmpty();
    }
}
