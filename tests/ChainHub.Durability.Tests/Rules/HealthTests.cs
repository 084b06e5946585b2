using ChainHub.Durability.Tests.Homes;

namespace ChainHub.Durability.Tests.Rules;

public abstract class HealthTests(IHome home) : StoreTest(home)
{
    [Fact]
    public async Task An_empty_store_has_nothing_to_tell() =>
        (await Store.HealthAsync(Stop)).ShouldBe(new StoreHealth(0, null, 0, 0, null, 0));

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
        (await store.HealthAsync(Stop)).ShouldBe(new StoreHealth(2, Some.Noon.AddMinutes(-3), 0, 1, Some.Noon.AddHours(-5)));
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

public sealed class HealthOnSqlite(SqliteHome home) : HealthTests(home);

public sealed class HealthOnPostgres(PostgresHome home) : HealthTests(home);
