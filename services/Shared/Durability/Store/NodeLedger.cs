using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using Microsoft.EntityFrameworkCore;

namespace ChainHub.Durability.Store;

internal sealed class NodeLedger(Database database) : INodeLedger
{
    private const int Pages = 32;

    public Task<IReadOnlyList<JournalLine>> JournalAsync(long after, int most, CancellationToken cancellationToken) =>
        LinesAsync(after, most, _ => true, cancellationToken);

    public Task<IReadOnlyList<JournalLine>> ExchangedAsync(string organization, long after, int most, CancellationToken cancellationToken) =>
        LinesAsync(after, most, line => line.FromOrg == organization || line.ToOrg == organization, cancellationToken);

    public async Task<long?> FirstBrokenLineAsync(CancellationToken cancellationToken)
    {
        // Lines that come in meanwhile are not looked at: the end is read first.
        var head = await database.ReadAsync(context => context.Set<JournalHead>().SingleAsync(cancellationToken), cancellationToken);
        var (position, seal) = (0L, JournalChain.Beginning);
        while (position < head.Position)
        {
            var pages = await PagesAsync(position, Pages, cancellationToken);
            if (pages.Count == 0) return position + 1;
            foreach (var page in pages)
            {
                if (page.Seal != JournalChain.Seal(seal, page.Position, JournalChain.ContentOf(page.Lines))) return position + 1;
                (position, seal) = (page.Position, page.Seal);
            }
        }

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

    public Task<IReadOnlyList<TermRow>> TermsAsync(Guid? after, int most, CancellationToken cancellationToken) =>
        ListAsync<TermRow>(
            context => context.Set<TermRow>().Include(row => row.Computation).Where(row => after == null || row.Id.CompareTo(after.Value) > 0).OrderBy(row => row.Id).Take(most), cancellationToken);

    public Task<IReadOnlyList<TaskRow>> TasksAsync(Guid? after, int most, CancellationToken cancellationToken) =>
        ListAsync<TaskRow>(
            context => context.Set<TaskRow>().Where(row => after == null || row.Id.CompareTo(after.Value) > 0).OrderBy(row => row.Id).Take(most), cancellationToken);

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
                    row.ConversationId, row.MessageId, row.Lane, EF.Property<string>(row, NodeModel.SetAsideReason),
                    EF.Property<DateTimeOffset?>(row, NodeModel.SetAsideAt)!.Value)),
            cancellationToken);

    private async Task<IReadOnlyList<JournalLine>> LinesAsync(long after, int most, Func<JournalLine, bool> wanted, CancellationToken cancellationToken)
    {
        var lines = new List<JournalLine>();
        while (lines.Count < most && await PagesAsync(after, Math.Min(most, Pages), cancellationToken) is { Count: > 0 } pages)
        {
            lines.AddRange(pages.SelectMany(JournalLines.Read).Where(line => line.Position > after && wanted(line)));
            after = pages[^1].Position;
        }

        return lines.Count > most ? lines[..most] : lines;
    }

    private Task<IReadOnlyList<JournalPage>> PagesAsync(long after, int most, CancellationToken cancellationToken) => ListAsync<JournalPage>(
        context => context.Set<JournalPage>().AsNoTracking().Where(page => page.Position > after).OrderBy(page => page.Position).Take(most), cancellationToken);

    private Task<IReadOnlyList<T>> ListAsync<T>(Func<NodeDbContext, IQueryable<T>> query, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<T>>(async context => await query(context).ToListAsync(cancellationToken), cancellationToken);
}
