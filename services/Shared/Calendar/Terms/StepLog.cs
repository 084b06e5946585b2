namespace ChainHub.Calendar;

/// <summary>Collects the explanation while a term is computed.</summary>
sealed class StepLog
{
    readonly List<TermStep> steps = [];

    public IReadOnlyList<TermStep> Steps => steps;

    public void Add(DateOnly date, string nl, string en, string? article = null) => steps.Add(new(date, null, en, Sentence(nl), article));

    public void Add(DateTimeOffset at, string nl, string en, string? article = null) =>
        steps.Add(new(AmsterdamTime.DateOf(at), at, en, Sentence(nl), article));

    // Dutch names of days have a small letter, also where they would open a sentence.
    static string Sentence(string nl) => char.ToUpperInvariant(nl[0]) + nl[1..];
}
