using ChainHub.Durability.Tests.Homes;
using ChainHub.Testing;

namespace ChainHub.Durability.Tests.TakingOver;

/// <summary>The store of west, whose rows go, and that of team, to which they come; each with rows of its own.</summary>
internal sealed class TwoStores : IAsyncDisposable
{
    public static readonly Guid Both = Guid.Parse("0198f1c0-0000-7000-8000-0000000000b0");

    private TwoStores(TestDatabase from, TestDatabase into) => (From, Into, West, Team) = (from, into, from.Open(), into.Open());

    public TestDatabase From { get; }

    public TestDatabase Into { get; }

    public INodeStore West { get; }

    public INodeStore Team { get; }

    public static async Task<TwoStores> NewAsync(IHome from, IHome into) => new(await from.NewAsync(), await into.NewAsync());

    public StoreTakeOver TakeOver(int batch = StoreTakeOver.UsualBatch, Rules? rules = null, INodeStore? into = null) =>
        new(West, into ?? Team, rules ?? new Rules(), new ManualTime(Some.Noon.AddDays(1)), batch);

    /// <summary>A few of everything on each side, and one case that both know.</summary>
    public async Task FillAsync(int units = 3)
    {
        for (var unit = 0; unit < units; unit++)
        {
            await WriteAsync(West, Some.Everything());
            await WriteAsync(Team, Some.Everything());
        }

        await WriteAsync(West, new UnitOfWork { Sagas = [Some.Saga(Both, "case") with { Data = "west" }] });
        await WriteAsync(Team, new UnitOfWork { Sagas = [Some.Saga(Both, "case") with { Data = "team" }] });
    }

    public static async Task WriteAsync(INodeStore store, UnitOfWork unit) =>
        (await store.CommitAsync([unit], TestContext.Current.CancellationToken)).ShouldBe([CommitOutcome.Committed]);

    /// <summary>All that is in a database but its marks, and but the instants at which something was done with them.</summary>
    public static async Task<string> AllOfAsync(TestDatabase database) => string.Join('\n',
    [
        .. await database.RowsAsync("SELECT 'saga', kind, id, version, machine, state, case_id, closed, data FROM saga ORDER BY kind, id"),
        .. await database.RowsAsync("SELECT 'term', id, conversation_id, rule, owner, status, due_at, next_stage, next_at, warning FROM term ORDER BY id"),
        .. await database.RowsAsync("SELECT 'task', id, conversation_id, kind, owner, term_id, due_at, open FROM task ORDER BY id"),
        .. await database.RowsAsync("SELECT 'inbox', source, id, at FROM inbox ORDER BY source, id"),
        .. await database.RowsAsync("SELECT 'parked', source, id, hash, reason, sequence FROM parked ORDER BY source, id"),
        .. await database.RowsAsync("SELECT 'outbox', message_id, lane, conversation_id, to_org, attempts, set_aside_reason FROM outbox ORDER BY position"),
        .. await database.RowsAsync("SELECT 'journal', position, at, what, conversation_id, message_id, type, from_org, to_org, state, code FROM journal ORDER BY position"),
    ]);

    public async ValueTask DisposeAsync()
    {
        await From.DisposeAsync();
        await Into.DisposeAsync();
    }
}
