using ChainHub.Durability.Sql;
using Npgsql;
using NpgsqlTypes;

namespace ChainHub.Durability.Postgres;

/// <summary>Rows as columns: an array parameter for each, in the order of <see cref="GroupStatements"/>.</summary>
internal static class Columns
{
    public static NpgsqlParameter[] Of(InboxEntry[] rows) =>
        [Texts(rows, row => row.Source), Texts(rows, row => row.Id), Bytes(rows, row => row.ContentHash), Instants(rows, row => row.At)];

    public static NpgsqlParameter[] Of(SagaRow[] rows) =>
    [
        Texts(rows, row => row.Kind), Ids(rows, row => row.Id), Numbers(rows, row => row.Version), Texts(rows, row => row.Machine),
        Texts(rows, row => row.State), Ids(rows, row => row.CaseId), Flags(rows, row => row.Closed), Texts(rows, row => row.Data),
        Instants(rows, row => row.UpdatedAt),
    ];

    public static NpgsqlParameter[] Of(TermRow[] rows) =>
    [
        Ids(rows, row => row.Id), Ids(rows, row => row.ConversationId), Ids(rows, row => row.CaseId), Texts(rows, row => row.Rule),
        Texts(rows, row => row.Owner), Texts(rows, row => row.Status.ToString()), Instants(rows, row => row.DueAt),
        Texts(rows, row => row.NextStage), Instants(rows, row => row.NextAt), Flags(rows, row => row.Acute),
        Instants(rows, row => row.StartedAt), Ids(rows, row => row.Computation.Id), Texts(rows, row => row.TraceParent), Instants(rows, row => row.SetAt),
        Texts(rows, row => row.Warning),
    ];

    public static NpgsqlParameter[] Of(TermComputation[] rows) => [Ids(rows, row => row.Id), Texts(rows, row => row.Text)];

    public static NpgsqlParameter[] Of(TermChange[] rows) =>
    [
        Ids(rows, row => row.Id), Texts(rows, row => row.Status.ToString()), Texts(rows, row => row.NextStage),
        Instants(rows, row => row.NextAt), Texts(rows, row => row.ExpectedStage),
    ];

    public static NpgsqlParameter[] Of(TaskRow[] rows) =>
    [
        Ids(rows, row => row.Id), Ids(rows, row => row.ConversationId), Ids(rows, row => row.CaseId), Texts(rows, row => row.Kind),
        Texts(rows, row => row.Owner), Texts(rows, row => row.WorkerRef), Ids(rows, row => row.TermId), Instants(rows, row => row.DueAt),
        Flags(rows, row => row.Open), Instants(rows, row => row.OpenedAt), Instants(rows, row => row.ClosedAt),
    ];

    public static NpgsqlParameter[] Of(OutboxRow[] rows) =>
    [
        Texts(rows, row => row.MessageId), Texts(rows, row => row.Lane.ToString()), Ids(rows, row => row.ConversationId),
        Texts(rows, row => row.ToOrg), Texts(rows, row => row.Type), Bytes(rows, row => row.Body), Texts(rows, row => row.TraceParent),
        Instants(rows, row => row.CreatedAt),
    ];

    public static NpgsqlParameter[] Of(OutboxLease lease) =>
    [
        new NpgsqlParameter<Guid> { TypedValue = lease.Holder, NpgsqlDbType = NpgsqlDbType.Uuid },
        new() { Value = (object?)lease.Until ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
    ];

    public static NpgsqlParameter[] Of(OutboxSetAside[] rows) =>
    [
        Ids(rows, row => row.ConversationId), Texts(rows, row => row.MessageId), Texts(rows, row => row.Lane.ToString()), Texts(rows, row => row.Reason),
        Instants(rows, row => row.At),
    ];

    public static NpgsqlParameter[] Of(ParkedRow[] rows) =>
    [
        Texts(rows, row => row.Key.Source), Texts(rows, row => row.Key.Id), Texts(rows, row => row.Key.Hash),
        Texts(rows, row => row.Reason.ToString()), Ids(rows, row => row.ConversationId), Texts(rows, row => row.FromOrg),
        Of(rows, NpgsqlDbType.Integer, row => row.Sequence), Texts(rows, row => row.Type), Bytes(rows, row => row.Body),
        Texts(rows, row => row.Detail), Instants(rows, row => row.ParkedAt),
    ];

    public static NpgsqlParameter[] Of(ParkedKey[] rows) =>
        [Texts(rows, row => row.Source), Texts(rows, row => row.Id), Texts(rows, row => row.Hash)];

    public static NpgsqlParameter Number(long value) => new NpgsqlParameter<long> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bigint };

    public static NpgsqlParameter Text(string value) => new NpgsqlParameter<string> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter<string?[]> Texts<T>(T[] rows, Func<T, string?> of) => Of(rows, NpgsqlDbType.Text, of);

    private static NpgsqlParameter<Guid?[]> Ids<T>(T[] rows, Func<T, Guid?> of) => Of(rows, NpgsqlDbType.Uuid, of);

    private static NpgsqlParameter<long[]> Numbers<T>(T[] rows, Func<T, long> of) => Of(rows, NpgsqlDbType.Bigint, of);

    private static NpgsqlParameter<bool[]> Flags<T>(T[] rows, Func<T, bool> of) => Of(rows, NpgsqlDbType.Boolean, of);

    private static NpgsqlParameter<byte[][]> Bytes<T>(T[] rows, Func<T, byte[]> of) => Of(rows, NpgsqlDbType.Bytea, of);

    private static NpgsqlParameter<DateTimeOffset?[]> Instants<T>(T[] rows, Func<T, DateTimeOffset?> of) =>
        Of(rows, NpgsqlDbType.TimestampTz, row => of(row) is { } at ? Sql.Instants.Stored(at) : (DateTimeOffset?)null);

    private static NpgsqlParameter<TValue[]> Of<T, TValue>(T[] rows, NpgsqlDbType type, Func<T, TValue> of) =>
        new() { TypedValue = Array.ConvertAll(rows, row => of(row)), NpgsqlDbType = NpgsqlDbType.Array | type };
}
