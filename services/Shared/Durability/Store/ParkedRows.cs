using System.Data.Common;
using System.Linq.Expressions;
using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using Microsoft.EntityFrameworkCore;

namespace ChainHub.Durability.Store;

/// <summary>Parked messages as they are read: their key is one value outside and three columns inside.</summary>
internal static class ParkedRows
{
    public static Expression<Func<ParkedRow, ParkedRow>> Whole { get; } = row => new ParkedRow
    {
        Key = new ParkedKey(
            EF.Property<string>(row, NodeModel.Source), EF.Property<string>(row, NodeModel.Id), EF.Property<string>(row, NodeModel.Hash)),
        Reason = row.Reason,
        ConversationId = row.ConversationId,
        FromOrg = row.FromOrg,
        Sequence = row.Sequence,
        Type = row.Type,
        Body = row.Body,
        Detail = row.Detail,
        ParkedAt = row.ParkedAt,
    };

    public static Task<List<ParkedRow>> WaitingAsync(NodeDbContext context, int most, CancellationToken cancellationToken) =>
        context.Set<ParkedRow>().Where(row => row.Reason == ParkedReason.AwaitsPredecessor)
            .OrderBy(row => row.ParkedAt).ThenBy(row => row.Sequence).Take(most).Select(Whole).ToListAsync(cancellationToken);

    /// <summary>Asked after each handled message, and therefore a statement.</summary>
    public static Task<List<ParkedRow>> WaitingAsync(Session session, Guid conversation, CancellationToken cancellationToken) =>
        session.QueryAsync(
            """
            SELECT source, id, hash, conversation_id, from_org, sequence, type, body, detail, parked_at FROM parked
            WHERE reason = 'AwaitsPredecessor' AND conversation_id = $1 ORDER BY sequence, parked_at
            """,
            Read, cancellationToken, conversation);

    private static ParkedRow Read(Session session, DbDataReader reader) => new()
    {
        Key = new ParkedKey(reader.GetString(0), reader.GetString(1), reader.GetString(2)),
        Reason = ParkedReason.AwaitsPredecessor,
        ConversationId = Rows.Id(reader, 3),
        FromOrg = reader.GetString(4),
        Sequence = reader.IsDBNull(5) ? null : reader.GetInt32(5),
        Type = Rows.Text(reader, 6),
        Body = reader.GetFieldValue<byte[]>(7),
        Detail = Rows.Text(reader, 8),
        ParkedAt = session.Instant(reader, 9),
    };
}
