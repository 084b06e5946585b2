using ChainHub.Durability.Sql;

namespace ChainHub.Durability.Store;

/// <summary>Hands out alarms that are due. Whether one has gone is settled by the commit of its unit, not by the lease.</summary>
internal static class AlarmQueue
{
    public static async Task<IReadOnlyList<DueAlarm>> ClaimAsync(
        Session session, int most, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        var acute = await ClaimAsync(session, true, most, now, lease, cancellationToken);
        if (acute.Count >= most) return acute;
        return [.. acute, .. await ClaimAsync(session, false, most - acute.Count, now, lease, cancellationToken)];
    }

    /// <summary>An alarm under a lease counts from the end of its lease, so that nobody wakes for what another replica holds.</summary>
    public static async Task<DateTimeOffset?> NextAsync(Session session, CancellationToken cancellationToken)
    {
        const string Free = "next_at IS NOT NULL AND claimed_until IS NULL";
        var next = await session.QueryAsync(
            $"""
             SELECT min(at) FROM (
                 SELECT min(next_at) AS at FROM term WHERE acute = true AND {Free}
                 UNION ALL SELECT min(next_at) FROM term WHERE acute = false AND {Free}
                 UNION ALL SELECT min(claimed_until) FROM term WHERE next_at IS NOT NULL AND claimed_until IS NOT NULL) AS nearest
             """,
            (held, reader) => reader.IsDBNull(0) ? (DateTimeOffset?)null : held.Instant(reader, 0),
            cancellationToken);
        return next.Single();
    }

    // In no other order than that of the index: at midnight a hundred thousand are due at one instant, and each claim would sort them all.
    private static async Task<List<DueAlarm>> ClaimAsync(
        Session session, bool acute, int most, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        var alarms = await session.QueryAsync(
            $"""
             WITH taken AS MATERIALIZED (
                 SELECT id AS term_id FROM term
                 WHERE acute = $1 AND next_at <= $2 AND (claimed_until IS NULL OR claimed_until <= $2)
                 ORDER BY next_at LIMIT $3 {session.Dialect.SkipLocked})
             UPDATE term SET claimed_until = $4 WHERE id IN (SELECT term_id FROM taken)
             RETURNING id, conversation_id, case_id, next_stage, next_at, trace_parent
             """,
            (held, reader) => new DueAlarm(
                reader.GetGuid(0), reader.GetGuid(1), Rows.Id(reader, 2), reader.GetString(3), held.Instant(reader, 4),
                Rows.Text(reader, 5), acute),
            cancellationToken,
            acute, now, (long)most, now + lease);
        return [.. alarms.OrderBy(alarm => alarm.DueAt).ThenBy(alarm => alarm.TermId)];
    }
}
