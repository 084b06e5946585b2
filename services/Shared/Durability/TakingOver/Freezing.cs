using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using ChainHub.Durability.Store;

namespace ChainHub.Durability.TakingOver;

/// <summary>
/// Closes a database for writing, for whoever works on it, also for a node that was forgotten and still runs: it finds its database away,
/// keeps its messages on the broker, and loses nothing. Reading goes on.
/// </summary>
internal static class Freezing
{
    private const string Says = "ChainHub: another organization took these rows over. Nothing is written here any more.";

    private static readonly string[] Frozen = ["saga", "computation", "term", "alarm_claim", "task", "inbox", "parked", "outbox", "journal_page", "journal_head"];

    /// <summary>Keeps writers off until the commit, and waits for those that are at work.</summary>
    public static async Task KeepOffAsync(Session source, CancellationToken stop)
    {
        // The embedded store lets one writer in at a time.
        if (source.Dialect.OneWriter) return;
        await source.ExecuteAsync("SET LOCAL lock_timeout = '10s'", stop);
        await source.ExecuteAsync($"LOCK TABLE {string.Join(", ", Frozen)} IN SHARE ROW EXCLUSIVE MODE", stop);
    }

    /// <summary>Writes the last line and the mark, and lets nobody write after that.</summary>
    public static async Task FreezeAsync(Session source, TakeOverMark mark, CancellationToken stop)
    {
        await Marks.AddAsync(source, mark, stop);
        await new UnitWriter(source, new OutboxLease(Guid.Empty, null), default, stop).JournalAsync(
            [new JournalLine { At = mark.BegunAt, What = TakeOverLines.GivenOver, FromOrg = mark.FromOrg, ToOrg = mark.IntoOrg }]);
        foreach (var statement in source.Dialect.OneWriter ? Embedded() : Server()) await source.ExecuteAsync(statement, stop);
    }

    // Class 57: to a node it is a database that an operator took away.
    private static IEnumerable<string> Server() =>
    [
        $"CREATE FUNCTION chainhub_taken_over() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''{Says}'' USING ERRCODE = ''57CH1''; END'",
        .. Frozen.Select(table =>
            $"CREATE TRIGGER taken_over BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION chainhub_taken_over()"),
    ];

    private static IEnumerable<string> Embedded() =>
        from table in Frozen
        from change in (string[])["INSERT", "UPDATE", "DELETE"]
        select $"CREATE TRIGGER taken_over_{table}_{change} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{Says}'); END";
}
