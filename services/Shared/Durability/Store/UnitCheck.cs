namespace ChainHub.Durability.Store;

/// <summary>Finds what a unit of work asks for that could never be carried out, before anything is written.</summary>
internal static class UnitCheck
{
    public static void Check(UnitOfWork unit)
    {
        foreach (var term in unit.TermsSet) Alarm(term.Id, term.NextStage, term.NextAt);
        foreach (var change in unit.TermChanges) Alarm(change.Id, change.NextStage, change.NextAt);
        foreach (var saga in unit.Sagas)
            if (saga.Version < 0)
                throw new ArgumentException($"Saga {saga.Id} has version {saga.Version}; take 0 for a new one.", nameof(unit));
    }

    private static void Alarm(Guid term, string? stage, DateTimeOffset? at)
    {
        if (stage is null != at is null)
            throw new ArgumentException($"Term {term} names a next stage without an instant, or an instant without a stage.", nameof(term));
    }
}
