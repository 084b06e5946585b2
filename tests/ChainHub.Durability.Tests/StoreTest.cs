using ChainHub.Durability.Tests.Homes;

[assembly: AssemblyFixture(typeof(PostgresHome))]
[assembly: AssemblyFixture(typeof(SqliteHome))]

namespace ChainHub.Durability.Tests;

/// <summary>A test that each store must pass, on a database of its own.</summary>
public abstract class StoreTest(IHome home) : IAsyncLifetime
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected IHome Home => home;

    protected TestDatabase Database { get; private set; } = null!;

    protected INodeStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await home.NewAsync();
        Store = Database.Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<CommitOutcome> CommitAsync(UnitOfWork unit) => (await Store.CommitAsync([unit], Stop)).Single();

    protected async Task<Loaded> LoadAsync(InboxEntry? message = null, params SagaKey[] sagas) =>
        (await Store.LoadAsync([new LoadRequest(message, sagas)], Stop)).Single();

    protected async Task<SagaRow?> SagaAsync(SagaRow like)
    {
        var key = new SagaKey(like.Kind, like.Id);
        return (await LoadAsync(null, key)).Find(key);
    }
}
