namespace ChainHub.Conversations.Joining;

/// <summary>What two organizations that become one know of the same case, as one.</summary>
internal static class JoinedOversight
{
    /// <summary>Makes one of two; ids and clocks stay as they are.</summary>
    /// <param name="here">What the receiving side knows.</param>
    /// <param name="ownHere">Whether a code is the receiving side's own.</param>
    /// <param name="arriving">What the other knows.</param>
    /// <param name="ownArriving">Whether a code is the other's own.</param>
    public static CaseOversight Of(CaseOversight here, Func<string, bool> ownHere, CaseOversight arriving, Func<string, bool> ownArriving)
    {
        var (ledger, closedAt) = JoinedLedger.Of(here, ownHere, arriving, ownArriving);
        var holder = ledger.Count > 0 && ledger[^1].To is null ? ledger[^1].Holder : null;
        // What only a holder knows, the holder knows best.
        var (first, second) = holder is not null && ownArriving(holder) ? (arriving, here) : (here, arriving);
        return new CaseOversight
        {
            CaseId = here.CaseId, Ledger = ledger, ClosedAt = closedAt,
            OnOffer = holder is null ? null : first.OnOffer ?? second.OnOffer,
            SpokenSince = holder is null ? null : first.SpokenSince ?? second.SpokenSince,
            ConditionsIn = first.ConditionsIn ?? second.ConditionsIn,
            AcuteSince = Earliest(here.AcuteSince, arriving.AcuteSince),
            ReporterStaysUnknown = here.ReporterStaysUnknown || arriving.ReporterStaysUnknown,
            Faces = [.. here.Faces.Union(arriving.Faces)],
            Lent = [.. here.Lent.Concat(arriving.Lent).DistinctBy(lent => (lent.In, lent.Power))],
            Grounds = Grounds(here, arriving, ownArriving),
            RightsTold = RightsTold(here, arriving),
            Tasks = [.. here.Tasks.Concat(arriving.Tasks).DistinctBy(task => task.Id)],
            Terms = [.. here.Terms.Concat(arriving.Terms).DistinctBy(term => term.Id)],
        };
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    // Each knows its own ground best.
    private static Dictionary<string, Contracts.LegalBasis> Grounds(CaseOversight here, CaseOversight arriving, Func<string, bool> ownArriving)
    {
        var grounds = new Dictionary<string, Contracts.LegalBasis>(arriving.Grounds);
        foreach (var (organization, ground) in here.Grounds)
            if (!ownArriving(organization) || !grounds.ContainsKey(organization)) grounds[organization] = ground;
        return grounds;
    }

    private static Dictionary<string, List<Contracts.FamilyRight>> RightsTold(CaseOversight here, CaseOversight arriving) =>
        here.RightsTold.Concat(arriving.RightsTold).GroupBy(told => told.Key).ToDictionary(same => same.Key, same => same.SelectMany(told => told.Value).Distinct().ToList());
}
