namespace ChainHub.Calendar;

/// <summary>A named other length of a rule whose length is a range or comes in steps.</summary>
/// <param name="Name">How it is asked for, such as <c>18-months</c>.</param>
/// <param name="Amount">How many units.</param>
/// <param name="Unit">Counted in what.</param>
public sealed record TermVariant(string Name, int Amount, TermUnit Unit)
{
    /// <summary>The level, where it differs from the rule's.</summary>
    public TermLevel? Level { get; init; }

    /// <summary>What must be done, where it differs from the rule's.</summary>
    public Wording? Title { get; init; }

    /// <summary>The source, where it differs from the rule's.</summary>
    public string? Source { get; init; }
}
