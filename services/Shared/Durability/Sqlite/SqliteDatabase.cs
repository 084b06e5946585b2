using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChainHub.Durability.Sqlite;

/// <summary>One connection, one caller at a time; stores on the same file in this process take turns in order of asking.</summary>
internal sealed class SqliteDatabase(string path, SqliteSync sync, TimeSpan? patience = null) : Database
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim turn = path == NodeStores.InMemory
        ? new SemaphoreSlim(1, 1)
        : Turns.GetOrAdd(Path.GetFullPath(path), _ => new SemaphoreSlim(1, 1));

    // How long to wait for another process that writes to the same file.
    private readonly TimeSpan patience = patience ?? TimeSpan.FromSeconds(5);
    private SqliteSession? session;
    private bool disposed;

    /// <summary>The connection, for a test that cuts it.</summary>
    public SqliteSession? Held => session;

    public override Task MigrateAsync(CancellationToken cancellationToken) => ReadAsync(
        async context =>
        {
            // In one transaction: processes wait for each other, and one that dies leaves neither half a schema nor a lock behind.
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return true;
        },
        cancellationToken);

    public override bool IsClash(Exception error) => false;

    public override Task<string> IdentityAsync(CancellationToken cancellationToken) => Task.FromResult(
        path == NodeStores.InMemory ? $"{path}{RuntimeHelpers.GetHashCode(this)}"
        : File.Exists(path) && new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName
        : Path.GetFullPath(path));

    public override async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        disposed = true;
        var last = session;
        session = null;
        if (last is not null) await last.CloseAsync();
        turn.Release();
    }

    protected override async Task<Session> OpenAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return session ??= await ConnectAsync(cancellationToken);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    protected override Task<T> WithContextAsync<T>(Func<NodeDbContext, Task<T>> work, CancellationToken cancellationToken) =>
        UseAsync(held => work(((SqliteSession)held).Context), cancellationToken);

    // 5 busy, 6 locked, 10 input/output, 13 full, 14 cannot open; 1811: a trigger refuses, as it does once the rows went elsewhere.
    protected override bool SaysUnavailable(Exception cause) =>
        cause is SqliteException { SqliteErrorCode: 5 or 6 or 10 or 13 or 14 } or SqliteException { SqliteExtendedErrorCode: 1811 };

    private async Task<SqliteSession> ConnectAsync(CancellationToken cancellationToken)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            // Temporary tables in memory: the claims make a few, and a file for each takes five times as long.
#pragma warning disable CA2100 // Numbers and names of this assembly only; a PRAGMA takes no parameters.
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA temp_store=MEMORY;" + string.Create(
                CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={patience.TotalMilliseconds:F0}; PRAGMA synchronous={sync};");
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new SqliteSession(connection, GiveBackAsync);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async ValueTask GiveBackAsync(SqliteSession held)
    {
        try
        {
            if (!held.Broken) return;
            session = null;
            await held.CloseAsync();
        }
        finally
        {
            turn.Release();
        }
    }
}
