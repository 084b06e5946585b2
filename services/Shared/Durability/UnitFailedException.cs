namespace ChainHub.Durability;

/// <summary>
/// One or more units of work can never be written as they are, such as one with a missing value. The others of the same call were
/// taken as usual: <see cref="Results"/> says how.
/// </summary>
public sealed class UnitFailedException : Exception
{
    /// <summary>Says how each unit ended.</summary>
    /// <param name="results">One for each unit, in order; null for a unit that failed.</param>
    /// <param name="inner">Why the first of them failed.</param>
    public UnitFailedException(IReadOnlyList<CommitResult?> results, Exception inner)
        : base($"{results?.Count(result => result is null)} of {results?.Count} units of work cannot be written: {inner?.Message}", inner) =>
        Results = results ?? [];

    /// <summary>One for each unit, in the order of the call; null for a unit that failed, of which nothing is written.</summary>
    public IReadOnlyList<CommitResult?> Results { get; }

    /// <summary>How each was taken; null for a unit that failed.</summary>
    public IReadOnlyList<CommitOutcome?> Outcomes => [.. Results.Select(result => result?.Outcome)];
}
