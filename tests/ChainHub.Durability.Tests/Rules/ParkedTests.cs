using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Rules;

public abstract class ParkedTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task A_parked_message_comes_back_as_it_came()
    {
        var row = Some.Parked();
        await CommitAsync(new UnitOfWork { Park = [row] });
        var read = (await Store.WaitingParkedAsync(9, Stop)).Single();
        read.Body.ShouldBe(row.Body);
        (read with { Body = row.Body }).ShouldBe(row);
    }

    [Fact]
    public async Task What_cannot_be_read_can_be_parked_too()
    {
        var row = Some.Parked(sequence: null, reason: ParkedReason.Poison) with { ConversationId = null, Type = null, Detail = null };
        await CommitAsync(new UnitOfWork { Park = [row] });
        (await Store.Ledger.ParkedAsync(0, 9, Stop)).Single().Key.ShouldBe(row.Key);
    }

    [Fact]
    public async Task A_message_parked_twice_is_there_once_as_it_first_came()
    {
        var row = Some.Parked();
        await CommitAsync(new UnitOfWork { Park = [row] });
        (await CommitAsync(new UnitOfWork { Park = [row with { Detail = "again" }] })).ShouldBe(CommitOutcome.Committed);
        (await Store.WaitingParkedAsync(9, Stop)).Single().Detail.ShouldBe(row.Detail);
    }

    [Fact]
    public async Task The_same_id_with_several_contents_is_parked_several_times()
    {
        var row = Some.Parked();
        await CommitAsync(new UnitOfWork { Park = [row, row with { Key = row.Key with { Hash = "def" } }] });
        (await Store.HealthAsync(Stop)).Parked.ShouldBe(2);
    }

    [Fact]
    public async Task Only_messages_before_their_turn_wait_oldest_first()
    {
        var rows = Enumerable.Range(0, 3).Select(minute => Some.Parked(at: Some.Noon.AddMinutes(-minute))).ToArray();
        await CommitAsync(new UnitOfWork { Park = [.. rows, Some.Parked(reason: ParkedReason.Poison), Some.Parked(reason: ParkedReason.DifferentContent)] });
        (await Store.WaitingParkedAsync(2, Stop)).Select(row => row.Key).ShouldBe([rows[2].Key, rows[1].Key]);
        (await Store.Ledger.ParkedAsync(1, 9, Stop)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Those_of_one_conversation_come_in_sequence()
    {
        var conversation = Guid.NewGuid();
        var rows = new[] { 4, 2, 3 }.Select(sequence => Some.Parked(conversation, sequence)).ToArray();
        await CommitAsync(new UnitOfWork { Park = [.. rows, Some.Parked(), Some.Parked(conversation, 1, ParkedReason.Poison)] });
        (await Store.WaitingParkedAsync(conversation, Stop)).Select(row => row.Sequence).ShouldBe([2, 3, 4]);
    }

    [Fact]
    public async Task What_is_dealt_with_is_gone()
    {
        var row = Some.Parked();
        await CommitAsync(new UnitOfWork { Park = [row] });
        await CommitAsync(new UnitOfWork { Inbox = Some.Message(), Unpark = [row.Key] });
        (await Store.WaitingParkedAsync(row.ConversationId!.Value, Stop)).ShouldBeEmpty();
    }
}

public sealed class ParkedOnSqlite(SqliteHome home) : ParkedTests(home);

public sealed class ParkedOnPostgres(PostgresHome home) : ParkedTests(home);
