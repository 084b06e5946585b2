namespace ChainHub.Durability.Store;

/// <summary>The statements of a commit, alike in both databases. A count of rows tells whether the unit's expectation held.</summary>
internal static class WriteStatements
{
    public const string InsertInbox =
        "INSERT INTO inbox (source, id, content_hash, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";

    public const string SameContent = "SELECT 1 FROM inbox WHERE source = $1 AND id = $2 AND content_hash = $3";

    public const string InsertSaga =
        """
        INSERT INTO saga (kind, id, version, machine, state, case_id, closed, data, updated_at)
        VALUES ($1, $2, $3 + 1, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING
        """;

    public const string UpdateSaga =
        """
        UPDATE saga SET version = $3 + 1, machine = $4, state = $5, case_id = $6, closed = $7, data = $8, updated_at = $9
        WHERE kind = $1 AND id = $2 AND version = $3
        """;

    public const string KeepComputation = "INSERT INTO computation (id, text) VALUES ($1, $2) ON CONFLICT DO NOTHING";

    public const string SetTerm =
        """
        INSERT INTO term (id, conversation_id, case_id, rule, owner, status, due_at, next_stage, next_at, acute, started_at,
            computation_id, trace_parent, set_at, warning)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING
        """;

    public const string ChangeTerm = "UPDATE term SET status = $2, next_stage = $3, next_at = $4 WHERE id = $1";

    public const string ChangeTermAt = ChangeTerm + " AND next_stage = $5";

    public const string PutTask =
        """
        INSERT INTO task (id, conversation_id, case_id, kind, owner, worker_ref, term_id, due_at, open, opened_at, closed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (id) DO UPDATE SET conversation_id = excluded.conversation_id, case_id = excluded.case_id, kind = excluded.kind,
            owner = excluded.owner, worker_ref = excluded.worker_ref, term_id = excluded.term_id, due_at = excluded.due_at,
            open = excluded.open, opened_at = excluded.opened_at, closed_at = excluded.closed_at
        """;

    public const string InsertOutbox =
        """
        INSERT INTO outbox (message_id, lane, conversation_id, to_org, type, body, trace_parent, created_at, attempts, claimed_by, claimed_until)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, 0, CASE WHEN free THEN $9 END, CASE WHEN free THEN $10 END
        FROM (SELECT $10 IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM outbox e WHERE e.conversation_id = $3 AND e.to_org = $4 AND e.lane = $2 AND e.set_aside_reason IS NULL
                AND e.claimed_by IS DISTINCT FROM $9) AS free) AS place
        WHERE true
        ON CONFLICT (conversation_id, message_id, lane) DO NOTHING
        RETURNING position, claimed_by IS NOT NULL
        """;

    public const string SetAside =
        """
        UPDATE outbox SET set_aside_reason = $4, set_aside_at = $5, claimed_by = NULL, claimed_until = NULL, next_attempt_at = NULL
        WHERE conversation_id = $1 AND message_id = $2 AND lane = $3 AND set_aside_reason IS NULL
        """;

    public const string Park =
        """
        INSERT INTO parked (source, id, hash, reason, conversation_id, from_org, sequence, type, body, detail, parked_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING
        """;

    public const string Unpark = "DELETE FROM parked WHERE source = $1 AND id = $2 AND hash = $3";

    public const string AppendJournal = "INSERT INTO journal_page (position, lines, seal) VALUES ($1, $2, $3)";

    public const string MoveJournalHead = "UPDATE journal_head SET position = $1, seal = $2 WHERE id = 1";
}
