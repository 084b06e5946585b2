namespace ChainHub.Simulation;

/// <summary>Every case has exactly one holder of the safety oversight at every instant of its ledger; somebody always watches.</summary>
internal sealed class I1OneHolder : Invariant
{
    private readonly HashSet<Guid> cases = [];

    public override string Code => "I1";

    public override void AfterStep(Happened step)
    {
        foreach (var row in step.Decision.Unit.Sagas)
            if (row.Kind == ConversationEngine.CaseKind)
            {
                cases.Add(row.Id);
                WithinOneLedger(step.At, row.Id);
                SomebodyWatches(row.Id);
            }

        if (step.Incoming.CaseId is { } caseId && cases.Contains(caseId)) SomebodyWatches(caseId);
    }

    public override void AtRest()
    {
        foreach (var caseId in cases) OverAllLedgers(caseId);
    }

    private void WithinOneLedger(Organization at, Guid caseId)
    {
        var ledger = at.LedgerOf(caseId);
        for (var i = 0; i + 1 < ledger.Count; i++)
            if ((ledger[i].To != ledger[i + 1].From && !Closed(caseId, ledger[i].To)) || ledger[i].From > ledger[i].To || ledger[i].To > ledger[i + 1].From)
                Violated($"the ledger of {at.Code} has a gap or an overlap");
        if (ledger.Count > 0 && ledger[^1].To is { } end && !Closed(caseId, end)) Violated($"the ledger of {at.Code} ends");
    }

    private void SomebodyWatches(Guid caseId)
    {
        if (Chain.Organizations.Any(o => o.Holds(caseId)) || Chain.Organizations.All(o => o.LedgerOf(caseId).Count == 0)) return;
        if (Chain.Organizations.Any(o => o.CaseOf(caseId) is { ClosedAt.Count: > 0, Closed: true })) return;
        if (!Chain.Organizations.Any(o => o.Store.Sagas.Values.Any(row => row.CaseId == caseId && row.Kind == ConversationEngine.ConversationKind && Plays.Of(row.Machine).ActsAsWell(o, row))))
            Violated($"nobody watches over case {caseId}");
    }

    // Each organization settles its own stretches; together they cover time once.
    private void OverAllLedgers(Guid caseId)
    {
        var own = Chain.Organizations.SelectMany(o => o.LedgerOf(caseId).Where(entry => entry.Holder == o.Code)).OrderBy(entry => entry.From).ToList();
        for (var i = 0; i + 1 < own.Count; i++)
            if (own[i].To != own[i + 1].From && !(Closed(caseId, own[i].To) && own[i].To <= own[i + 1].From)) Violated($"case {caseId}: {own[i]} and then {own[i + 1]}");
        if (own.Count > 0 && own[^1].To is { } end && !Closed(caseId, end)) Violated($"case {caseId} ends with {own[^1]}");
    }

    // Only a case that its holder closed has nobody who watches.
    private bool Closed(Guid caseId, DateTimeOffset? at) => at is { } instant && Chain.Organizations.Any(o => o.CaseOf(caseId)?.ClosedAt.Contains(instant) == true);
}
