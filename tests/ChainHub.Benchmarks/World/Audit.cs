using Npgsql;

namespace ChainHub.Benchmarks.World;

/// <summary>What the stores of both nodes say afterwards: counted, not assumed.</summary>
/// <param name="Steps">Messages and commands that had an effect, in both nodes.</param>
/// <param name="Twice">Handovers where something had its effect more than once at one side.</param>
/// <param name="PutApart">Messages that were parked or set aside.</param>
/// <param name="Waiting">Messages and notices that have not left.</param>
internal sealed record Audit(long Steps, long Twice, long PutApart, long Waiting)
{
    public static async Task<Audit> OfAsync(Hub hub, CancellationToken stop)
    {
        var all = new Audit(0, 0, 0, 0);
        foreach (var node in hub.Nodes)
        {
            await using var database = NpgsqlDataSource.Create(node.ConnectionString);
            var one = new Audit(
                await CountAsync(database, "SELECT count(*) FROM journal WHERE what = 'handled'", stop),
                await CountAsync(database,
                    """
                    SELECT count(*) FROM (
                        SELECT 1 FROM journal
                        WHERE what = 'oversight-moved' OR (what = 'handled' AND type IN ('nl.chainhub.handover.offered.v1', 'nl.chainhub.handover.accepted.v1'))
                        GROUP BY conversation_id, what, type HAVING count(*) > 1) AS twice
                    """, stop),
                await CountAsync(database, "SELECT (SELECT count(*) FROM parked) + (SELECT count(*) FROM outbox WHERE set_aside_reason IS NOT NULL)", stop),
                await CountAsync(database, "SELECT count(*) FROM outbox WHERE set_aside_reason IS NULL", stop));
            all = new Audit(all.Steps + one.Steps, all.Twice + one.Twice, all.PutApart + one.PutApart, all.Waiting + one.Waiting);
        }

        return all;
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database, string query, CancellationToken stop)
    {
        await using var command = database.CreateCommand(query);
        command.CommandTimeout = 300;
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }
}
