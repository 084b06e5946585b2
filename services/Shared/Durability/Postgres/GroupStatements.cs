namespace ChainHub.Durability.Postgres;

/// <summary>
/// The statements of a group. What is there already, though it should be new, ends in a broken key; a change that touches another number of
/// rows than it should ends in a division by zero. The group is then written again in parts, to find out which unit does not fit: to look
/// at every key beforehand would cost each row for the sake of the few.
/// </summary>
internal static class GroupStatements
{
    public const string InsertInbox = "INSERT INTO inbox (source, id, content_hash, at) SELECT * FROM unnest($1, $2, $3, $4)";

    public const string InsertSagas =
        """
        INSERT INTO saga (kind, id, version, machine, state, case_id, closed, data, updated_at)
        SELECT kind, id, version + 1, machine, state, case_id, closed, data, updated_at
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9) AS u (kind, id, version, machine, state, case_id, closed, data, updated_at)
        """;

    public const string UpdateSagas =
        """
        WITH done AS (
            UPDATE saga s SET version = u.version + 1, machine = u.machine, state = u.state, case_id = u.case_id, closed = u.closed,
                data = u.data, updated_at = u.updated_at
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9) AS u (kind, id, version, machine, state, case_id, closed, data, updated_at)
            WHERE s.kind = u.kind AND s.id = u.id AND s.version = u.version RETURNING 1)
        SELECT 1 / (count(*) = $10)::int FROM done
        """;

    public const string KeepComputations = "INSERT INTO computation (id, text) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING";

    public const string SetTerms =
        """
        INSERT INTO term (id, conversation_id, case_id, rule, owner, status, due_at, next_stage, next_at, acute, started_at,
            computation_id, trace_parent, set_at, warning)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """;

    public const string ChangeTerms =
        """
        WITH done AS (
            UPDATE term t SET status = u.status, next_stage = u.next_stage, next_at = u.next_at
            FROM unnest($1, $2, $3, $4, $5) AS u (id, status, next_stage, next_at, expected)
            WHERE t.id = u.id AND (u.expected IS NULL OR t.next_stage = u.expected) RETURNING 1)
        SELECT 1 / (count(*) = $6)::int FROM done
        """;

    public const string PutTasks =
        """
        INSERT INTO task (id, conversation_id, case_id, kind, owner, worker_ref, term_id, due_at, open, opened_at, closed_at)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (id) DO UPDATE SET conversation_id = excluded.conversation_id, case_id = excluded.case_id, kind = excluded.kind,
            owner = excluded.owner, worker_ref = excluded.worker_ref, term_id = excluded.term_id, due_at = excluded.due_at,
            open = excluded.open, opened_at = excluded.opened_at, closed_at = excluded.closed_at
        """;

    // Positions are given in the order of the rows: the sort comes before the number is drawn.
    public const string InsertOutbox =
        """
        INSERT INTO outbox AS o (message_id, lane, conversation_id, to_org, type, body, trace_parent, created_at, attempts, claimed_by,
            claimed_until)
        SELECT message_id, lane, conversation_id, to_org, type, body, trace_parent, created_at, 0,
            CASE WHEN free THEN $9 END, CASE WHEN free THEN $10 END
        FROM (
            SELECT u.*, $10 IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM outbox e WHERE e.conversation_id = u.conversation_id AND e.to_org = u.to_org AND e.lane = u.lane
                    AND e.set_aside_reason IS NULL AND e.claimed_by IS DISTINCT FROM $9) AS free
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8) WITH ORDINALITY
                AS u (message_id, lane, conversation_id, to_org, type, body, trace_parent, created_at, place)) AS row
        ORDER BY place
        RETURNING o.position, o.message_id, o.lane, o.claimed_by IS NOT NULL
        """;

    public const string SetAside =
        """
        UPDATE outbox o SET set_aside_reason = u.reason, set_aside_at = u.at, claimed_by = NULL, claimed_until = NULL, next_attempt_at = NULL
        FROM unnest($1, $2, $3, $4, $5) AS u (conversation_id, message_id, lane, reason, at)
        WHERE o.conversation_id = u.conversation_id AND o.message_id = u.message_id AND o.lane = u.lane AND o.set_aside_reason IS NULL
        """;

    public const string Park =
        """
        INSERT INTO parked (source, id, hash, reason, conversation_id, from_org, sequence, type, body, detail, parked_at)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING
        """;

    public const string Unpark =
        "DELETE FROM parked p USING unnest($1, $2, $3) AS u (source, id, hash) WHERE p.source = u.source AND p.id = u.id AND p.hash = u.hash";

    // The end of the journal is locked from here to the commit; the seal is that of JournalChain.
    public const string AppendJournal =
        """
        WITH head AS (
            UPDATE journal_head SET position = position + $1,
                seal = encode(sha256(convert_to(seal || E'\n' || (position + $1)::text || E'\n' || $2, 'UTF8')), 'hex')
            WHERE id = 1 RETURNING position, seal)
        INSERT INTO journal_page (position, lines, seal) SELECT position, $3, seal FROM head
        """;
}
