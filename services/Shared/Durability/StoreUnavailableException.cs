namespace ChainHub.Durability;

/// <summary>
/// The database cannot be reached, is busy, or gave up this attempt (connection lost, deadlock, disk full). Nothing is wrong with
/// the work itself: wait and try again. A commit that ended so may have been written; trying again then answers
/// <see cref="CommitOutcome.Duplicate"/> or <see cref="CommitOutcome.Conflict"/>.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Says what the database answered.</summary>
    public StoreUnavailableException(Exception inner)
        : base($"The store cannot be used at present: {inner?.Message} Try again in a while; check the database when it lasts.", inner)
    {
    }
}
