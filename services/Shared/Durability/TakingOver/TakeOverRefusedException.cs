namespace ChainHub.Durability;

/// <summary>Rows cannot be taken over as things are; nothing was changed. The message says why, and what to do.</summary>
public sealed class TakeOverRefusedException : Exception
{
    /// <summary>Says why.</summary>
    public TakeOverRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Says what must be ended first.</summary>
    public TakeOverRefusedException(IReadOnlyList<TakeOverConflict> conflicts)
        : base($"{conflicts?.Count} rows stand between the two organizations and cannot go on with themselves; nothing was changed. End these conversations first.") =>
        Conflicts = conflicts ?? [];

    /// <summary>What must be ended first.</summary>
    public IReadOnlyList<TakeOverConflict> Conflicts { get; } = [];
}
