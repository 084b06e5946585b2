using System.Text;
using ChainHub.Node.Topology;
using Npgsql;
using RabbitMQ.Client;

namespace ChainHub.Chain.Tests;

/// <summary>Looks for a text in everything that a chain holds: the files of the servers, every column of every database, and what waits at the broker.</summary>
internal static class Leaks
{
    private const string EveryColumn = """
        select table_schema, table_name, column_name, data_type from information_schema.columns
        where table_schema not in ('pg_catalog', 'information_schema') and is_generated = 'NEVER' order by 1, 2, 3
        """;

    /// <summary>The files below a folder that hold it: tables, write-ahead logs, segments of queues and logs of servers alike.</summary>
    public static IReadOnlyList<string> Files(string folder, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
            .Where(file => !File.GetAttributes(file).HasFlag(FileAttributes.ReparsePoint) && Holds(file, bytes))];
    }

    /// <summary>The columns of an organization's database that hold it, as <c>table.column</c>.</summary>
    public static async Task<IReadOnlyList<string>> ColumnsAsync(RunningWorker worker, string text)
    {
        await using var source = NpgsqlDataSource.Create(worker.ConnectionString);
        var columns = new List<(string Schema, string Table, string Column, bool Bytes)>();
        await using (var asking = source.CreateCommand(EveryColumn))
        await using (var rows = await asking.ExecuteReaderAsync())
            while (await rows.ReadAsync()) columns.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3) == "bytea"));
        var found = new List<string>();
        foreach (var (schema, table, column, bytes) in columns)
        {
            await using var looking = source.CreateCommand($"""select exists (select 1 from "{schema}"."{table}" where position(@text in "{column}"{(bytes ? "" : "::text")}) > 0)""");
            looking.Parameters.AddWithValue("text", bytes ? Encoding.UTF8.GetBytes(text) : text);
            if (await looking.ExecuteScalarAsync() is true) found.Add($"{table}.{column}");
        }

        return columns.Count > 0 ? found : throw new InvalidOperationException($"The database of {worker.Code} shows no columns: nothing was searched.");
    }

    /// <summary>What waits at the broker for an organization, dead letters too; it goes on waiting.</summary>
    public static async Task<IReadOnlyList<Waiting>> WaitingAsync(IConnection connection, string organization)
    {
        var found = new List<Waiting>();
        foreach (var queue in new[] { TopologyNames.QueueOf(organization), TopologyNames.AcuteQueueOf(organization), TopologyNames.DeadOf(organization) })
        {
            await using var channel = await connection.CreateChannelAsync();
            while (await channel.BasicGetAsync(queue, autoAck: false) is { } got) found.Add(new Waiting(queue, Outside(got), got.Body.ToArray()));
        }

        return found;
    }

    private static string Outside(BasicGetResult got)
    {
        var said = got.BasicProperties;
        var headers = said.Headers?.Select(header => $"{header.Key}={(header.Value is byte[] text ? Encoding.UTF8.GetString(text) : header.Value)}") ?? [];
        return string.Join('\n',
            [got.Exchange, got.RoutingKey, said.AppId, said.ContentType, said.CorrelationId, said.Expiration, said.MessageId, said.ReplyTo, said.Type, said.UserId, .. headers]);
    }

    private static bool Holds(string file, byte[] bytes)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var buffer = new byte[1 << 20];
            var kept = 0;
            while (stream.Read(buffer, kept, buffer.Length - kept) is var read and > 0)
            {
                var seen = buffer.AsSpan(0, kept + read);
                if (seen.IndexOf(bytes) >= 0) return true;
                kept = Math.Min(bytes.Length - 1, seen.Length);
                seen[^kept..].CopyTo(buffer);
            }

            return false;
        }
        catch (IOException) when (!File.Exists(file))
        {
            // A server removed it in the meantime: what it held is elsewhere, or nowhere.
            return false;
        }
    }
}

/// <summary>A message that waits at the broker.</summary>
/// <param name="Queue">Where.</param>
/// <param name="Outside">Everything about it but its body.</param>
/// <param name="Body">Its bytes.</param>
internal sealed record Waiting(string Queue, string Outside, byte[] Body);
