using ChainHub.Testing;
using RabbitMQ.Client;

namespace ChainHub.Chain.Tests;

/// <summary>Connections of a test to the broker, beside those of the workers.</summary>
internal static class Brokers
{
    public static Task<IConnection> AdministratorAsync(Servers servers) => ConnectAsync(servers, servers.RabbitAdminUser, servers.RabbitAdminPassword);

    /// <summary>With an organization's own account and rights.</summary>
    public static Task<IConnection> AsAsync(Servers servers, RunningWorker worker) =>
        ConnectAsync(servers, worker.Code, worker.Settings["ChainHub__Organizations__0__Broker__Password"]!);

    private static Task<IConnection> ConnectAsync(Servers servers, string user, string password) =>
        new ConnectionFactory { HostName = servers.RabbitHost, Port = servers.RabbitPort, UserName = user, Password = password }.CreateConnectionAsync();
}
