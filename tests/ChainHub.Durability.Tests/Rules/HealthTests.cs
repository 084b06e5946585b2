using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Rules;

public abstract class HealthTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task An_empty_store_has_nothing_to_tell() =>
        (await Store.HealthAsync(Stop) with { InboxRows = 0 }).ShouldBe(new StoreHealth(0, null, 0, 0, null, 0));

    [Fact]
    public async Task A_store_tells_what_waits_and_since_when()
    {
        var store = Database.Open(new StandingClock(Some.Noon));
        await CommitAsync(new UnitOfWork
        {
            Outbox = [Some.Outgoing() with { CreatedAt = Some.Noon.AddMinutes(-1) }, Some.Outgoing() with { CreatedAt = Some.Noon.AddMinutes(-3) }],
            Park = [Some.Parked()],
            TermsSet = [Some.Term(Some.Noon.AddHours(-2)), Some.Term(Some.Noon.AddHours(-5), acute: true), Some.Term(Some.Noon.AddHours(1))],
        });
        (await store.HealthAsync(Stop) with { InboxRows = 0 })
            .ShouldBe(new StoreHealth(2, Some.Noon.AddMinutes(-3), 0, 1, Some.Noon.AddHours(-5), 0));
    }

    [Fact]
    public async Task A_store_tells_how_many_messages_it_remembers()
    {
        await CommitAsync(new UnitOfWork { Inbox = Some.Message() });
        await CommitAsync(new UnitOfWork { Inbox = Some.Message() });
        // On PostgreSQL an estimate, made anew by an ANALYZE now and then.
        await Database.ExecuteAsync("ANALYZE");
        (await Store.HealthAsync(Stop)).InboxRows.ShouldBe(2);
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

public sealed class HealthOnSqlite(SqliteHome home) : HealthTests(home);

public sealed class HealthOnPostgres(PostgresHome home) : HealthTests(home);
