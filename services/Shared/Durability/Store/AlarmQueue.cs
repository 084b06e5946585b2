using ChainHub.Durability.Sql;

namespace ChainHub.Durability.Store;

/// <summary>
/// Hands out alarms that are due. What is handed out is not marked alarm by alarm but as a stretch of their order: at midnight a hundred thousand
/// are due at one instant. Whether one has gone is settled by the commit of its unit, not by the lease.
/// </summary>
internal static class AlarmQueue
{
    private const string InHand =
        "(t.next_at, t.id) >= (c.from_at, c.from_id) AND (t.next_at, t.id) <= (c.to_at, c.to_id)";

    // In no other order than that of the index, or each claim would sort all that are due.
    private const string Due =
        $"""
         SELECT {Rows.TermColumns} FROM term t
         WHERE t.acute = $1 AND t.next_at <= $2
             AND NOT EXISTS (SELECT 1 FROM alarm_claim c WHERE c.acute = $1 AND {InHand})
         ORDER BY t.next_at, t.id LIMIT $3
         """;

    public static async Task<AlarmBatch> ClaimAsync(Session session, int most, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        var batch = new AlarmBatch(Guid.NewGuid(), []);
        await session.InTransactionAsync(
            async () =>
            {
                // Two who look at the same moment would both find the same.
                if (session.Dialect.TurnToClaim is { Length: > 0 } turn) await session.ExecuteAsync(turn, cancellationToken);
                await session.ExecuteAsync("DELETE FROM alarm_claim WHERE until <= $1", cancellationToken, now);
                var (acute, other) = await session.QueryBothAsync(DueIn(true), DueIn(false), cancellationToken);
                if (acute.Count + other.Count > most) other.RemoveRange(most - acute.Count, acute.Count + other.Count - most);
                await KeepAsync(session, batch.Id, acute, now + lease, cancellationToken);
                await KeepAsync(session, batch.Id, other, now + lease, cancellationToken);
                batch = batch with { Alarms = [.. acute, .. other] };
            },
            cancellationToken);
        return batch;

        Question<DueAlarm> DueIn(bool acute) => new(Due, (held, reader) => new DueAlarm(Rows.Term(held, reader)), [acute, now, (long)most]);
    }

    /// <summary>Alarms under a lease count from its end, so that nobody wakes for what another replica holds.</summary>
    public static async Task<DateTimeOffset?> NextAsync(Session session, CancellationToken cancellationToken)
    {
        var next = await session.QueryAsync(
            $"SELECT min(at) FROM ({First("true")} UNION ALL {First("false")} UNION ALL SELECT min(until) FROM alarm_claim) AS nearest",
            (held, reader) => reader.IsDBNull(0) ? (DateTimeOffset?)null : held.Instant(reader, 0),
            cancellationToken);
        return next.Single();
    }

    public static Task<int> ReleaseAsync(Session session, Guid batch, CancellationToken cancellationToken) =>
        session.ForgetAsync("DELETE FROM alarm_claim WHERE id = $1", cancellationToken, batch);

    private static string First(string acute) =>
        $"""
         SELECT at FROM (
             SELECT t.next_at AS at FROM term t
             WHERE t.acute = {acute} AND t.next_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM alarm_claim c WHERE c.acute = {acute} AND {InHand})
             ORDER BY t.next_at, t.id LIMIT 1) AS first_{acute}
         """;

    private static async Task KeepAsync(Session session, Guid batch, List<DueAlarm> alarms, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (alarms is not [var first, ..]) return;
        await session.ExecuteAsync(
            "INSERT INTO alarm_claim (id, acute, from_at, from_id, to_at, to_id, until) VALUES ($1, $2, $3, $4, $5, $6, $7)", cancellationToken,
            batch, first.Term.Acute, first.DueAt, first.Term.Id, alarms[^1].DueAt, alarms[^1].Term.Id, until);
    }
}
