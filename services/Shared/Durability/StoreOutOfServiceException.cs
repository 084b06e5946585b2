namespace ChainHub.Durability;

/// <summary>
/// No node of this version may work on this database: its rows went to the organization that took its place, rows are still to come to
/// it, or another version wrote it. Trying again does not help.
/// </summary>
public sealed class StoreOutOfServiceException : Exception
{
    /// <summary>Says why, and what to do.</summary>
    public StoreOutOfServiceException(string message)
        : base(message)
    {
    }
}
