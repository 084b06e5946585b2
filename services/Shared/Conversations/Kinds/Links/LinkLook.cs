using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Durability;

namespace ChainHub.Conversations.Links;

/// <summary>Reads what stands between two organizations, page by page: their open conversations, and what they exchanged of late.</summary>
/// <param name="agreements">What was agreed.</param>
/// <param name="sides">The sides that the organization takes part in.</param>
/// <param name="records">What was recorded.</param>
internal sealed class LinkLook(AgreementBook agreements, Sides sides, ILinkRecords records)
{
    private const int Page = 500;
    private const int DaysBack = 90;

    // Lines are in the order in which they were written, which is not to the second the order in which things happened.
    private static readonly TimeSpan OutOfOrder = TimeSpan.FromDays(1);

    private readonly Dictionary<string, Side> known = sides.All.ToDictionary(side => side.Name);

    public async Task<Incoming> AroundAsync(Incoming incoming, SagaRow link, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var peer = known[link.Machine].Read(link.Data, link.State).Peer;
        var draft = new LinkAgendaDraft(peer, now);
        await GatherAsync(draft, cancellationToken);
        var (until, report) = (AmsterdamTime.DateOf(now), new LinkHealthReport(peer, AmsterdamTime.StartOfDay(AmsterdamTime.DateOf(now).AddDays(-DaysBack))));
        await ReadJournalAsync(report, peer, cancellationToken);
        var smallest = agreements.Between(incoming.From, peer, until)?.SmallestGroup ?? Agreement.LeastSmallestGroup;
        return incoming with { Overview = draft.Overview(report.Message(until, smallest, draft.Open, draft.Late)) };
    }

    private async Task GatherAsync(LinkAgendaDraft draft, CancellationToken cancellationToken)
    {
        Guid? after = null;
        while (await records.OpenSagasAsync(ConversationEngine.ConversationKind, after, Page, cancellationToken) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
                if (known.TryGetValue(row.Machine, out var side)) draft.Add(row, side.Read(row.Data, row.State));
            after = rows[^1].Id;
        }
    }

    private async Task ReadJournalAsync(LinkHealthReport report, string peer, CancellationToken cancellationToken)
    {
        var after = await LastBeforeAsync(report.Since - OutOfOrder, cancellationToken);
        while (await records.ExchangedAsync(peer, after, Page, cancellationToken) is { Count: > 0 } lines)
        {
            report.Read(lines);
            after = lines[^1].Position;
        }
    }

    // The journal has no index on time, and grows in time's order: a few tens of single lines find the place.
    private async Task<long> LastBeforeAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        async Task<bool> EarlierAsync(long after) => await records.JournalAsync(after, 1, cancellationToken) is [var line] && line.At < since;

        var (before, not) = (0L, 1L);
        if (!await EarlierAsync(before)) return before;
        while (await EarlierAsync(not)) (before, not) = (not, not * 2);
        while (not - before > 1)
        {
            var middle = before + ((not - before) / 2);
            if (await EarlierAsync(middle)) before = middle;
            else not = middle;
        }

        return before;
    }
}
