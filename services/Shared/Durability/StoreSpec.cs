using System.Data.Common;

namespace ChainHub.Durability;

/// <summary>Reads the setting that names a store. Its values may hold a password, so an error tells only the names.</summary>
internal static class StoreSpec
{
    public static DbConnectionStringBuilder Read(string spec)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = spec };
        }
        catch (ArgumentException)
        {
            throw Unreadable("no list of NAME=VALUE parts", nameof(spec));
        }
    }

    public static ArgumentException Unreadable(string found, string parameter) => new(
        $"The store is not named in a way that can be read (found: {(found.Length == 0 ? "nothing" : found)}). " +
        "Write 'Data Source=FILE' for an embedded store, or 'Host=SERVER;Database=NAME;Username=ACCOUNT;...' for PostgreSQL.", parameter);
}
