using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ChainHub.Durability.Postgres;

internal sealed class PostgresDatabase : Database
{
    // Any number will do, as long as every replica takes the same one.
    private const long MigrationLock = 0x4368_6169_6e48_7562;

    private readonly NpgsqlDataSource source;
    private readonly DbContextOptions<NodeDbContext> options;

    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = 60;
        source = NpgsqlDataSource.Create(settings);
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

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    protected override async Task<Session> OpenAsync(CancellationToken cancellationToken) =>
        new PostgresSession(await source.OpenConnectionAsync(cancellationToken));

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
