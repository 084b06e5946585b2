using ChainHub.Durability.Sql;
using ChainHub.Durability.Store;

namespace ChainHub.Durability.TakingOver;

/// <summary>Sees to it that a database is one of a node, and of this version.</summary>
internal static class SchemaCheck
{
    /// <exception cref="TakeOverRefusedException">It is not; the message says what to do.</exception>
    public static async Task CheckAsync(Database database, string whose, CancellationToken stop)
    {
        var version = await SchemaVersion.OfAsync(database, stop);
        if (version.Applied.Count == 0)
            throw new TakeOverRefusedException($"The database of {whose} is no database of a ChainHub node: it has none of its tables. Check its name; a new node makes its tables when it starts.");
        if (version.Unknown is { } newer)
            throw new TakeOverRefusedException($"The database of {whose} was written by another version (it has {newer}). Use the chainhub of that version.");
        if (version.Lacking is { } older)
            throw new TakeOverRefusedException($"The database of {whose} is of an older version (it lacks {older}). Start its node once with this version, stop it, and run this again.");
    }
}
