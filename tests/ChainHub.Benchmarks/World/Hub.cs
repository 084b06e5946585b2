using ChainHub.Benchmarks.Measures;
using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Adapters;
using ChainHub.Node.Agreements;
using ChainHub.Node.Provisioning;
using ChainHub.SocialTeam;
using ChainHub.Testing;
using ChainHub.VeiligThuis;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry.Trace;
using RabbitMQ.Client;

namespace ChainHub.Benchmarks.World;

/// <summary>
/// Private servers, and on them the whole nodes of two organizations with their own accounts, databases and bindings, and their people.
/// </summary>
internal sealed class Hub : IAsyncDisposable
{
    public const string Sender = "vt-nhn";
    public const string Receiver = "st-alkmaar";

    private readonly string folder = Directory.CreateTempSubdirectory("chainhub-benchmarks-").FullName;
    private readonly ILoggerFactory loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Warning)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
    private readonly List<IConnection> connections = [];
    private readonly List<HostedNode> nodes = [];
    private readonly TracerProvider traces = SampledTraces.Start();

    private Hub(Servers servers) => Servers = servers;

    public Servers Servers { get; }

    public CpuMeter Cpu { get; private set; } = null!;

    public Meters Meters { get; } = new();

    public People People { get; private set; } = null!;

    public IReadOnlyList<HostedNode> Nodes => nodes;

    public HostedNode SenderNode => nodes[0];

    public HostedNode ReceiverNode => nodes[1];

    public static async Task<Hub> StartAsync(CancellationToken stop)
    {
        await Progress.SayAsync("starting a broker and a database server");
        var hub = new Hub(await Servers.StartAsync());
        try
        {
            await hub.OpenAsync(stop);
            return hub;
        }
        catch
        {
            await hub.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection with the hub's own account.</summary>
    public async Task<IConnection> ConnectAsync(string name, CancellationToken stop)
    {
        var connection = await new ConnectionFactory
        {
            HostName = Servers.RabbitHost, Port = Servers.RabbitPort, UserName = Servers.RabbitAdminUser, Password = Servers.RabbitAdminPassword,
            ClientProvidedName = $"benchmark {name}", AutomaticRecoveryEnabled = false,
        }.CreateConnectionAsync(stop);
        connections.Add(connection);
        return connection;
    }

    /// <summary>
    /// Leaves the database server as one that has run for a while: with log files to write into again. A new one makes and fills a file for each 16 MB,
    /// and nobody commits meanwhile.
    /// </summary>
    public async Task SettleAsync(CancellationToken stop)
    {
        await using var server = NpgsqlDataSource.Create(Servers.ConnectionString());
        await using var command = server.CreateCommand("CHECKPOINT");
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes) await QuietlyAsync(() => node.StopAsync().WaitAsync(TimeSpan.FromSeconds(15)));
        foreach (var node in nodes) await QuietlyAsync(() => node.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(15)));
        foreach (var connection in connections) await QuietlyAsync(() => connection.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(15)));
        await Servers.DisposeAsync();
        Meters.Dispose();
        traces.Dispose();
        loggers.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task OpenAsync(CancellationToken stop)
    {
        Cpu = await CpuMeter.OfAsync(Servers);
        var agreements = AgreementFiles.Load(RepositoryRoot.Combine("infra", "agreements", "alkmaar.yaml"));
        var secrets = new SecretsFolder(Path.Combine(folder, "secrets"));
        var today = AmsterdamTime.DateOf(TimeProvider.System.GetUtcNow());
        await new BrokerProvisioner(new BrokerAdministrator(Servers.RabbitManagement, Servers.RabbitAdminUser, Servers.RabbitAdminPassword))
            .RunAsync(agreements, today, secrets, stop);
        await new DatabaseProvisioner(new DatabaseAdministrator(Servers.PostgresHost, Servers.PostgresPort, Servers.PostgresAdminUser, Servers.PostgresAdminPassword))
            .RunAsync(agreements, secrets, stop);
        var (sender, receiver) = (agreements.Find(Sender)!, agreements.Find(Receiver)!);
        await DeclarePeopleAsync(stop);
        People = await People.StartAsync(
            sender, receiver, await ConnectAsync("people of the sender", stop), await ConnectAsync("people of the receiver", stop), stop);
        nodes.Add(Node(sender, new VeiligThuisProfile(), People.OfSender));
        nodes.Add(Node(receiver, new SocialTeamProfile(), People.OfReceiver));
        foreach (var node in nodes) await node.StartAsync(stop);

        HostedNode Node(Participant who, ChainHub.Node.OrganizationProfile profile, IAdapter adapter) => new(
            who, profile, agreements, Servers,
            secrets.For(who.Code).ConnectionString + ";Include Error Detail=false;Maximum Pool Size=60", secrets.For(who.Code).BrokerPassword,
            adapter, loggers);
    }

    private async Task DeclarePeopleAsync(CancellationToken stop)
    {
        await using var connection = await ConnectAsync("declarations", stop);
        connections.Remove(connection);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: stop);
        foreach (var organization in (string[])[Sender, Receiver])
            await channel.QueueDeclareAsync(PeopleAdapter.QueueOf(organization), durable: true, exclusive: false, autoDelete: false,
                new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: stop);
    }

    // Ending must not hide why it ended.
    private static async Task QuietlyAsync(Func<Task> end)
    {
        try
        {
            await end();
        }
        catch (Exception failed)
        {
            await Console.Error.WriteLineAsync($"While ending: {failed.Message}");
        }
    }
}
