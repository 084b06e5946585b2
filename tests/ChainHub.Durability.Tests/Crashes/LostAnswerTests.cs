using ChainHub.Durability.Store;
using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Crashes;

/// <summary>The group was written, and its answer never came: whoever asks again is told so, and nothing is written twice.</summary>
public abstract class LostAnswerTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task Asked_again_a_handled_message_is_a_duplicate_and_an_own_step_a_conflict()
    {
        var lost = false;
        INodeStore store = Database.OpenWithFaults(
            point =>
            {
                if (point != FaultPoints.AfterCommit || lost) return ValueTask.CompletedTask;
                lost = true;
                throw new StoreUnavailableException(new IOException("no answer came"));
            },
            stepwise: false);
        UnitOfWork[] units = [Some.Everything(), Some.Everything() with { Inbox = null }, Some.Everything()];
        await Should.ThrowAsync<StoreUnavailableException>(() => store.CommitAsync(units, Stop));
        lost.ShouldBeTrue();
        (await store.CommitAsync(units, Stop)).ShouldBe([CommitOutcome.Duplicate, CommitOutcome.Conflict, CommitOutcome.Duplicate]);
        (await Store.Ledger.JournalAsync(0, 99, Stop)).Count.ShouldBe(6);
        (await Store.HealthAsync(Stop)).OutboxRows.ShouldBe(6);
    }

    [Fact]
    public async Task The_rows_it_took_are_handed_out_when_their_lease_is_over()
    {
        var store = Database.OpenWithFaults(
            point => point == FaultPoints.AfterCommit ? throw new StoreUnavailableException(new IOException("no answer came")) : ValueTask.CompletedTask,
            stepwise: false);
        var row = Some.Outgoing();
        await Should.ThrowAsync<StoreUnavailableException>(
            () => store.CommitAsync([new UnitOfWork { Inbox = Some.Message(), Outbox = [row] }], Some.Noon + Some.Minute, Stop));
        (await Store.ClaimOutboxAsync(OutboxLane.Broker, 9, Some.Noon, Some.Minute, Stop)).ShouldBeEmpty();
        (await Store.ClaimOutboxAsync(OutboxLane.Broker, 9, Some.Noon + Some.Minute, Some.Minute, Stop)).ShouldHaveSingleItem().MessageId.ShouldBe(row.MessageId);
    }
}

public sealed class LostAnswerOnSqlite(SqliteHome home) : LostAnswerTests(home);

public sealed class LostAnswerOnPostgres(PostgresHome home) : LostAnswerTests(home);
