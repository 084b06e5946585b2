using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Races;

public abstract class OppositeGroupsTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task Two_groups_with_the_same_sagas_in_opposite_order_have_one_winner_for_each()
    {
        var other = Database.Open();
        for (var round = 0; round < 10; round++)
        {
            var sagas = Enumerable.Range(0, 12).Select(_ => Some.Saga()).ToArray();
            await CommitAsync(new UnitOfWork { Sagas = sagas });
            UnitOfWork[] units = [.. sagas.Select(row => new UnitOfWork { Sagas = [row with { Version = 1 }], Journal = [Some.Line()] })];
            var forward = Task.Run(() => Store.CommitAsync(units, Stop), Stop);
            var backward = Task.Run(() => other.CommitAsync([.. units.Reverse()], Stop), Stop);
            var (one, two) = (await forward, (await backward).Reverse().ToArray());
            for (var number = 0; number < sagas.Length; number++)
                ((CommitOutcome[])[one[number], two[number]]).Order().ShouldBe([CommitOutcome.Committed, CommitOutcome.Conflict]);
        }

        (await Store.Ledger.JournalAsync(0, 999, Stop)).Count.ShouldBe(120);
        (await Store.Ledger.FirstBrokenLineAsync(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_groups_that_start_the_same_sagas_start_each_once()
    {
        var other = Database.Open();
        for (var round = 0; round < 10; round++)
        {
            var sagas = Enumerable.Range(0, 12).Select(_ => Some.Saga()).ToArray();
            UnitOfWork[] units = [.. sagas.Select(row => Some.Everything() with { Sagas = [row] })];
            UnitOfWork[] others = [.. sagas.Reverse().Select(row => Some.Everything() with { Sagas = [row] })];
            var outcomes = await Task.WhenAll(Task.Run(() => Store.CommitAsync(units, Stop), Stop), Task.Run(() => other.CommitAsync(others, Stop), Stop));
            var (one, two) = (outcomes[0], outcomes[1].Reverse().ToArray());
            for (var number = 0; number < sagas.Length; number++)
                ((CommitOutcome[])[one[number], two[number]]).Order().ShouldBe([CommitOutcome.Committed, CommitOutcome.Conflict]);
        }
    }

    [Fact]
    public async Task Two_groups_of_the_same_messages_have_one_effect_for_each()
    {
        var other = Database.Open();
        for (var round = 0; round < 10; round++)
        {
            var messages = Enumerable.Range(0, 12).Select(_ => Some.Message()).ToArray();
            UnitOfWork[] units = [.. messages.Select(message => Some.Everything() with { Inbox = message })];
            UnitOfWork[] others = [.. messages.Reverse().Select(message => Some.Everything() with { Inbox = message })];
            var outcomes = await Task.WhenAll(Task.Run(() => Store.CommitAsync(units, Stop), Stop), Task.Run(() => other.CommitAsync(others, Stop), Stop));
            var (one, two) = (outcomes[0], outcomes[1].Reverse().ToArray());
            for (var number = 0; number < messages.Length; number++)
                ((CommitOutcome[])[one[number], two[number]]).Order().ShouldBe([CommitOutcome.Committed, CommitOutcome.Duplicate]);
        }
    }
}

public sealed class OppositeGroupsOnSqlite(SqliteHome home) : OppositeGroupsTests(home);

public sealed class OppositeGroupsOnPostgres(PostgresHome home) : OppositeGroupsTests(home);
