using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ChainHub.Durability.Postgres;

internal sealed class PostgresDatabase : Database
{
    // Any number will do, as long as every replica takes the same one.
    private const long MigrationLock = 0x4368_6169_6e48_7562;

    // The statements of the hot path find few rows among many by their keys, whatever the statistics say of tables that were empty
    // when a plan was made: a plan that reads the whole table would be kept for as long as the connection.
    private const string Lookups =
        "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off";

    private readonly StoredComputations stored = new();
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlDataSource hot;
    private readonly DbContextOptions<NodeDbContext> options;

    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = 60;
        source = NpgsqlDataSource.Create(settings);
        settings.AutoPrepareMinUsages = 2;
        // The session keeps nothing from one use to the next but its prepared statements.
        settings.NoResetOnClose = true;
        settings.Options = $"{settings.Options} {Lookups}".TrimStart();
        hot = Hot(settings);
        options = NodeDbContext.Options(builder => builder.UseNpgsql(source));
    }

    public override async Task MigrateAsync(CancellationToken cancellationToken) =>
        await ReadAsync(
            async context =>
            {
                // Held by the connection, so that a replica that dies while migrating does not shut out the others.
                await context.Database.OpenConnectionAsync(cancellationToken);
                await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
                try
                {
                    await context.Database.MigrateAsync(cancellationToken);
                }
                finally
                {
                    await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
                }

                return true;
            },
            cancellationToken);

    public override bool IsClash(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    public override Task<string> IdentityAsync(CancellationToken cancellationToken) => UseAsync(
        async session => (await session.QueryAsync(
            "SELECT pg_postmaster_start_time()::text || '/' || oid::text FROM pg_database WHERE datname = current_database()", (_, reader) => reader.GetString(0), cancellationToken)).Single(),
        cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await hot.DisposeAsync();
        await source.DisposeAsync();
    }

    protected override async Task<Session> OpenAsync(CancellationToken cancellationToken) =>
        new PostgresSession(await hot.OpenConnectionAsync(cancellationToken), stored);

    private NpgsqlDataSource Hot(NpgsqlConnectionStringBuilder settings)
    {
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UsePhysicalConnectionInitializer(
            _ => stored.Forget(),
            _ =>
            {
                stored.Forget();
                return Task.CompletedTask;
            });
        return builder.Build();
    }

    protected override async Task<T> WithContextAsync<T>(Func<NodeDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var context = new NodeDbContext(options);
        return await work(context);
    }

    // Classes 08 connection, 53 resources, 57 operator's intervention (without 57014, a query that somebody cancelled), 58 system.
    protected override bool SaysUnavailable(Exception cause) => cause switch
    {
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => true,
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => false,
        PostgresException server => IsClash(server) || server.SqlState[..2] is "08" or "53" or "57" or "58",
        NpgsqlException => true,
        _ => false,
    };
}
