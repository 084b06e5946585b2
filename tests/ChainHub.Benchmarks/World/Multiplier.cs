using System.Globalization;
using Npgsql;

namespace ChainHub.Benchmarks.World;

/// <summary>
/// Multiplies one real conversation in a node's own database: its sagas, terms, tasks and inbox entries, each copy with ids of its own.
/// The journal is left out: nothing reads it on the way, and a made-up line would break its chain.
/// </summary>
internal sealed class Multiplier : IAsyncDisposable
{
    private const int Chunk = 20_000;

    // Six bytes, as a UUID is written.
    private const int Beginning = 13;
    private readonly NpgsqlDataSource database;
    private readonly List<string> copies = [];

    private Multiplier(string connectionString) => database = NpgsqlDataSource.Create(connectionString);

    /// <summary>Prepares to multiply a conversation.</summary>
    /// <param name="node">In whose database.</param>
    /// <param name="ids">The conversation and its case.</param>
    /// <param name="onlyWaiting">Only the sagas, and the terms that have an alarm to come.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task<Multiplier> OfAsync(HostedNode node, (Guid Conversation, Guid Case) ids, bool onlyWaiting, CancellationToken stop)
    {
        var multiplier = new Multiplier(node.ConnectionString);
        var (conversation, chainCase) = (ids.Conversation, ids.Case);
        var inner = await multiplier.TextsAsync(
            $"SELECT id::text FROM term WHERE conversation_id = '{conversation}' UNION SELECT id::text FROM task WHERE conversation_id = '{conversation}'", stop);
        string[] all = [conversation.ToString(), chainCase.ToString(), .. inner];
        await multiplier.AddAsync("saga", $"s.id IN ('{conversation}', '{chainCase}')", all, conversation, stop);
        await multiplier.AddAsync("term", $"s.conversation_id = '{conversation}'{(onlyWaiting ? " AND s.next_at IS NOT NULL" : "")}", all, conversation, stop);
        if (onlyWaiting) return multiplier;
        await multiplier.AddAsync("task", $"s.conversation_id = '{conversation}'", all, conversation, stop);
        await multiplier.AddAsync("inbox", $"s.id IN (SELECT message_id FROM journal WHERE conversation_id = '{conversation}')", all, conversation, stop);
        return multiplier;
    }

    /// <summary>
    /// The id (text) of a copy, as SQL. An id that begins as its conversation's does, begins as the copy's conversation does: what lies together
    /// in real life, lies together here.
    /// </summary>
    /// <param name="id">The id that is copied, as SQL of a text.</param>
    /// <param name="conversation">The conversation that is copied.</param>
    /// <param name="number">The number of the copy, as SQL.</param>
    public static string CopyOf(string id, Guid conversation, string number)
    {
        string Other(string of) => $"md5({of} || '/' || {number})::uuid::text";
        return $"CASE WHEN left({id}, {Beginning}) = left('{conversation}', {Beginning}) "
            + $"THEN left({Other($"'{conversation}'")}, {Beginning}) || substr({Other(id)}, {Beginning + 1}) ELSE {Other(id)} END";
    }

    /// <summary>Makes copies with numbers of their own.</summary>
    /// <param name="first">The number of the first one.</param>
    /// <param name="count">How many.</param>
    /// <param name="stop">Ends it early.</param>
    public async Task CopyAsync(int first, int count, CancellationToken stop)
    {
        for (var from = first; from < first + count; from += Chunk)
        {
            var to = Math.Min(from + Chunk, first + count) - 1;
            foreach (var copy in copies) await RunAsync(string.Format(CultureInfo.InvariantCulture, copy, from, to), stop);
        }

        foreach (var table in (string[])["saga", "term", "task", "inbox"]) await RunAsync($"VACUUM ANALYZE {table}", stop);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task AddAsync(string table, string which, string[] ids, Guid conversation, CancellationToken stop)
    {
        var columns = await TextsAsync(
            $"""
             SELECT column_name || ':' || data_type FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name = '{table}' AND is_identity = 'NO' ORDER BY ordinal_position
             """, stop);
        var parts = columns.Select(column => column.Split(':')).Select(column => (Name: column[0], Value: ValueOf(table, column[0], column[1], ids, conversation))).ToList();
        copies.Add(
            $"INSERT INTO {table} ({string.Join(", ", parts.Select(part => part.Name))}) "
            + $"SELECT {string.Join(", ", parts.Select(part => part.Value))} FROM {table} AS s, generate_series({{0}}, {{1}}) AS n WHERE {which}");
    }

    // A copy's ids follow from the first one's and its number, wherever they stand.
    private static string ValueOf(string table, string column, string type, string[] ids, Guid conversation)
    {
        if (type == "uuid" && column != "computation_id") return $"({CopyOf($"s.{column}::text", conversation, "n")})::uuid";
        if (table == "inbox" && column == "id") return CopyOf("s.id", conversation, "n");
        // As in real life, no two alarms go at the same instant.
        if (column == "next_at") return "s.next_at + n * interval '1 second'";
        if (column is not "data") return $"s.{column}";
        var text = type == "bytea" ? $"convert_from(s.{column}, 'UTF8')" : $"s.{column}::text";
        foreach (var id in ids) text = $"replace({text}, '{id}', {CopyOf($"'{id}'", conversation, "n")})";
        return type == "bytea" ? $"convert_to({text}, 'UTF8')" : $"{text}::{type}";
    }

    private async Task<List<string>> TextsAsync(string query, CancellationToken stop)
    {
        await using var command = database.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var texts = new List<string>();
        while (await reader.ReadAsync(stop)) texts.Add(reader.GetString(0));
        return texts;
    }

    private async Task RunAsync(string statement, CancellationToken stop)
    {
        await using var command = database.CreateCommand(statement);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(stop);
    }
}
