using Npgsql;
using NpgsqlTypes;

namespace ChainHub.Benchmarks.Baselines;

/// <summary>
/// The database alone: the five statements of a step in one transaction, each sent by itself, prepared, over eight connections. The row
/// that is removed is the one that the step before put in the outbox.
/// </summary>
internal sealed class BareDatabase(NpgsqlDataSource database) : IBaseline
{
    private const int Connections = 8;
    private long done;
    private long number;

    public long Done => Volatile.Read(ref done);

    public async Task RunAsync(CancellationToken until) => await Task.WhenAll(
        Enumerable.Range(0, Connections).Select(which => Task.Run(() => StepAsync(which, until), CancellationToken.None)));

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task StepAsync(int which, CancellationToken until)
    {
        await using var connection = await database.OpenConnectionAsync(CancellationToken.None);
        await using var load = await PrepareAsync(connection, "SELECT version, state, data FROM saga WHERE id = $1", NpgsqlDbType.Uuid);
        await using var inbox = await PrepareAsync(connection, "INSERT INTO inbox VALUES ($1, $2, $3, $4)",
            NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Bytea, NpgsqlDbType.TimestampTz);
        await using var save = await PrepareAsync(connection, "UPDATE saga SET version = version + 1, data = $3, updated_at = $4 WHERE id = $1 AND version = $2",
            NpgsqlDbType.Uuid, NpgsqlDbType.Bigint, NpgsqlDbType.Text, NpgsqlDbType.TimestampTz);
        await using var send = await PrepareAsync(connection, "INSERT INTO outbox VALUES ($1, $2, $3, $4, $5, $6)",
            NpgsqlDbType.Bigint, NpgsqlDbType.Uuid, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Bytea, NpgsqlDbType.TimestampTz);
        await using var sent = await PrepareAsync(connection, "DELETE FROM outbox WHERE position = $1", NpgsqlDbType.Bigint);
        var (random, hash, body) = (new Random(which), new byte[32], new byte[BareTables.BodyBytes]);
        var before = 0L;
        while (!until.IsCancellationRequested)
        {
            // Each connection has sagas of its own: none loses a race.
            var id = BareTables.SagaOf((random.Next(BareTables.Sagas / Connections) * Connections) + which + 1);
            var (step, now) = (Interlocked.Increment(ref number), DateTime.UtcNow);
            await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
            var version = 0L;
            await using (var reader = await Set(load, id).ExecuteReaderAsync(CancellationToken.None))
                if (await reader.ReadAsync(CancellationToken.None)) (version, _) = (reader.GetInt64(0), reader.GetString(2));
            await Set(inbox, "source", $"{which}-{step}", hash, now).ExecuteNonQueryAsync(CancellationToken.None);
            if (await Set(save, id, version, BareTables.Data, now).ExecuteNonQueryAsync(CancellationToken.None) != 1)
                throw new InvalidOperationException($"Saga {id} was changed by another.");
            await Set(send, step, id, "st-alkmaar", "nl.chainhub.handover.offered.v1", body, now).ExecuteNonQueryAsync(CancellationToken.None);
            await Set(sent, before).ExecuteNonQueryAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
            before = step;
            Interlocked.Increment(ref done);
        }
    }

    private static async Task<NpgsqlCommand> PrepareAsync(NpgsqlConnection connection, string statement, params NpgsqlDbType[] types)
    {
        var command = new NpgsqlCommand(statement, connection);
        foreach (var type in types) command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        await command.PrepareAsync(CancellationToken.None);
        return command;
    }

    private static NpgsqlCommand Set(NpgsqlCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }
}
