using ChainHub.Durability.Sql;
using Microsoft.EntityFrameworkCore;

namespace ChainHub.Durability.Store;

/// <summary>Which migrations a database has had, and which this version has.</summary>
/// <param name="Applied">Those that the database has had; none of an empty one.</param>
/// <param name="Known">Those of this version.</param>
internal sealed record SchemaVersion(IReadOnlyList<string> Applied, IReadOnlyList<string> Known)
{
    /// <summary>The first that this version does not know; null: it knows all.</summary>
    public string? Unknown => Applied.Except(Known).FirstOrDefault();

    /// <summary>The first that the database lacks; null: it lacks none.</summary>
    public string? Lacking => Known.Except(Applied).FirstOrDefault();

    public static Task<SchemaVersion> OfAsync(Database database, CancellationToken stop) => database.ReadAsync(
        async context => new SchemaVersion([.. await context.Database.GetAppliedMigrationsAsync(stop)], [.. context.Database.GetMigrations()]), stop);
}
