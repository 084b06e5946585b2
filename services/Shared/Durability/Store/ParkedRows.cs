using System.Linq.Expressions;
using ChainHub.Durability.Model;
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
        Waiting(context).OrderBy(row => row.ParkedAt).ThenBy(row => row.Sequence)
            .Take(most).Select(Whole).ToListAsync(cancellationToken);

    public static Task<List<ParkedRow>> WaitingAsync(NodeDbContext context, Guid conversation, CancellationToken cancellationToken) =>
        Waiting(context).Where(row => row.ConversationId == conversation).OrderBy(row => row.Sequence).ThenBy(row => row.ParkedAt)
            .Select(Whole).ToListAsync(cancellationToken);

    private static IQueryable<ParkedRow> Waiting(NodeDbContext context) =>
        context.Set<ParkedRow>().Where(row => row.Reason == ParkedReason.AwaitsPredecessor);
}
