using ChainHub.Conversations;
using ChainHub.Node.Topology;
using ChainHub.Testing;
using Npgsql;
using Shouldly;

namespace ChainHub.Chain.Tests;

/// <summary>What was handed in and sent against what had its effect, counted in the databases of both organizations and on the broker.</summary>
internal static class Accounts
{
    /// <summary>Only a failing test waits it out; how quick it should be is for the benchmarks to say.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

    /// <summary>Waits until every handover is accepted on both sides and nothing is under way any more.</summary>
    public static async Task AreSettledAsync(IReadOnlyList<RunningWorker> workers, Handovers load)
    {
        foreach (var worker in workers)
            await Poll.Until($"every file of {worker.Code} to be taken up", () => Directory.GetFiles(Path.Combine(worker.Exchange, "in"), "*.json").Length, left => left == 0, Patience, left => $"{left} left");
        foreach (var worker in workers.DistinctBy(worker => worker.Code))
        {
            await Poll.UntilAsync($"{load.Offered} handovers to be accepted at {worker.Code}", () => StatesAsync(worker),
                states => states.Count == 1 && states.GetValueOrDefault("Accepted") == load.Offered, Patience, Show);
            await Poll.UntilAsync($"everything of {worker.Code} to have left", () => worker.Store.HealthAsync(CancellationToken.None), health => health.OutboxRows == 0, Patience);
        }
    }

    /// <summary>Every command and every message had its effect once, at whom it was meant for; nothing was put apart anywhere.</summary>
    /// <returns>How many commands and messages that were.</returns>
    public static async Task<(int Commands, int Messages)> BalanceAsync(RunningChain chain, IReadOnlyList<RunningWorker> workers, Handovers load)
    {
        var (commands, messages) = (0, 0);
        foreach (var worker in workers) worker.Refusals().ShouldBeEmpty(worker.Code);
        var organizations = workers.DistinctBy(worker => worker.Code).ToList();
        foreach (var one in organizations)
        {
            var handed = load.CommandsOf(one.Code);
            // What a node signals to itself has no type: nobody handed it in.
            Same($"commands of {one.Code}", handed, await IdsAsync(one, "what = 'handled' and from_org = @org and type is not null", one.Code));
            commands += handed.Count;
            foreach (var other in organizations.Where(other => other != one))
            {
                var sent = await IdsAsync(one, "what = 'sent' and to_org = @org", other.Code);
                Same($"messages of {one.Code} to {other.Code}", sent, await IdsAsync(other, "what = 'handled' and from_org = @org", one.Code));
                messages += sent.Count;
            }

            (await CountAsync(one, "select count(*) from (select 1 from journal where what = 'sent' group by conversation_id, to_org, type having count(*) > 1) as twice")).ShouldBe(0, $"decided twice at {one.Code}");
            // What came to one replica before its predecessor was handled by the other one waited for it; that is no fault.
            (await CountAsync(one, "select count(*) from journal where what in ('rejected', 'set-aside', 'returned') or (what = 'parked' and code <> 'AwaitsPredecessor')")).ShouldBe(0, one.Code);
            (await CountAsync(one, "select count(*) from outbox")).ShouldBe(0, $"outbox of {one.Code}");
            (await CountAsync(one, "select count(*) from parked")).ShouldBe(0, $"parked at {one.Code}");
            (await one.ReadAsync(ledger => ledger.FirstBrokenLineAsync(CancellationToken.None))).ShouldBeNull(one.Code);
        }

        await NothingIsLeftOnTheBrokerAsync(chain, organizations);
        return (commands, messages);
    }

    /// <summary>How many conversations are in which state.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> StatesAsync(RunningWorker worker)
    {
        var states = new Dictionary<string, int>();
        await foreach (var (state, count) in RowsAsync(worker, "select state, count(*) from saga where kind = @org and machine like 'handover.%' group by state", ConversationEngine.ConversationKind, row => (row.GetString(0), row.GetInt64(1))))
            states[state] = (int)count;
        return states;
    }

    public static async Task<long> CountAsync(RunningWorker worker, string sql)
    {
        await using var source = NpgsqlDataSource.Create(worker.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public static string Show(IReadOnlyDictionary<string, int> states) => string.Join(", ", states.Select(state => $"{state.Value} {state.Key}"));

    private static void Same(string what, IReadOnlyList<string> meant, IReadOnlyList<string> handled)
    {
        var lost = meant.Except(handled).ToList();
        var unknown = handled.Except(meant).ToList();
        var doubled = handled.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        (lost.Count, doubled.Count, unknown.Count).ShouldBe((0, 0, 0), $"{what} that were lost, doubled or never said; the first ones: {string.Join(", ", lost.Take(3).Concat(doubled.Take(3)).Concat(unknown.Take(3)))}");
    }

    private static async Task<List<string>> IdsAsync(RunningWorker worker, string where, string organization)
    {
        var ids = new List<string>();
        await foreach (var id in RowsAsync(worker, $"select message_id from journal where {where}", organization, row => row.GetString(0))) ids.Add(id);
        return ids;
    }

    private static async IAsyncEnumerable<T> RowsAsync<T>(RunningWorker worker, string sql, string argument, Func<NpgsqlDataReader, T> read)
    {
        await using var source = NpgsqlDataSource.Create(worker.ConnectionString);
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue("org", argument);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) yield return read(reader);
    }

    private static async Task NothingIsLeftOnTheBrokerAsync(RunningChain chain, IReadOnlyList<RunningWorker> organizations)
    {
        await using var connection = await Brokers.AdministratorAsync(chain.Servers);
        await using var channel = await connection.CreateChannelAsync();
        foreach (var code in organizations.Select(worker => worker.Code))
            foreach (var queue in (string[])[TopologyNames.QueueOf(code), TopologyNames.AcuteQueueOf(code), TopologyNames.DeadOf(code)])
                await Poll.UntilAsync($"queue {queue} to be empty", () => channel.QueueDeclarePassiveAsync(queue), found => found.MessageCount == 0, describe: found => $"{found.MessageCount} messages");
    }
}
