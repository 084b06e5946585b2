using ChainHub.Conversations.Agreements;
using Npgsql;

namespace ChainHub.Node.Provisioning;

/// <summary>
/// Makes for each organization a database and a role that owns it; no other organization may connect. Run again, it only makes
/// sure. Nothing is ever removed.
/// </summary>
/// <param name="settings">The server, and the hub's account.</param>
public sealed class DatabaseProvisioner(DatabaseAdministrator settings)
{
    /// <summary>The name of an organization's database and of the role that owns it.</summary>
    /// <param name="organization">Its code.</param>
    public static string NameOf(string organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        return $"chainhub_{organization.Replace('-', '_')}";
    }

    /// <summary>Makes what is missing, sets the passwords, and writes connection strings into the secrets.</summary>
    /// <param name="book">All agreements.</param>
    /// <param name="secrets">Where the passwords are.</param>
    /// <param name="cancellationToken">Stops between two steps; running again goes on.</param>
    /// <exception cref="ProvisioningException">The server cannot be reached, or refuses.</exception>
    public async Task<ProvisioningReport> RunAsync(AgreementBook book, SecretsFolder secrets, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(secrets);
        var changes = new List<ProvisioningChange>();
        try
        {
            await using var server = NpgsqlDataSource.Create(settings.To("postgres", settings.User, settings.Password));
            await using var connection = await server.OpenConnectionAsync(cancellationToken);
            foreach (var organization in book.Participants.Select(participant => participant.Code).Order(StringComparer.Ordinal))
                changes.AddRange(await OneAsync(connection, organization, secrets, cancellationToken));
        }
        catch (NpgsqlException error)
        {
            throw new ProvisioningException($"PostgreSQL did not do what was asked ({settings}): {error.Message} The account must be one that may make roles and databases.", error);
        }

        return new(changes);
    }

    private async Task<IEnumerable<ProvisioningChange>> OneAsync(
        NpgsqlConnection connection, string organization, SecretsFolder secrets, CancellationToken cancellationToken)
    {
        var name = NameOf(organization);
        var password = secrets.For(organization).DatabasePassword;
        var isMighty = await AskAsync(connection, "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = @name", name, cancellationToken);
        if (isMighty is null)
            await DoAsync(connection, "CREATE ROLE %I LOGIN", name, name, cancellationToken);
        else if (isMighty is true)
            throw new ProvisioningException($"The role '{name}' may do more than an organization's. Give the organization another code, or make it an ordinary role.");
        await DoAsync(connection, "ALTER ROLE %I LOGIN PASSWORD %L", name, ScramVerifier.Of(password), cancellationToken);
        var database = await AskAsync(connection, "SELECT oid FROM pg_database WHERE datname = @name", name, cancellationToken);
        if (database is null) await DoAsync(connection, "CREATE DATABASE %I OWNER %I", name, name, cancellationToken);
        else await DoAsync(connection, "ALTER DATABASE %I OWNER TO %I", name, name, cancellationToken);
        await DoAsync(connection, "REVOKE ALL ON DATABASE %I FROM PUBLIC", name, name, cancellationToken);
        secrets.Keep(organization, settings.To(name, name, password));
        return [Change(isMighty, $"role {name}"), Change(database, $"database {name}")];

        static ProvisioningChange Change(object? before, string what) => new(before is null ? ProvisioningEffect.Created : ProvisioningEffect.Kept, what);
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string question, string name, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(question, connection) { Parameters = { new("name", name) } };
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    // The server itself quotes what is put in, as statements like these take no parameters.
    private static async Task DoAsync(NpgsqlConnection connection, string template, string first, string second, CancellationToken cancellationToken)
    {
        await using var quote = new NpgsqlCommand("SELECT format(@template, @first, @second)", connection)
        {
            Parameters = { new("template", template), new("first", first), new("second", second) },
        };
        var statement = (string)(await quote.ExecuteScalarAsync(cancellationToken))!;
#pragma warning disable CA2100 // The text comes from format() above, which quotes names and literals.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
