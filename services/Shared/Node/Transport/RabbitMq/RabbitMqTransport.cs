using ChainHub.Node.Handling;
using ChainHub.Node.Serialization;
using ChainHub.Node.Topology;
using MassTransit;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace ChainHub.Node.Transport.RabbitMq;

/// <summary>
/// One organization on RabbitMQ: MassTransit receives from its two queues, a publisher of its own sends to its exchange. What
/// MassTransit would do beyond that (topology by .NET type, faults, temporary queues) needs rights that an organization does not have,
/// and is off.
/// </summary>
/// <param name="organization">The code of the organization.</param>
/// <param name="settings">How to reach the broker.</param>
/// <param name="limits">The bounds that the node keeps.</param>
/// <param name="loggers">Where it logs.</param>
public sealed class RabbitMqTransport(string organization, BrokerSettings settings, NodeLimits limits, ILoggerFactory loggers) : ITransport
{
    private readonly BrokerSettings settings = settings with { User = settings.User.Length == 0 ? organization : settings.User };
    private IConnection? connection;
    private RabbitMqPublisher? publisher;
    private IBusControl? bus;

    /// <inheritdoc />
    public bool IsConnected => publisher?.IsConnected ?? false;

    /// <inheritdoc />
    public async Task StartAsync(Func<Delivery, CancellationToken, Task> receive, CancellationToken cancellationToken)
    {
        try
        {
            await ConnectAsync(receive, cancellationToken);
        }
        catch
        {
            // Starting is tried again; what was half open must not stay.
            await DisposeAsync();
            throw;
        }
    }

    private async Task ConnectAsync(Func<Delivery, CancellationToken, Task> receive, CancellationToken cancellationToken)
    {
        connection = await new ConnectionFactory
        {
            HostName = settings.Host, Port = settings.Port, VirtualHost = settings.VirtualHost, UserName = settings.User, Password = settings.Password,
            Ssl = new SslOption { Enabled = settings.Tls, ServerName = settings.Host }, ClientProvidedName = $"chainhub {organization} out",
            AutomaticRecoveryEnabled = true, NetworkRecoveryInterval = TimeSpan.FromSeconds(1),
        }.CreateConnectionAsync(cancellationToken);
        try
        {
            BrokerCheck.Version(connection);
            await BrokerCheck.TopologyAsync(connection, organization, cancellationToken);
            bus = CreateBus(receive);
            await bus.StartAsync(cancellationToken);
            publisher = new RabbitMqPublisher(organization, settings, connection);
        }
        catch
        {
            // Who tries again begins anew; what was half there must not stay behind.
            await DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var (running, _) = (bus, bus = null);
        if (running is not null) await running.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task<PublishOutcome> PublishAsync(Outgoing message, CancellationToken cancellationToken) =>
        publisher?.PublishAsync(message, cancellationToken) ?? Task.FromResult(PublishOutcome.Unavailable);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        if (publisher is not null) await publisher.DisposeAsync();
        if (connection is not null) await connection.DisposeAsync();
        (publisher, connection) = (null, null);
    }

    private IBusControl CreateBus(Func<Delivery, CancellationToken, Task> receive)
    {
        LogContext.ConfigureCurrentLogContext(loggers);
        return Bus.Factory.CreateUsingRabbitMq(configure =>
        {
            configure.Host(settings.Host, (ushort)settings.Port, settings.VirtualHost, $"chainhub {organization} in", host =>
            {
                host.Username(settings.User);
                host.Password(settings.Password);
                if (settings.Tls) host.UseSsl(ssl => ssl.ServerName = settings.Host);
            });
            configure.ClearSerialization();
            configure.AddSerializer(new CloudEventSerializer());
            configure.AddDeserializer(new CloudEventSerializer(), isDefault: true);
            Receive(configure, TopologyNames.QueueOf(organization), acute: false, limits.Prefetch, receive);
            Receive(configure, TopologyNames.AcuteQueueOf(organization), acute: true, limits.AcutePrefetch, receive);
        });
    }

    private void Receive(
        IRabbitMqBusFactoryConfigurator configure, string queue, bool acute, ushort prefetch, Func<Delivery, CancellationToken, Task> receive) =>
        configure.ReceiveEndpoint(queue, endpoint =>
        {
            endpoint.ConfigureConsumeTopology = false;
            endpoint.PublishFaults = false;
            endpoint.SetQuorumQueue();
            foreach (var (name, value) in TopologyNames.QueueArguments(organization)) endpoint.SetQueueArgument(name, value);
            endpoint.PrefetchCount = prefetch;
            endpoint.ConcurrentMessageLimit = prefetch;
            // A message that could not be handled goes back; the queue's delivery limit takes it to the dead letters.
            endpoint.RethrowFaultedMessages();
            endpoint.ThrowOnSkippedMessages();
            endpoint.Handler<WireMessage>(context => receive(DeliveryOf(context, acute), context.CancellationToken));
        });

    // The exchange that a message came through is its sender's own, and the user id was checked by the broker: the two must agree.
    private static Delivery DeliveryOf(ConsumeContext<WireMessage> context, bool acute)
    {
        var basic = context.ReceiveContext.TryGetPayload<RabbitMqBasicConsumeContext>(out var consumed) ? consumed : null;
        var owner = basic is null ? null : TopologyNames.OwnerOfExchange(basic.Exchange);
        return new Delivery(owner, context.Message.Body, acute);
    }
}
