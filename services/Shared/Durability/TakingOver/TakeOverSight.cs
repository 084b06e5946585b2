namespace ChainHub.Durability;

/// <summary>What would happen: nothing was changed to find out.</summary>
public sealed record TakeOverSight
{
    /// <summary>What stands where, in the order in which it is brought over.</summary>
    public required IReadOnlyList<TableSight> Tables { get; init; }

    /// <summary>What must be ended first; empty: the rows can come.</summary>
    public required IReadOnlyList<TakeOverConflict> Conflicts { get; init; }

    /// <summary>Rows with the same key on both sides that become one, by kind.</summary>
    public required IReadOnlyDictionary<string, int> Joins { get; init; }

    /// <summary>Messages to other organizations and notices that have yet to leave from the database whose rows go.</summary>
    public required long YetToLeave { get; init; }

    /// <summary>The first line of the journal that comes whose seal does not fit; null: it is whole.</summary>
    public required long? BrokenLine { get; init; }

    /// <summary>When a run began that was broken off (UTC); null: none was.</summary>
    public DateTimeOffset? BrokenOffSince { get; init; }

    /// <summary>When everything had come (UTC); null: it has yet to.</summary>
    public DateTimeOffset? DoneAt { get; init; }
}

/// <summary>How many rows of a table there are on each side.</summary>
/// <param name="Name">The table.</param>
/// <param name="From">How many would come.</param>
/// <param name="Into">How many are there.</param>
public sealed record TableSight(string Name, long From, long Into);

/// <summary>A row that stands between the two organizations, or that both have and that cannot be one. Nothing of its content.</summary>
/// <param name="Id">Its id: for a conversation the id that both know.</param>
/// <param name="Kind">Its family, such as <c>conversation</c>.</param>
/// <param name="Machine">Which side of which conversation, such as <c>handover.sender</c>.</param>
/// <param name="State">How far it is.</param>
/// <param name="Side">Where it was found.</param>
public sealed record TakeOverConflict(Guid Id, string Kind, string Machine, string State, TakeOverSide Side);

/// <summary>How far it is.</summary>
/// <param name="Table">The table that is brought over.</param>
/// <param name="Read">How many of its rows were looked at in this run.</param>
/// <param name="Written">How many of these are new here.</param>
/// <param name="Joined">How many became one with a row that was here.</param>
/// <param name="Complete">The table is done.</param>
public sealed record TakeOverProgress(string Table, long Read, long Written, long Joined, bool Complete);
