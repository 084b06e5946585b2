namespace ChainHub.Durability;

/// <summary>
/// One or more units of work can never be written as they are, such as one with a missing value. The others of the same call were
/// taken as usual: <see cref="Outcomes"/> says how.
/// </summary>
public sealed class UnitFailedException : Exception
{
    /// <summary>Says how each unit ended.</summary>
    /// <param name="outcomes">One for each unit, in order; null for a unit that failed.</param>
    /// <param name="inner">Why the first of them failed.</param>
    public UnitFailedException(IReadOnlyList<CommitOutcome?> outcomes, Exception inner)
        : base($"{outcomes?.Count(outcome => outcome is null)} of {outcomes?.Count} units of work cannot be written: {inner?.Message}", inner) =>
        Outcomes = outcomes ?? [];

    /// <summary>One for each unit, in the order of the call; null for a unit that failed, of which nothing is written.</summary>
    public IReadOnlyList<CommitOutcome?> Outcomes { get; }
}
