using System.Data.Common;
using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;

namespace ChainHub.Durability.Store;

/// <summary>Rows as parameters, and back, in the order of the statements.</summary>
internal static class Rows
{
    public const string SagaColumns = "s.kind, s.id, s.version, s.machine, s.state, s.case_id, s.closed, s.data, s.updated_at";

    public const string TermColumns =
        """
        t.id, t.conversation_id, t.case_id, t.rule, t.owner, t.status, t.due_at, t.next_stage, t.next_at, t.acute, t.started_at, t.computation_id, t.trace_parent,
        t.set_at, t.warning
        """;

    public const string JournalColumns = "position, lines, seal";

    public const string OutboxColumns =
        "position, message_id, lane, conversation_id, to_org, type, body, trace_parent, created_at, attempts";

    public static SqlValue[] Of(SagaRow row) =>
        [row.Kind, row.Id, row.Version, row.Machine, row.State, row.CaseId, row.Closed, row.Data, row.UpdatedAt];

    public static SqlValue[] Of(TermRow row) =>
    [
        row.Id, row.ConversationId, row.CaseId, row.Rule, row.Owner, row.Status, row.DueAt, row.NextStage, row.NextAt, row.Acute,
        row.StartedAt, row.Computation.Id, row.TraceParent, row.SetAt, row.Warning,
    ];

    public static SqlValue[] Of(TaskRow row) =>
    [
        row.Id, row.ConversationId, row.CaseId, row.Kind, row.Owner, row.WorkerRef, row.TermId, row.DueAt, row.Open, row.OpenedAt,
        row.ClosedAt,
    ];

    public static SqlValue[] Of(OutboxRow row, OutboxLease lease) =>
    [
        row.MessageId, row.Lane, row.ConversationId, row.ToOrg, row.Type, row.Body, row.TraceParent, row.CreatedAt, lease.Holder,
        lease.Until,
    ];

    public static SqlValue[] Of(ParkedRow row) =>
    [
        row.Key.Source, row.Key.Id, row.Key.Hash, row.Reason, row.ConversationId, row.FromOrg, row.Sequence, row.Type, row.Body,
        row.Detail, row.ParkedAt,
    ];

    public static SagaRow Saga(Session session, DbDataReader reader) => new()
    {
        Kind = reader.GetString(0),
        Id = reader.GetGuid(1),
        Version = reader.GetInt64(2),
        Machine = reader.GetString(3),
        State = reader.GetString(4),
        CaseId = Id(reader, 5),
        Closed = reader.GetBoolean(6),
        Data = reader.GetString(7),
        UpdatedAt = session.Instant(reader, 8),
    };

    /// <summary>Without the text of its computation: that stands in a table of its own.</summary>
    public static TermRow Term(Session session, DbDataReader reader) => new()
    {
        Id = reader.GetGuid(0), ConversationId = reader.GetGuid(1), CaseId = Id(reader, 2), Rule = reader.GetString(3), Owner = reader.GetString(4),
        Status = Enum.Parse<TermStatus>(reader.GetString(5)), DueAt = session.Instant(reader, 6), NextStage = Text(reader, 7),
        NextAt = Instant(session, reader, 8), Acute = reader.GetBoolean(9), StartedAt = session.Instant(reader, 10),
        Computation = new TermComputation(reader.GetGuid(11), ""), TraceParent = Text(reader, 12), SetAt = session.Instant(reader, 13),
        Warning = Text(reader, 14),
    };

    public static JournalPage Journal(Session session, DbDataReader reader) =>
        new() { Position = reader.GetInt64(0), Lines = reader.GetString(1), Seal = reader.GetString(2) };

    public static OutboxRow Outbox(Session session, DbDataReader reader) => new()
    {
        Position = reader.GetInt64(0),
        MessageId = reader.GetString(1),
        Lane = Enum.Parse<OutboxLane>(reader.GetString(2)),
        ConversationId = reader.GetGuid(3),
        ToOrg = reader.GetString(4),
        Type = reader.GetString(5),
        Body = reader.GetFieldValue<byte[]>(6),
        TraceParent = Text(reader, 7),
        CreatedAt = session.Instant(reader, 8),
        Attempts = reader.GetInt32(9),
    };

    public static Guid? Id(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);

    public static DateTimeOffset? Instant(Session session, DbDataReader reader, int column) => reader.IsDBNull(column) ? null : session.Instant(reader, column);

    public static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
