using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using Microsoft.EntityFrameworkCore;

namespace ChainHub.Durability.Store;

internal sealed class NodeLedger(Database database) : INodeLedger
{
    private const int ChainPage = 1000;

    public Task<IReadOnlyList<JournalLine>> JournalAsync(long after, int most, CancellationToken cancellationToken) =>
        ListAsync<JournalLine>(
            context => context.Set<JournalLine>().Where(line => line.Position > after).OrderBy(line => line.Position).Take(most),
            cancellationToken);

    public Task<IReadOnlyList<JournalLine>> ExchangedAsync(string organization, long after, int most, CancellationToken cancellationToken) =>
        ListAsync<JournalLine>(
            context => context.Set<JournalLine>().Where(line => line.Position > after && (line.FromOrg == organization || line.ToOrg == organization))
                .OrderBy(line => line.Position).Take(most),
            cancellationToken);

    public async Task<long?> FirstBrokenLineAsync(CancellationToken cancellationToken)
    {
        // Lines that come in meanwhile are not looked at: the end is read first.
        var head = await database.ReadAsync(context => context.Set<JournalHead>().SingleAsync(cancellationToken), cancellationToken);
        var (position, sealedUntil, seal) = (0L, 0L, JournalChain.Beginning);
        var commit = new List<JournalLine>();
        while (position < head.Position)
        {
            var page = await JournalAsync(position, (int)Math.Min(ChainPage, head.Position - position), cancellationToken);
            if (page.Count == 0) return position + 1;
            foreach (var line in page)
            {
                if (line.Position != ++position) return position;
                commit.Add(line);
                if (line.Seal is null) continue;
                if (line.Seal != JournalChain.Seal(seal, position, JournalChain.ContentOf(commit))) return sealedUntil + 1;
                (sealedUntil, seal) = (position, line.Seal);
                commit.Clear();
            }
        }

        if (commit.Count > 0) return sealedUntil + 1;
        return seal == head.Seal ? null : position;
    }

    public Task<IReadOnlyList<SagaRow>> SagasAsync(string kind, Guid? after, int most, CancellationToken cancellationToken) =>
        ListAsync<SagaRow>(
            context => context.Set<SagaRow>().Where(row => row.Kind == kind && (after == null || row.Id.CompareTo(after.Value) > 0))
                .OrderBy(row => row.Id).Take(most),
            cancellationToken);

    public Task<IReadOnlyList<SagaRow>> OpenSagasAsync(string kind, Guid? after, int most, CancellationToken cancellationToken) =>
        ListAsync<SagaRow>(
            context => context.Set<SagaRow>().Where(row => row.Kind == kind && !row.Closed && (after == null || row.Id.CompareTo(after.Value) > 0))
                .OrderBy(row => row.Id).Take(most),
            cancellationToken);

    public Task<IReadOnlyList<TermRow>> TermsAsync(int skip, int most, CancellationToken cancellationToken) =>
        ListAsync<TermRow>(
            context => context.Set<TermRow>().OrderBy(row => row.SetAt).ThenBy(row => row.Id).Skip(skip).Take(most), cancellationToken);

    public Task<IReadOnlyList<TaskRow>> TasksAsync(int skip, int most, CancellationToken cancellationToken) =>
        ListAsync<TaskRow>(
            context => context.Set<TaskRow>().OrderBy(row => row.OpenedAt).ThenBy(row => row.Id).Skip(skip).Take(most), cancellationToken);

    public Task<IReadOnlyList<ParkedRow>> ParkedAsync(int skip, int most, CancellationToken cancellationToken) =>
        ListAsync(
            context => context.Set<ParkedRow>().OrderBy(row => row.ParkedAt).ThenBy(row => EF.Property<string>(row, NodeModel.Id))
                .Skip(skip).Take(most).Select(ParkedRows.Whole),
            cancellationToken);

    public Task<IReadOnlyList<OutboxSetAside>> SetAsideAsync(int skip, int most, CancellationToken cancellationToken) =>
        ListAsync(
            context => context.Set<OutboxRow>().Where(row => EF.Property<string?>(row, NodeModel.SetAsideReason) != null)
                .OrderBy(row => EF.Property<DateTimeOffset?>(row, NodeModel.SetAsideAt)).ThenBy(row => row.Position).Skip(skip).Take(most)
                .Select(row => new OutboxSetAside(
                    row.MessageId, row.Lane, EF.Property<string>(row, NodeModel.SetAsideReason),
                    EF.Property<DateTimeOffset?>(row, NodeModel.SetAsideAt)!.Value)),
            cancellationToken);

    private Task<IReadOnlyList<T>> ListAsync<T>(Func<NodeDbContext, IQueryable<T>> query, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<T>>(async context => await query(context).ToListAsync(cancellationToken), cancellationToken);
}
