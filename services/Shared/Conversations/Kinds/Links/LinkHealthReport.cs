using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Links;
using ChainHub.Durability;

namespace ChainHub.Conversations.Links;

/// <summary>
/// How a link has been doing (hoe de schakel loopt), from the lines of a journal alone: who offered, declined and answered what when, in
/// codes. Nothing in it is about a single case, and what happened too seldom to hide in a group is left out.
/// </summary>
/// <param name="peer">The other organization.</param>
/// <param name="since">From when is counted (UTC).</param>
public sealed class LinkHealthReport(string peer, DateTimeOffset since)
{
    private static readonly string Offered = Catalogue.Of<HandoverOffered>().Type;
    private static readonly string Accepted = Catalogue.Of<HandoverAccepted>().Type;
    private static readonly string Declined = Catalogue.Of<HandoverDeclined>().Type;

    private readonly Dictionary<Guid, Handover> handovers = [];

    /// <summary>From when is counted (UTC).</summary>
    public DateTimeOffset Since => since;

    /// <summary>Reads lines of the journal, in order; more may follow.</summary>
    public LinkHealthReport Read(IEnumerable<JournalLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var line in lines)
            if (line.At >= since && line.ConversationId is { } id && (line.FromOrg == peer || line.ToOrg == peer)) Read(id, line);
        return this;
    }

    /// <summary>The report.</summary>
    /// <param name="until">The last day that is counted (Amsterdam date).</param>
    /// <param name="smallestGroup">The smallest group that is shown, as was agreed.</param>
    /// <param name="open">Conversations between the two that are open now.</param>
    /// <param name="late">Terms between the two that have passed and are not met.</param>
    public LinkHealth Message(DateOnly until, int smallestGroup, int open, int late)
    {
        var waits = handovers.Values.Where(h => h.OfferedAt is not null && h.AnsweredAt is not null).Select(h => h.AnsweredAt!.Value - h.OfferedAt!.Value).Order().ToList();
        return new LinkHealth
        {
            Peer = peer, From = AmsterdamTime.DateOf(since), Until = until, Open = open, Late = late,
            Offered = handovers.Values.Count(h => h.OfferedAt is not null),
            Declined = handovers.Values.Count(h => h.Because is not null),
            Incomplete = handovers.Values.Count(h => h.Incomplete),
            MedianReplyHours = waits.Count < Math.Max(1, smallestGroup) ? null : (int)Math.Round(Median(waits).TotalHours, MidpointRounding.AwayFromZero),
            DeclinedBecause =
            [
                .. handovers.Values.Where(h => h.Because is not null).GroupBy(h => h.Because!)
                    .Select(group => new ReasonCount { Reason = group.Key, Times = group.Count() }).Where(reason => reason.Times >= smallestGroup)
                    .OrderByDescending(reason => reason.Times).ThenBy(reason => reason.Reason, StringComparer.Ordinal),
            ],
        };
    }

    private void Read(Guid id, JournalLine line)
    {
        if (line.Type == Offered) ReadOffer(id, line);
        else if (line.What is not ("sent" or "handled")) return;
        else if (line.Type == Accepted) Of(id).AnsweredAt ??= line.At;
        else if (line.Type == Declined)
        {
            var handover = Of(id);
            handover.AnsweredAt ??= line.At;
            handover.Because = line.Code ?? nameof(DeclineReason.Other);
            handover.Incomplete |= line.Code == nameof(DeclineReason.Incomplete);
        }
    }

    // An offer is sent back by its receiver's node when something is missing; one that reached nobody was not offered.
    private void ReadOffer(Guid id, JournalLine line)
    {
        switch (line.What, line.Code)
        {
            case ("sent" or "handled", _):
                Of(id).OfferedAt ??= line.At;
                break;
            case ("rejected" or "returned", nameof(RejectionReason.Incomplete)):
                Of(id).OfferedAt ??= line.At;
                Of(id).Incomplete = true;
                break;
            case ("returned", not nameof(DeliveryFailure.NotConfirmed)):
                handovers.Remove(id);
                break;
        }
    }

    private Handover Of(Guid id) => handovers.TryGetValue(id, out var known) ? known : handovers[id] = new Handover();

    private static TimeSpan Median(List<TimeSpan> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    private sealed class Handover
    {
        public DateTimeOffset? OfferedAt { get; set; }

        public DateTimeOffset? AnsweredAt { get; set; }

        public string? Because { get; set; }

        public bool Incomplete { get; set; }
    }
}
