using Npgsql;

namespace ChainHub.Node.Provisioning;

/// <summary>The PostgreSQL server, and the hub's account: one that may make databases and roles.</summary>
/// <param name="Host">The host.</param>
/// <param name="Port">The port.</param>
/// <param name="User">The hub's account.</param>
/// <param name="Password">Its password.</param>
public sealed record DatabaseAdministrator(string Host, int Port, string User, string Password)
{
    /// <summary>Says where and who, never the password.</summary>
    public override string ToString() => $"{User} at {Host}:{Port}";

    /// <summary>The connection string for a database on this server.</summary>
    internal string To(string database, string user, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = Host,
        Port = Port,
        Database = database,
        Username = user,
        Password = password,
    }.ConnectionString;
}
