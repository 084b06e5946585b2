using Npgsql;

namespace ChainHub.Benchmarks.Baselines;

/// <summary>The tables of a step with their keys and nothing else, filled beforehand.</summary>
internal static class BareTables
{
    public const int Sagas = 100_000;
    public const int BodyBytes = 2048;

    /// <summary>What a saga of a handover holds.</summary>
    public static string Data { get; } = $$"""{"text":"{{new string('x', 1500)}}"}""";

    public static async Task MakeAsync(NpgsqlDataSource database, CancellationToken stop)
    {
        await RunEachAsync(database,
            $"""
             CREATE TABLE saga (id uuid PRIMARY KEY, version bigint NOT NULL, state text NOT NULL, data text NOT NULL, updated_at timestamptz NOT NULL);
             CREATE TABLE inbox (source text, id text, content_hash bytea NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (source, id));
             CREATE TABLE outbox (position bigint PRIMARY KEY, conversation_id uuid NOT NULL, to_org text NOT NULL, type text NOT NULL,
                 body bytea NOT NULL, created_at timestamptz NOT NULL);
             INSERT INTO saga SELECT md5(n::text)::uuid, 1, 'Offered', '{Data}', now() FROM generate_series(1, {Sagas}) AS n;
             INSERT INTO inbox SELECT 'before', n::text, '\x00', now() FROM generate_series(1, {Sagas}) AS n;
             VACUUM ANALYZE saga
             """, stop);
    }

    /// <summary>The id of one of the sagas.</summary>
    public static Guid SagaOf(int number)
    {
        Span<byte> text = stackalloc byte[12];
        number.TryFormat(text, out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
#pragma warning disable CA5351 // As PostgreSQL's md5() made the ids; nothing is kept secret by it.
        return new Guid(System.Security.Cryptography.MD5.HashData(text[..length]), bigEndian: true);
#pragma warning restore CA5351
    }

    private static async Task RunEachAsync(NpgsqlDataSource database, string statements, CancellationToken stop)
    {
        foreach (var statement in statements.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await using var command = database.CreateCommand(statement);
            command.CommandTimeout = 300;
            await command.ExecuteNonQueryAsync(stop);
        }
    }
}
