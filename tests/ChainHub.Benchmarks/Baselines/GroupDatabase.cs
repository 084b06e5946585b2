using Npgsql;

namespace ChainHub.Benchmarks.Baselines;

/// <summary>The database alone, with twenty steps in one statement: one to load their sagas, one to write them; two groups in flight.</summary>
internal sealed class GroupDatabase(NpgsqlDataSource database) : IBaseline
{
    private const int Connections = 2;
    private const int Group = 20;
    private const string Load = "SELECT id, version, state, data FROM saga WHERE id = ANY($1)";

    private const string Write =
        """
        WITH received AS (INSERT INTO inbox SELECT 'source', id, $8, $9 FROM unnest($1::text[]) AS given(id)),
             saved AS (UPDATE saga SET version = saga.version + 1, data = given.data, updated_at = $9
                 FROM unnest($2::uuid[], $3::bigint[], $4::text[]) AS given(id, version, data)
                 WHERE saga.id = given.id AND saga.version = given.version RETURNING 1),
             sent AS (DELETE FROM outbox WHERE position = ANY($7)),
             put AS (INSERT INTO outbox SELECT position, id, 'st-alkmaar', 'nl.chainhub.handover.offered.v1', body, $9
                 FROM unnest($5::bigint[], $2::uuid[], $6::bytea[]) AS given(position, id, body))
        SELECT count(*) FROM saved
        """;

    private long done;
    private long number = 1L << 40;

    public long Done => Volatile.Read(ref done);

    public async Task RunAsync(CancellationToken until) => await Task.WhenAll(
        Enumerable.Range(0, Connections).Select(which => Task.Run(() => GroupAsync(which, until), CancellationToken.None)));

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task GroupAsync(int which, CancellationToken until)
    {
        await using var connection = await database.OpenConnectionAsync(CancellationToken.None);
        await using (var plan = new NpgsqlCommand("SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off", connection))
            await plan.ExecuteNonQueryAsync(CancellationToken.None);
        var random = new Random(which);
        var (texts, bodies) = (Enumerable.Repeat(BareTables.Data, Group).ToArray(), Enumerable.Repeat(new byte[BareTables.BodyBytes], Group).ToArray());
        long[] before = [];
        await using var load = new NpgsqlCommand(Load, connection);
        await using var write = new NpgsqlCommand(Write, connection);
        while (!until.IsCancellationRequested)
        {
            // The two connections have sagas of their own: none loses a race.
            var first = random.Next(BareTables.Sagas / (Connections * Group)) * Connections * Group;
            var ids = Enumerable.Range(0, Group).Select(n => BareTables.SagaOf(first + (n * Connections) + which + 1)).ToArray();
            var last = Interlocked.Add(ref number, Group);
            var positions = Enumerable.Range(1, Group).Select(n => last - Group + n).ToArray();
            var versions = await LoadAsync(load, ids);
            Fill(write, positions.Select(p => $"g{p}").ToArray(), ids,
                ids.Select(id => versions[id]).ToArray(), texts, positions, bodies, before, new byte[32], DateTime.UtcNow);
            if (!write.IsPrepared) await write.PrepareAsync(CancellationToken.None);
            if (await write.ExecuteScalarAsync(CancellationToken.None) is not (long)Group) throw new InvalidOperationException("A group was not written whole.");
            before = positions;
            Interlocked.Add(ref done, Group);
        }
    }

    private static async Task<Dictionary<Guid, long>> LoadAsync(NpgsqlCommand load, Guid[] ids)
    {
        Fill(load, ids);
        if (!load.IsPrepared) await load.PrepareAsync(CancellationToken.None);
        var versions = new Dictionary<Guid, long>();
        await using var reader = await load.ExecuteReaderAsync(CancellationToken.None);
        while (await reader.ReadAsync(CancellationToken.None))
        {
            versions[reader.GetGuid(0)] = reader.GetInt64(1);
            _ = reader.GetString(3);
        }

        return versions;
    }

    private static void Fill(NpgsqlCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            if (command.Parameters.Count <= i) command.Parameters.Add(new NpgsqlParameter { Value = values[i] });
            else command.Parameters[i].Value = values[i];
    }
}
