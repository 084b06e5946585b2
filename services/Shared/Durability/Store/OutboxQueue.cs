using ChainHub.Durability.Sql;

namespace ChainHub.Durability.Store;

/// <summary>Hands out rows to send, and takes them back.</summary>
internal static class OutboxQueue
{
    private const string Live = "set_aside_reason IS NULL";

    private const string SameOrder =
        $"e.conversation_id = o.conversation_id AND e.to_org = o.to_org AND e.lane = o.lane AND e.position < o.position AND e.{Live}";

    // A row behind one that is held or postponed is no candidate.
    private const string Candidates =
        $"""
         SELECT position FROM outbox o
         WHERE o.lane = $1 AND o.{Live} AND (o.next_attempt_at IS NULL OR o.next_attempt_at <= $2)
             AND (o.claimed_until IS NULL OR o.claimed_until <= $2)
             AND NOT EXISTS (SELECT 1 FROM outbox e WHERE {SameOrder} AND (e.claimed_until > $2 OR e.next_attempt_at > $2))
         ORDER BY position LIMIT $3
         """;

    private const string ClaimAlone =
        $"UPDATE outbox SET claimed_by = $5, claimed_until = $4 WHERE position IN ({Candidates}) RETURNING {Rows.OutboxColumns}";

    // A row behind one that another replica takes at this very moment is left as well: that one is not among those taken here.
    private const string ClaimBesideOthers =
        $"""
         WITH taken AS MATERIALIZED ({Candidates} FOR UPDATE SKIP LOCKED)
         UPDATE outbox AS o SET claimed_by = $5, claimed_until = $4
         WHERE position IN (SELECT position FROM taken)
             AND NOT EXISTS (SELECT 1 FROM outbox e WHERE {SameOrder} AND e.position NOT IN (SELECT position FROM taken))
         RETURNING {Rows.OutboxColumns}
         """;

    public static async Task<IReadOnlyList<OutboxRow>> ClaimAsync(
        Session session, OutboxLane lane, int most, DateTimeOffset now, OutboxLease lease, CancellationToken cancellationToken)
    {
        var claim = session.Dialect.OneWriter ? ClaimAlone : ClaimBesideOthers;
        var rows = await session.QueryAsync(claim, Rows.Outbox, cancellationToken, lane, now, (long)most, lease.Until, lease.Holder);
        return [.. rows.OrderBy(row => row.Position)];
    }

    public static Task<int> ConfirmAsync(Session session, IReadOnlyList<long> positions, CancellationToken cancellationToken) =>
        session.ForgetAsync($"DELETE FROM outbox WHERE position {session.Dialect.AnyOf}", cancellationToken, positions.ToArray());

    public static Task<int> PostponeAsync(
        Session session, long position, IReadOnlyList<long> behind, DateTimeOffset nextTry, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            $"""
             UPDATE outbox SET attempts = attempts + CASE WHEN position = $2 THEN 1 ELSE 0 END,
                 next_attempt_at = CASE WHEN position = $2 THEN $3 ELSE next_attempt_at END, claimed_by = NULL, claimed_until = NULL
             WHERE position {session.Dialect.AnyOf}
             """,
            cancellationToken, (long[])[position, .. behind], position, nextTry);
}
