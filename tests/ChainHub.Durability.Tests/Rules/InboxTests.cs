using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Rules;

public abstract class InboxTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task A_message_that_was_never_seen_is_new() =>
        (await LoadAsync(Some.Message())).Verdict.ShouldBe(InboxVerdict.New);

    [Fact]
    public async Task A_handled_message_is_a_duplicate_from_then_on()
    {
        var message = Some.Message();
        (await CommitAsync(new UnitOfWork { Inbox = message })).ShouldBe(CommitOutcome.Committed);
        (await LoadAsync(message)).Verdict.ShouldBe(InboxVerdict.Duplicate);
    }

    [Fact]
    public async Task The_same_id_with_another_content_is_told_apart()
    {
        await CommitAsync(new UnitOfWork { Inbox = Some.Message("m1", "{}") });
        (await LoadAsync(Some.Message("m1", "{ }"))).Verdict.ShouldBe(InboxVerdict.DifferentContent);
    }

    [Fact]
    public async Task The_same_id_from_another_source_is_another_message()
    {
        await CommitAsync(new UnitOfWork { Inbox = Some.Message("m1") });
        (await LoadAsync(Some.Message("m1") with { Source = "urn:other" })).Verdict.ShouldBe(InboxVerdict.New);
    }

    [Fact]
    public async Task A_second_unit_for_the_same_message_writes_nothing()
    {
        var message = Some.Message();
        await CommitAsync(new UnitOfWork { Inbox = message });
        var again = Some.Everything() with { Inbox = message };
        (await CommitAsync(again)).ShouldBe(CommitOutcome.Duplicate);
        (await SagaAsync(again.Sagas[0])).ShouldBeNull();
        (await Store.Ledger.JournalAsync(0, 10, Stop)).ShouldBeEmpty();
        (await Store.ClaimOutboxAsync(OutboxLane.Broker, 10, Some.Noon, Some.Minute, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_duplicate_is_called_a_duplicate_even_when_its_saga_moved_on()
    {
        var saga = Some.Saga();
        var unit = new UnitOfWork { Inbox = Some.Message(), Sagas = [saga] };
        await CommitAsync(unit);
        (await CommitAsync(unit)).ShouldBe(CommitOutcome.Duplicate);
    }

    [Fact]
    public async Task Two_contents_under_one_id_at_the_same_moment_are_looked_at_again()
    {
        await CommitAsync(new UnitOfWork { Inbox = Some.Message("m1", "{}") });
        (await CommitAsync(new UnitOfWork { Inbox = Some.Message("m1", "{ }") })).ShouldBe(CommitOutcome.Conflict);
    }

    [Fact]
    public async Task Many_requests_are_answered_in_their_order()
    {
        var handled = Some.Message();
        var saga = Some.Saga();
        await CommitAsync(new UnitOfWork { Inbox = handled, Sagas = [saga] });
        var key = new SagaKey(saga.Kind, saga.Id);
        var answers = await Store.LoadAsync(
            [
                new LoadRequest(Some.Message(), [key]), new LoadRequest(handled, []), new LoadRequest(null, [key, key]),
                new LoadRequest(handled, [new SagaKey("case", saga.Id)]),
            ],
            Stop);
        answers.Select(answer => answer.Verdict).ShouldBe([InboxVerdict.New, InboxVerdict.Duplicate, InboxVerdict.New, InboxVerdict.Duplicate]);
        answers.Select(answer => answer.Sagas.Count).ShouldBe([1, 0, 1, 0]);
    }

    [Fact]
    public async Task Nothing_asked_is_nothing_answered()
    {
        (await Store.LoadAsync([], Stop)).ShouldBeEmpty();
        (await Store.CommitAsync([], Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_oldest_messages_are_forgotten_first_and_no_more_than_asked_for()
    {
        var old = Enumerable.Range(0, 5).Select(day => Some.Message(at: Some.Noon.AddDays(-day))).ToArray();
        foreach (var message in old) await CommitAsync(new UnitOfWork { Inbox = message });
        (await Store.PruneInboxAsync(Some.Noon.AddDays(-1), 2, Stop)).ShouldBe(2);
        (await LoadAsync(old[4])).Verdict.ShouldBe(InboxVerdict.New);
        (await LoadAsync(old[3])).Verdict.ShouldBe(InboxVerdict.New);
        (await LoadAsync(old[2])).Verdict.ShouldBe(InboxVerdict.Duplicate);
        (await Store.PruneInboxAsync(Some.Noon.AddDays(-1), 2, Stop)).ShouldBe(1);
        (await LoadAsync(old[1])).Verdict.ShouldBe(InboxVerdict.Duplicate);
    }
}

public sealed class InboxOnSqlite(SqliteHome home) : InboxTests(home);

public sealed class InboxOnPostgres(PostgresHome home) : InboxTests(home);
