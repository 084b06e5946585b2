using System.Diagnostics;
using ChainHub.Benchmarks.World;
using Npgsql;

namespace ChainHub.Benchmarks.Baselines;

/// <summary>
/// Rows that fire, and nothing more: groups of five hundred in one statement that moves the term on and puts its notice in an outbox, by two
/// connections. No saga is loaded, nothing is decided or journalled.
/// </summary>
internal static class BareTerms
{
    private const int Connections = 2;

    private const string Fire =
        """
        WITH due AS MATERIALIZED (
                 SELECT id FROM term WHERE next_at <= now() ORDER BY next_at LIMIT 500 FOR UPDATE SKIP LOCKED),
             fired AS (UPDATE term SET next_stage = 'passed', next_at = now() + interval '10 days' WHERE id IN (SELECT id FROM due) RETURNING id)
        INSERT INTO outbox (term_id, body) SELECT id, convert_to(repeat('x', 600), 'UTF8') FROM fired
        """;

    /// <returns>How many fire in a second.</returns>
    public static async Task<double> MeasureAsync(Hub hub, int pending, int due, CancellationToken stop)
    {
        await Progress.SayAsync("bare terms");
        await using var database = NpgsqlDataSource.Create(await hub.Servers.CreateDatabaseAsync("terms"));
        await RunAsync(database, "CREATE TABLE outbox (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, term_id uuid NOT NULL, body bytea NOT NULL)", stop);
        await RunAsync(database,
            $"""
             CREATE TABLE term AS SELECT md5(n::text)::uuid AS id, 'warned' AS next_stage,
                 CASE WHEN n <= {due} THEN now() ELSE now() + n * interval '1 minute' END AS next_at, repeat('x', 400) AS computation
             FROM generate_series(1, {pending}) AS n
             """, stop);
        await RunAsync(database, "ALTER TABLE term ADD PRIMARY KEY (id)", stop);
        await RunAsync(database, "CREATE INDEX ON term (next_at)", stop);
        await RunAsync(database, "VACUUM ANALYZE term", stop);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            await using var connection = await database.OpenConnectionAsync(stop);
            await using var fire = new NpgsqlCommand(Fire, connection);
            await fire.PrepareAsync(stop);
            while (await fire.ExecuteNonQueryAsync(stop) > 0)
            {
                // Until none is due.
            }
        }));
        return Math.Round(due / Stopwatch.GetElapsedTime(began).TotalSeconds, 1);
    }

    private static async Task RunAsync(NpgsqlDataSource database, string statement, CancellationToken stop)
    {
        await using var command = database.CreateCommand(statement);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(stop);
    }
}
