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
    [InlineData("UPDATE journal_page SET lines = replace(lines, 'handled', 'Handled') WHERE position = 1", 1)]
    [InlineData("UPDATE journal_page SET lines = replace(lines, '\"nhn\"', '\"nhm\"') WHERE position = 4", 4)]
    [InlineData("UPDATE journal_page SET lines = '[]' WHERE position = 5", 5)]
    [InlineData("UPDATE journal_page SET lines = lines || ' ' WHERE position = 3", 3)]
    [InlineData("UPDATE journal_page SET seal = (SELECT seal FROM journal_page WHERE position = 1) WHERE position = 2", 2)]
    [InlineData("UPDATE journal_page SET position = 15 WHERE position = 4; UPDATE journal_page SET position = 4 WHERE position = 3; UPDATE journal_page SET position = 3 WHERE position = 15", 3)]
    [InlineData("DELETE FROM journal_page WHERE position = 2", 2)]
    [InlineData("DELETE FROM journal_page WHERE position > 3", 4)]
    [InlineData("UPDATE journal_head SET seal = 'x'", 5)]
    public async Task A_line_that_was_tampered_with_is_found(string tampering, long broken)
    {
        for (var line = 0; line < 5; line++) await CommitAsync(new UnitOfWork { Journal = [Some.Line()] });
        await Database.ExecuteAsync(tampering);
        (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBe(broken);
    }

    [Theory]
    [InlineData("UPDATE journal_page SET lines = replace(lines, 'sent', 'seen') WHERE position = 6")]
    [InlineData("UPDATE journal_page SET position = 5 WHERE position = 6")]
    public async Task Tampering_within_a_commit_is_found_at_its_first_line(string tampering)
    {
        for (var commit = 0; commit < 2; commit++)
            await CommitAsync(new UnitOfWork { Journal = [Some.Line(), Some.Line("sent"), Some.Line()] });
        await Database.ExecuteAsync(tampering);
        (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBe(4);
    }

    [Fact]
    public async Task A_page_that_is_no_page_any_more_is_named_to_whoever_reads_it()
    {
        for (var line = 0; line < 3; line++) await CommitAsync(new UnitOfWork { Journal = [Some.Line()] });
        await Database.ExecuteAsync("UPDATE journal_page SET lines = 'gone' WHERE position = 2");
        (await Store.Ledger.JournalAsync(2, 9, Stop)).ShouldHaveSingleItem();
        (await Should.ThrowAsync<InvalidDataException>(() => Store.Ledger.JournalAsync(0, 9, Stop))).Message.ShouldContain("line 2");
    }

    [Fact]
    public async Task Whoever_asks_in_SQL_sees_the_same_lines()
    {
        JournalLine[] all = [Some.Line("handled"), Some.Line("gemeld; 'é' \\ \n", "D12") with { CaseId = Guid.NewGuid(), TraceId = "4bf9" }, Some.Line() with { ConversationId = null, State = null }];
        await CommitAsync(new UnitOfWork { Journal = [.. all.Take(2)] });
        await CommitAsync(new UnitOfWork { Journal = [all[2]] });
        var lines = await Store.Ledger.JournalAsync(0, 9, Stop);
        (await Database.RowsAsync("SELECT position, what, conversation_id, case_id, message_id, type, from_org, to_org, state, code, trace_id, seal FROM journal ORDER BY position")).ShouldBe(
            lines.Select(line => string.Join('|', ((object?[])[line.Position, line.What, line.ConversationId, line.CaseId, line.MessageId, line.Type, line.FromOrg, line.ToOrg, line.State, line.Code, line.TraceId, line.Seal])
                .Select(value => value ?? "-"))));
        lines.Select(line => line with { Position = 0, Seal = null }).ShouldBe(all.Select(line => line with { At = lines[0].At }));
        (await Database.RowsAsync($"SELECT count(*) FROM journal WHERE conversation_id = '{all[1].ConversationId}' AND at > '2020-01-01'")).ShouldBe(["1"]);
    }
}

public sealed class JournalOnSqlite(SqliteHome home) : JournalTests(home);

public sealed class JournalOnPostgres(PostgresHome home) : JournalTests(home);
