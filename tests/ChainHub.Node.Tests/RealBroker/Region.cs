using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements;
using ChainHub.Node.Handling;
using ChainHub.Node.Provisioning;
using ChainHub.Node.Transport.RabbitMq;
using ChainHub.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using RabbitMQ.Client;

namespace ChainHub.Node.Tests.RealBroker;

/// <summary>Alkmaar on a real broker, under codes and in a virtual host that no other test has.</summary>
internal sealed class Region : IAsyncDisposable
{
    private readonly Servers servers;
    private readonly string suffix = Guid.NewGuid().ToString("n")[..8];
    private readonly string folder = Directory.CreateTempSubdirectory("chainhub-region-").FullName;
    private readonly SecretsFolder secrets;

    private Region(Servers servers)
    {
        this.servers = servers;
        secrets = new SecretsFolder(Path.Combine(folder, "secrets"));
        Broker = new BrokerAdministrator(servers.RabbitManagement, servers.RabbitAdminUser, servers.RabbitAdminPassword, $"node-{suffix}");
        AgreementFile = Path.Combine(folder, "alkmaar.yaml");
    }

    public BrokerAdministrator Broker { get; }

    public string AgreementFile { get; }

    public string VeiligThuis => $"vt-{suffix}";

    public string Team => $"st-{suffix}";

    public string Shelter => $"sh-{suffix}";

    public string Board => $"rk-{suffix}";

    public static async Task<Region> StartAsync(Servers servers)
    {
        var region = new Region(servers);
        var text = await File.ReadAllTextAsync(RepositoryRoot.Combine("infra", "agreements", "alkmaar.yaml"));
        foreach (var (old, now) in ((string, string)[])[("vt-nhn", region.VeiligThuis), ("st-alkmaar", region.Team), ("blijf-alkmaar", region.Shelter), ("rvdk-nh", region.Board)])
            text = text.Replace(old, now, StringComparison.Ordinal);
        await File.WriteAllTextAsync(region.AgreementFile, text);
        using (var broker = new BrokerManagement(region.Broker))
        {
            await broker.PutAsync(BrokerManagement.Path("vhosts", region.Broker.VirtualHost), new { }, "virtual host", CancellationToken.None);
            await broker.PutAsync(BrokerManagement.Path("permissions", region.Broker.VirtualHost, region.Broker.User),
                new { configure = ".*", write = ".*", read = ".*" }, "the hub's permissions", CancellationToken.None);
        }

        AgreementBook book = AgreementFiles.Load(region.AgreementFile);
        await new BrokerProvisioner(region.Broker).RunAsync(book, new DateOnly(2026, 3, 30), region.secrets);
        return region;
    }

    public BrokerSettings SettingsOf(string organization) => new()
    {
        Host = servers.RabbitHost, Port = servers.RabbitPort, VirtualHost = Broker.VirtualHost, User = organization,
        Password = secrets.For(organization).BrokerPassword, ConfirmTimeout = TimeSpan.FromSeconds(5),
    };

    public RabbitMqTransport TransportOf(string organization, BrokerSettings? settings = null) =>
        new(organization, settings ?? SettingsOf(organization), new NodeLimits(), NullLoggerFactory.Instance);

    public Task<IConnection> ConnectAsHubAsync() => ConnectAsync(Broker.User, Broker.Password);

    public Task<IConnection> ConnectAsync(string organization) => ConnectAsync(organization, secrets.For(organization).BrokerPassword);

    public async ValueTask DisposeAsync()
    {
        using var broker = new BrokerManagement(Broker);
        await broker.DeleteAsync(BrokerManagement.Path("vhosts", Broker.VirtualHost), "virtual host", CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }

    private Task<IConnection> ConnectAsync(string user, string password) => new ConnectionFactory
    {
        HostName = servers.RabbitHost, Port = servers.RabbitPort, VirtualHost = Broker.VirtualHost, UserName = user, Password = password,
    }.CreateConnectionAsync();
}
