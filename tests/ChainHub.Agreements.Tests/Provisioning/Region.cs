using ChainHub.Conversations.Agreements;
using ChainHub.Node.Provisioning;
using ChainHub.Testing;
using RabbitMQ.Client;

namespace ChainHub.Agreements.Tests.Provisioning;

/// <summary>
/// A region that no other test has: three organizations with codes of their own, in a virtual host of their own. Veilig Thuis is
/// linked with the social team (handover) and with the shelter (tasks); the social team and the shelter are not linked.
/// </summary>
internal sealed class Region : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2026, 3, 30);

    private readonly Servers servers;
    private readonly string suffix = Guid.NewGuid().ToString("n")[..8];
    private readonly AgreementFolder folder = new();

    private Region(Servers servers)
    {
        this.servers = servers;
        VirtualHost = $"test-{suffix}";
        Secrets = new(Path.Combine(folder.Path, "secrets"));
        Broker = new(servers.RabbitManagement, servers.RabbitAdminUser, servers.RabbitAdminPassword, VirtualHost);
        Databases = new(servers.PostgresHost, servers.PostgresPort, servers.PostgresAdminUser, servers.PostgresAdminPassword);
    }

    public string VirtualHost { get; }

    public SecretsFolder Secrets { get; }

    public BrokerAdministrator Broker { get; }

    public DatabaseAdministrator Databases { get; }

    public string VeiligThuis => $"vt-{suffix}";

    public string Team => $"st-{suffix}";

    public string Shelter => $"sh-{suffix}";

    public AgreementBook Book => BookOf(Given.Agreement);

    public static async Task<Region> StartAsync(SharedServers shared)
    {
        var region = new Region(await shared.StartedAsync());
        using var broker = new BrokerManagement(region.Broker);
        await broker.PutAsync(BrokerManagement.Path("vhosts", region.VirtualHost), new { }, "virtual host", CancellationToken.None);
        await broker.PutAsync(
            BrokerManagement.Path("permissions", region.VirtualHost, region.Broker.User), new { configure = ".*", write = ".*", read = ".*" }, "the hub's permissions",
            CancellationToken.None);
        return region;
    }

    /// <summary>The agreement, or another text of it, with the codes of this region.</summary>
    public AgreementBook BookOf(string agreement) => Given.Book(TextOf(agreement));

    public string TextOf(string agreement) => agreement.Replace("-test", $"-{suffix}", StringComparison.Ordinal);

    public Task<ProvisioningReport> ProvisionBrokerAsync(AgreementBook? book = null, DateOnly? day = null) =>
        new BrokerProvisioner(Broker).RunAsync(book ?? Book, day ?? Day, Secrets);

    public Task<IConnection> ConnectAsync(string organization) => ConnectAsync(organization, Secrets.For(organization).BrokerPassword);

    public Task<IConnection> ConnectAsHubAsync() => ConnectAsync(Broker.User, Broker.Password);

    public async ValueTask DisposeAsync()
    {
        using var broker = new BrokerManagement(Broker);
        await broker.DeleteAsync(BrokerManagement.Path("vhosts", VirtualHost), "virtual host", CancellationToken.None);
        folder.Dispose();
    }

    private Task<IConnection> ConnectAsync(string user, string password) => new ConnectionFactory
    {
        HostName = servers.RabbitHost,
        Port = servers.RabbitPort,
        VirtualHost = VirtualHost,
        UserName = user,
        Password = password,
    }.CreateConnectionAsync();
}
