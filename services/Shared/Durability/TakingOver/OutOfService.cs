using System.Globalization;
using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;
using Microsoft.EntityFrameworkCore;

namespace ChainHub.Durability.TakingOver;

/// <summary>Keeps a node from starting on rows that went elsewhere, or of which a part is still to come.</summary>
internal static class OutOfService
{
    /// <exception cref="StoreOutOfServiceException">No node may work on this database.</exception>
    public static async Task CheckAsync(Database database, CancellationToken stop)
    {
        var marks = await database.ReadAsync(context => context.Set<TakeOverMark>().ToListAsync(stop), stop);
        if (marks.Find(mark => mark.Side == TakeOverSide.Given) is { } given)
            throw new StoreOutOfServiceException(string.Create(
                CultureInfo.InvariantCulture,
                $"The rows of {given.FromOrg} went to {given.IntoOrg} on {given.BegunAt:yyyy-MM-dd HH:mm} UTC, and nothing is written here any more. The node of {given.IntoOrg} goes on with them; take {given.FromOrg} out of this node's configuration."));
        if (marks.Find(mark => mark.FinishedAt is null) is { } taken)
            throw new StoreOutOfServiceException(
                $"Rows of {taken.FromOrg} are still to come to {taken.IntoOrg}: a take-over was broken off. Run 'chainhub organization take-over {taken.FromOrg} --by {taken.IntoOrg}' again, then start this node.");
    }
}
