namespace ChainHub.Durability.Model;

/// <summary>
/// One organization took the rows of another over: in the database that gave them a sign that its node must not start again, in the one
/// that took them how far it got, so that a run that was broken off goes on where it was.
/// </summary>
internal sealed class TakeOverMark
{
    /// <summary>The same in both databases.</summary>
    public required Guid Id { get; init; }

    public required TakeOverSide Side { get; init; }

    public required string FromOrg { get; init; }

    public required string IntoOrg { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>Null while rows are still to come; a database that gave its rows has given them at once.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The table that was being brought over; null before the first.</summary>
    public string? Step { get; init; }

    /// <summary>The key of the last row of that table that is here; null where none is.</summary>
    public string? DoneUntil { get; init; }
}
