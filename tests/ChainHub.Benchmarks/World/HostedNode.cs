using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Durability;
using ChainHub.Node;
using ChainHub.Node.Adapters;
using ChainHub.Node.Handling;
using ChainHub.Node.Hosting;
using ChainHub.Node.Transport.RabbitMq;
using ChainHub.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChainHub.Benchmarks.World;

/// <summary>One organization's node with the loops and bounds that a worker gives it.</summary>
internal sealed class HostedNode : IAsyncDisposable
{
    private readonly OrganizationService service;

    public HostedNode(
        Participant who, OrganizationProfile profile, AgreementBook agreements, Servers servers, string connectionString, string brokerPassword,
        IAdapter adapter, ILoggerFactory loggers)
    {
        Code = who.Code;
        ConnectionString = connectionString;
        var limits = new NodeLimits();
        var log = loggers.CreateLogger($"ChainHub.{who.Code}");
        var broker = new BrokerSettings { Host = servers.RabbitHost, Port = servers.RabbitPort, User = who.Code, Password = brokerPassword };
        Transport = new DoublingTransport(new RabbitMqTransport(who.Code, broker, limits, loggers));
        var node = new OrganizationNode(
            new NodeIdentity(who.Code, who.Oin, "chainhub", TestData: true), profile, agreements, NodeStores.Open(connectionString, TimeProvider.System),
            Transport, adapter, limits, TimeProvider.System, log);
        service = new OrganizationService(node, limits, TimeProvider.System, new NoHost(), log);
    }

    public string Code { get; }

    public string ConnectionString { get; }

    public DoublingTransport Transport { get; }

    public async Task StartAsync(CancellationToken stop)
    {
        service.Start();
        await Poll.Until($"the node of {Code} to be connected", () => service.IsRunning, running => running, TimeSpan.FromSeconds(60), cancellation: stop);
    }

    public Task StopAsync() => service.StopAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private sealed class NoHost : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => Console.Error.WriteLine("A node cannot go on; its reason is above.");
    }
}
