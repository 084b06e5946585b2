namespace ChainHub.Durability.Sql;

/// <summary>Where the two databases write the same thing differently.</summary>
internal sealed record Dialect
{
    /// <summary>Nobody else changes anything while a statement runs.</summary>
    public bool OneWriter { get; init; }

    /// <summary>Keeps others off a row that was read, until the commit.</summary>
    public required string ForUpdate { get; init; }

    /// <summary>The same, and leaves out rows that others keep.</summary>
    public required string SkipLocked { get; init; }

    /// <summary>Lets whoever claims alarms go one after the other, until the commit, which does not wait for the disk; empty where a transaction does so by itself.</summary>
    public required string TurnToClaim { get; init; }

    /// <summary>Two arrays of equal length, $1 and $2, as a table k(a, b).</summary>
    public required string Pairs { get; init; }

    /// <summary>An array, $1, as what a column may equal.</summary>
    public required string AnyOf { get; init; }

    public static Dialect Postgres { get; } = new()
    {
        ForUpdate = "FOR UPDATE",
        SkipLocked = "FOR UPDATE SKIP LOCKED",
        // Any number will do: nothing else in this database takes such a lock.
        TurnToClaim = "SELECT pg_advisory_xact_lock(4210), set_config('synchronous_commit', 'off', true)",
        Pairs = "unnest($1, $2) AS k(a, b)",
        AnyOf = "= ANY($1)",
    };

    // One writer at a time needs no row locks.
    public static Dialect Sqlite { get; } = new()
    {
        OneWriter = true,
        ForUpdate = "",
        SkipLocked = "",
        TurnToClaim = "",
        Pairs = "(SELECT x.value AS a, y.value AS b FROM json_each($1) x JOIN json_each($2) y ON y.key = x.key) AS k",
        AnyOf = "IN (SELECT value FROM json_each($1))",
    };
}
