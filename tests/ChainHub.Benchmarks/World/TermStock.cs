using System.Globalization;
using Npgsql;

namespace ChainHub.Benchmarks.World;

/// <summary>
/// Terms that wait in the receiver's store, each with its own conversation and case: copies of one that a real handover set (the first
/// contact with the family), whose next alarm is its warning.
/// </summary>
internal sealed class TermStock : IAsyncDisposable
{
    private const string Stage = "warned";
    private readonly NpgsqlDataSource database;
    private readonly Guid conversation;

    private TermStock(HostedNode node, Guid conversation) => (database, this.conversation) = (NpgsqlDataSource.Create(node.ConnectionString), conversation);

    public static async Task<TermStock> FillAsync(Hub hub, Driver driver, int pending, CancellationToken stop)
    {
        var ids = await Stock.OneAsync(hub, driver);
        await Progress.SayAsync($"filling the receiver's store with {pending:n0} terms");
        var stock = new TermStock(hub.ReceiverNode, ids.Conversation);
        await using var multiplier = await Multiplier.OfAsync(hub.ReceiverNode, ids, onlyWaiting: true, stop);
        await multiplier.CopyAsync(1, pending, stop);
        await hub.SettleAsync(stop);
        return stock;
    }

    public Task<long> PendingAsync(CancellationToken stop) => CountAsync("SELECT count(*) FROM term WHERE next_at IS NOT NULL", stop);

    /// <summary>Sets the next alarm of a range of terms.</summary>
    /// <param name="first">The number of the first one.</param>
    /// <param name="count">How many.</param>
    /// <param name="at">When the first one goes (UTC).</param>
    /// <param name="apart">How long after it the next one goes, and so on; zero: all together.</param>
    /// <param name="hub">To tidy up with its own account.</param>
    /// <param name="stop">Ends it early.</param>
    public async Task SetAsync(int first, int count, DateTimeOffset at, TimeSpan apart, Hub hub, CancellationToken stop)
    {
        await RunAsync(string.Create(CultureInfo.InvariantCulture,
            $"""
             UPDATE term SET next_at = timestamptz '{at:O}' + (n - {first}) * interval '{apart.TotalMicroseconds} microseconds'
             FROM generate_series({first}, {first + count - 1}) AS n
             WHERE next_stage = '{Stage}' AND id = {IdOf("n")}
             """), stop);
        await RunAsync("VACUUM ANALYZE term", stop);
        await hub.SettleAsync(stop);
    }

    /// <summary>When the alarm of each of a range of terms is due, by its conversation.</summary>
    public async Task<Dictionary<Guid, DateTimeOffset>> DueAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        await using var command = database.CreateCommand("SELECT conversation_id, next_at FROM term WHERE next_at BETWEEN $1 AND $2");
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = from });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = to });
        await using var reader = await command.ExecuteReaderAsync(stop);
        var due = new Dictionary<Guid, DateTimeOffset>();
        while (await reader.ReadAsync(stop)) due[reader.GetGuid(0)] = reader.GetFieldValue<DateTimeOffset>(1);
        return due;
    }

    /// <summary>Terms of which the same alarm went more than once.</summary>
    public Task<long> FiredTwiceAsync(CancellationToken stop) => CountAsync(
        $"SELECT count(*) FROM (SELECT 1 FROM journal WHERE what = 'term-{Stage}' GROUP BY conversation_id, code HAVING count(*) > 1) AS twice", stop);

    /// <summary>Terms whose alarm went.</summary>
    public Task<long> FiredAsync(CancellationToken stop) => CountAsync($"SELECT count(*) FROM journal WHERE what = 'term-{Stage}'", stop);

    /// <summary>Notices that the receiver's people have not got yet.</summary>
    public Task<long> WaitingAsync(CancellationToken stop) => CountAsync("SELECT count(*) FROM outbox WHERE set_aside_reason IS NULL", stop);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    // The copies of the one term, found by its primary key.
    private string IdOf(string number) =>
        $"({Multiplier.CopyOf($"(SELECT id::text FROM term WHERE conversation_id = '{conversation}' AND next_at IS NOT NULL LIMIT 1)", conversation, number)})::uuid";

    private async Task<long> CountAsync(string query, CancellationToken stop)
    {
        await using var command = database.CreateCommand(query);
        command.CommandTimeout = 600;
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    private async Task RunAsync(string statement, CancellationToken stop)
    {
        await using var command = database.CreateCommand(statement);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(stop);
    }
}
