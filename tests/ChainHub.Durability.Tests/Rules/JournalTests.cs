using ChainHub.Durability.Store;
using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Rules;

public abstract class JournalTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task Lines_come_back_in_order_and_each_commit_ends_with_a_seal()
    {
        await CommitAsync(new UnitOfWork { Journal = [Some.Line("handled"), Some.Line("sent")] });
        await CommitAsync(new UnitOfWork { Journal = [Some.Line("term-passed", "D12")] });
        var lines = await Store.Ledger.JournalAsync(0, 10, Stop);
        lines.Select(line => (line.Position, line.What, Sealed: line.Seal is not null))
            .ShouldBe([(1, "handled", false), (2, "sent", true), (3, "term-passed", true)]);
        (await Store.Ledger.JournalAsync(1, 1, Stop)).ShouldBe([lines[1]]);
    }

    [Fact]
    public async Task What_came_from_an_organization_or_went_to_it_can_be_read_page_by_page()
    {
        JournalLine Between(string? from, string? to) => Some.Line() with { FromOrg = from, ToOrg = to };
        await CommitAsync(new UnitOfWork { Journal = [Between("team", "us"), Between("us", "other"), Between("us", "team"), Between(null, null), Between(null, "team")] });
        (await Store.Ledger.ExchangedAsync("team", 0, 2, Stop)).Select(line => line.Position).ShouldBe([1, 3]);
        (await Store.Ledger.ExchangedAsync("team", 3, 2, Stop)).Select(line => line.Position).ShouldBe([5]);
        (await Store.Ledger.ExchangedAsync("nobody", 0, 2, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_ways_of_writing_give_the_same_seal()
    {
        JournalLine[] lines = [Some.Line("handled"), Some.Line("gemeld; 'é' \\ \n"), Some.Line("sent")];
        var seals = new List<string?>();
        foreach (var stepwise in (bool[])[true, false])
        {
            await using var database = await Home.NewAsync();
            var store = (NodeStore)database.Open();
            store.Stepwise = stepwise;
            foreach (var line in lines) await ((INodeStore)store).CommitAsync([new UnitOfWork { Journal = [line] }], Stop);
            seals.Add((await store.Ledger.JournalAsync(2, 1, Stop)).Single().Seal);
            (await store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
        }

        seals[0].ShouldBe(seals[1]);
    }

    [Fact]
    public async Task An_empty_journal_is_whole() => (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();

    [Fact]
    public async Task A_journal_of_several_pages_is_whole()
    {
        for (var unit = 0; unit < 3; unit++)
            await CommitAsync(new UnitOfWork { Journal = [.. Enumerable.Range(0, 500).Select(_ => Some.Line())] });
        (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
    }

    [Theory]
    [InlineData("UPDATE journal SET code = 'x' WHERE position = 3", 3)]
    [InlineData("UPDATE journal SET what = 'Handled' WHERE position = 1", 1)]
    [InlineData("UPDATE journal SET trace_id = '' WHERE position = 5", 5)]
    [InlineData("UPDATE journal SET seal = (SELECT seal FROM journal WHERE position = 1) WHERE position = 2", 2)]
    [InlineData("UPDATE journal SET seal = NULL WHERE position = 2", 2)]
    [InlineData("UPDATE journal SET from_org = to_org, to_org = from_org WHERE position = 4", 4)]
    [InlineData("DELETE FROM journal WHERE position = 2", 2)]
    [InlineData("DELETE FROM journal WHERE position > 3", 4)]
    [InlineData("UPDATE journal_head SET seal = 'x'", 5)]
    public async Task A_line_that_was_tampered_with_is_found(string tampering, long broken)
    {
        for (var line = 0; line < 5; line++) await CommitAsync(new UnitOfWork { Journal = [Some.Line()] });
        await Database.ExecuteAsync(tampering);
        (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBe(broken);
    }

    [Theory]
    [InlineData("UPDATE journal SET code = 'x' WHERE position = 4")]
    [InlineData("UPDATE journal SET position = position + 10 WHERE position = 5; UPDATE journal SET position = 5 WHERE position = 4; UPDATE journal SET position = 4 WHERE position = 15")]
    [InlineData("UPDATE journal SET seal = NULL WHERE position = 6")]
    public async Task Tampering_within_a_commit_is_found_at_its_first_line(string tampering)
    {
        for (var commit = 0; commit < 2; commit++)
            await CommitAsync(new UnitOfWork { Journal = [Some.Line(), Some.Line(), Some.Line()] });
        await Database.ExecuteAsync(tampering);
        (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBe(4);
    }
}

public sealed class JournalOnSqlite(SqliteHome home) : JournalTests(home);

public sealed class JournalOnPostgres(PostgresHome home) : JournalTests(home);
