using System.CommandLine;
using System.Globalization;
using ChainHub.Node.Provisioning;

namespace ChainHub.Cli.Commands;

/// <summary>Where the servers are and with which account: from an option, or from the environment that <c>infra/servers.sh env</c> prints.</summary>
sealed class ProvisionOptions
{
    readonly Option<string> management = Of("--broker-management", "URL", "CHAINHUB_RABBITMQ_MANAGEMENT", "The broker's management");
    readonly Option<string> brokerUser = Of("--broker-user", "U", "CHAINHUB_RABBITMQ_ADMIN_USER", "The hub's account on the broker");
    readonly Option<string> brokerPassword = Of("--broker-password", "P", "CHAINHUB_RABBITMQ_ADMIN_PASSWORD", "Its password (better: the variable)");
    readonly Option<string> virtualHost = new("--broker-virtual-host")
    {
        HelpName = "name", Description = "The broker's virtual host, which must exist.", DefaultValueFactory = _ => "/",
    };

    readonly Option<string> postgresHost = Of("--postgres-host", "H", "CHAINHUB_POSTGRES_HOST", "The database server");
    readonly Option<string> postgresPort = Of("--postgres-port", "P", "CHAINHUB_POSTGRES_PORT", "Its port");
    readonly Option<string> postgresUser = Of("--postgres-user", "U", "CHAINHUB_POSTGRES_ADMIN_USER", "The hub's account there");
    readonly Option<string> postgresPassword = Of("--postgres-password", "P", "CHAINHUB_POSTGRES_ADMIN_PASSWORD", "Its password (better: the variable)");

    public IEnumerable<Option> All => [management, brokerUser, brokerPassword, virtualHost, postgresHost, postgresPort, postgresUser, postgresPassword];

    /// <exception cref="BadInputException">Something is missing or no address.</exception>
    public BrokerAdministrator Broker(ParseResult parsed)
    {
        var address = Value(parsed, management);
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new(uri, Value(parsed, brokerUser), Value(parsed, brokerPassword), parsed.GetValue(virtualHost)!)
            : throw new BadInputException($"{management.Name}: '{address}' is not an address such as http://127.0.0.1:15672.");
    }

    /// <exception cref="BadInputException">Something is missing or no port.</exception>
    public DatabaseAdministrator Databases(ParseResult parsed)
    {
        var text = Value(parsed, postgresPort);
        return ushort.TryParse(text, CultureInfo.InvariantCulture, out var port) && port > 0
            ? new(Value(parsed, postgresHost), port, Value(parsed, postgresUser), Value(parsed, postgresPassword))
            : throw new BadInputException($"{postgresPort.Name}: '{text}' is not a port: use 1 to 65535.");
    }

    static string Value(ParseResult parsed, Option<string> option)
    {
        var variable = option.Description!.Split('$')[^1].TrimEnd('.');
        return parsed.GetValue(option) is { Length: > 0 } given ? given
            : Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set
            : throw new BadInputException($"Give {option.Name}, or set {variable}.");
    }

    static Option<string> Of(string name, string value, string variable, string what) =>
        new(name) { HelpName = value, Description = $"{what}; else ${variable}." };
}
