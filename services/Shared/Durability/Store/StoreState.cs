using ChainHub.Durability.Model;
using Microsoft.EntityFrameworkCore;

namespace ChainHub.Durability.Store;

/// <summary>Where a store stands.</summary>
internal static class StoreState
{
    public static async Task<StoreHealth> ReadAsync(NodeDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var outbox = context.Set<OutboxRow>();
        var leaving = outbox.Where(row => EF.Property<string?>(row, NodeModel.SetAsideReason) == null);
        var aside = outbox.Where(row => EF.Property<string?>(row, NodeModel.SetAsideReason) != null);
        var due = context.Set<TermRow>().Where(row => row.NextAt != null && row.NextAt <= now);
        return new StoreHealth(
            await leaving.LongCountAsync(cancellationToken),
            await leaving.MinAsync(row => (DateTimeOffset?)row.CreatedAt, cancellationToken),
            await aside.LongCountAsync(cancellationToken),
            await context.Set<ParkedRow>().LongCountAsync(cancellationToken),
            await due.MinAsync(row => row.NextAt, cancellationToken),
            await InboxAsync(context, cancellationToken));
    }

    private static Task<long> InboxAsync(NodeDbContext context, CancellationToken cancellationToken) => context.Database.IsNpgsql()
        ? context.Database.SqlQuery<long>($"SELECT greatest(reltuples, 0)::bigint AS \"Value\" FROM pg_class WHERE oid = 'inbox'::regclass").SingleAsync(cancellationToken)
        : context.Set<InboxEntry>().LongCountAsync(cancellationToken);
}
