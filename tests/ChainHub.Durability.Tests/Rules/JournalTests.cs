using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Rules;

public abstract class JournalTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task Lines_come_back_in_order_each_with_the_hash_of_the_one_before()
    {
        await CommitAsync(new UnitOfWork { Journal = [Some.Line("handled"), Some.Line("sent")] });
        await CommitAsync(new UnitOfWork { Journal = [Some.Line("term-passed", "D12")] });
        var lines = await Store.Ledger.JournalAsync(0, 10, Stop);
        lines.Select(line => (line.Position, line.What)).ShouldBe([(1, "handled"), (2, "sent"), (3, "term-passed")]);
        lines[0].PreviousHash.ShouldBe(new string('0', 64));
        lines[1].PreviousHash.ShouldBe(lines[0].Hash);
        lines[2].PreviousHash.ShouldBe(lines[1].Hash);
        (await Store.Ledger.JournalAsync(1, 1, Stop)).ShouldBe([lines[1]]);
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
    [InlineData("UPDATE journal SET hash = previous_hash WHERE position = 2", 2)]
    [InlineData("UPDATE journal SET from_org = to_org, to_org = from_org WHERE position = 4", 4)]
    [InlineData("DELETE FROM journal WHERE position = 2", 2)]
    [InlineData("DELETE FROM journal WHERE position > 3", 4)]
    [InlineData("UPDATE journal_head SET hash = 'x'", 5)]
    public async Task A_line_that_was_tampered_with_is_found(string tampering, long broken)
    {
        await CommitAsync(new UnitOfWork { Journal = [.. Enumerable.Range(0, 5).Select(_ => Some.Line())] });
        await Database.ExecuteAsync(tampering);
        (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBe(broken);
    }
}

public sealed class JournalOnSqlite(SqliteHome home) : JournalTests(home);

public sealed class JournalOnPostgres(PostgresHome home) : JournalTests(home);
