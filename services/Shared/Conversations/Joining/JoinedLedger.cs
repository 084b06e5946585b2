namespace ChainHub.Conversations.Joining;

/// <summary>
/// One ledger of the oversight out of two of the same case, without gap or overlap: each organization's word on its own stretches counts
/// before what the other was told; of what both were told, what began last is known best.
/// </summary>
internal static class JoinedLedger
{
    private sealed record Claim(OversightEntry Entry, bool Own)
    {
        public bool Covers(DateTimeOffset at) => Entry.From <= at && (Entry.To is not { } end || at < end);
    }

    /// <summary>Makes one of two.</summary>
    /// <param name="here">The ledger of the receiving side.</param>
    /// <param name="ownHere">Whether a code is the receiving side's own.</param>
    /// <param name="arriving">The ledger that comes.</param>
    /// <param name="ownArriving">Whether a code is that of whoever's ledger comes.</param>
    public static (List<OversightEntry> Ledger, List<DateTimeOffset> ClosedAt) Of(
        CaseOversight here, Func<string, bool> ownHere, CaseOversight arriving, Func<string, bool> ownArriving)
    {
        var closed = here.ClosedAt.Concat(arriving.ClosedAt).Distinct().Order().ToList();
        var claims = Claims(arriving, ownArriving, here, ownHere).Concat(Claims(here, ownHere, arriving, ownArriving)).ToList();
        var ledger = new List<OversightEntry>();
        var bounds = claims.SelectMany(claim => new[] { claim.Entry.From, claim.Entry.To }).OfType<DateTimeOffset>().Distinct().Order().ToList();
        for (var i = 0; i < bounds.Count; i++)
        {
            var (from, to) = (bounds[i], i + 1 < bounds.Count ? bounds[i + 1] : (DateTimeOffset?)null);
            if (claims.Where(claim => claim.Covers(from)).OrderBy(claim => claim.Own).ThenBy(claim => claim.Entry.From).LastOrDefault() is not { } known) continue;
            if (ledger.Count > 0 && ledger[^1].Holder == known.Entry.Holder && ledger[^1].To == from && !closed.Contains(from)) ledger[^1] = ledger[^1] with { To = to };
            else ledger.Add(new OversightEntry(known.Entry.Holder, from, to));
        }

        return (WithoutGap(ledger, closed), [.. closed.Where(at => ledger.Exists(entry => entry.To == at))]);
    }

    private static IEnumerable<Claim> Claims(CaseOversight teller, Func<string, bool> own, CaseOversight other, Func<string, bool> othersOwn) =>
        from entry in teller.Ledger
        let isOwn = own(entry.Holder)
        where isOwn || !(othersOwn(entry.Holder) && other.Ledger.Exists(known => known.Holder == entry.Holder && Touch(known, entry)))
        select new Claim(isOwn ? entry : UntilClosed(entry, other), isOwn);

    // Only whoever was told knows that it was closed.
    private static OversightEntry UntilClosed(OversightEntry entry, CaseOversight other) => other.Ledger
        .Where(known => known.Holder == entry.Holder && known.To is { } end && other.ClosedAt.Contains(end) && entry.From < end && (entry.To is not { } to || to > end))
        .Select(known => entry with { To = known.To }).FirstOrDefault(entry);

    private static bool Touch(OversightEntry one, OversightEntry other) =>
        one.From <= (other.To ?? DateTimeOffset.MaxValue) && other.From <= (one.To ?? DateTimeOffset.MaxValue);

    // Whoever held it last holds it until somebody else does, or until it was closed.
    private static List<OversightEntry> WithoutGap(List<OversightEntry> ledger, List<DateTimeOffset> closed)
    {
        for (var i = 0; i < ledger.Count; i++)
            if (ledger[i].To is { } end && !closed.Contains(end)) ledger[i] = ledger[i] with { To = i + 1 < ledger.Count ? ledger[i + 1].From : null };
        return ledger;
    }
}
