namespace ChainHub.Durability.Model;

/// <summary>
/// Alarms that are in somebody's hands: all that are due between two places in their order, both included. One row for hundreds of them, which
/// themselves are left as they are.
/// </summary>
internal sealed class AlarmClaim
{
    /// <summary>The batch that was handed out.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which of the two orders: acute alarms have one of their own.</summary>
    public required bool Acute { get; init; }

    /// <summary>When the first one was due (UTC).</summary>
    public required DateTimeOffset FromAt { get; init; }

    /// <summary>The term of the first one.</summary>
    public required Guid FromId { get; init; }

    /// <summary>When the last one was due (UTC).</summary>
    public required DateTimeOffset ToAt { get; init; }

    /// <summary>The term of the last one.</summary>
    public required Guid ToId { get; init; }

    /// <summary>From when on they are handed out again (UTC), to whoever comes.</summary>
    public required DateTimeOffset Until { get; init; }
}
