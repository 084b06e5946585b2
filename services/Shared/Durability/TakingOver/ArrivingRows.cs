using System.Data.Common;
using ChainHub.Durability.Sql;
using ChainHub.Durability.Store;

namespace ChainHub.Durability.TakingOver;

/// <summary>Rows as they are read to be brought over: all of their columns but leases.</summary>
internal static class ArrivingRows
{
    public const string Computation = "id, text";

    public const string Task = "id, conversation_id, case_id, kind, owner, worker_ref, term_id, due_at, open, opened_at, closed_at";

    public const string Inbox = "source, id, content_hash, at";

    public const string Parked = "source, id, hash, reason, conversation_id, from_org, sequence, type, body, detail, parked_at";

    public const string Outbox = $"{Rows.OutboxColumns}, next_attempt_at, set_aside_reason, set_aside_at";

    public static TermComputation ComputationOf(Session session, DbDataReader reader) => new(reader.GetGuid(0), reader.GetString(1));

    public static TaskRow TaskOf(Session session, DbDataReader reader) => new()
    {
        Id = reader.GetGuid(0), ConversationId = reader.GetGuid(1), CaseId = Rows.Id(reader, 2), Kind = reader.GetString(3), Owner = reader.GetString(4),
        WorkerRef = Rows.Text(reader, 5), TermId = Rows.Id(reader, 6), DueAt = Rows.Instant(session, reader, 7), Open = reader.GetBoolean(8),
        OpenedAt = session.Instant(reader, 9), ClosedAt = Rows.Instant(session, reader, 10),
    };

    public static InboxEntry InboxOf(Session session, DbDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2), session.Instant(reader, 3));

    public static ParkedRow ParkedOf(Session session, DbDataReader reader) => new()
    {
        Key = new ParkedKey(reader.GetString(0), reader.GetString(1), reader.GetString(2)), Reason = Enum.Parse<ParkedReason>(reader.GetString(3)),
        ConversationId = Rows.Id(reader, 4), FromOrg = reader.GetString(5), Sequence = reader.IsDBNull(6) ? null : reader.GetInt32(6),
        Type = Rows.Text(reader, 7), Body = reader.GetFieldValue<byte[]>(8), Detail = Rows.Text(reader, 9), ParkedAt = session.Instant(reader, 10),
    };

    public static WaitingRow OutboxOf(Session session, DbDataReader reader) =>
        new(Rows.Outbox(session, reader), Rows.Instant(session, reader, 10), Rows.Text(reader, 11), Rows.Instant(session, reader, 12));
}

/// <summary>An outgoing row, and what only the store knows of it.</summary>
internal sealed record WaitingRow(OutboxRow Row, DateTimeOffset? NextAttemptAt, string? AsideFor, DateTimeOffset? AsideAt);
