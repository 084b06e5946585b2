using ChainHub.Node.Handling;
using ChainHub.Node.Serialization;
using ChainHub.Node.Topology;
using MassTransit;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace ChainHub.Node.Transport.RabbitMq;

/// <summary>
/// One lane of an organization on RabbitMQ, with connections of its own: a broker reads what one connection brings one after the other, and
/// makes a connection wait that brings much, so acute danger shares none with the rest. MassTransit receives from the lane's queue; a publisher
/// of our own sends to the organization's exchange. What MassTransit would do beyond that (topology by .NET type, faults, temporary queues) needs
/// rights that an organization does not have, and is off.
/// </summary>
internal sealed class RabbitMqLane(string organization, bool acute, BrokerSettings settings, NodeLimits limits, ILoggerFactory loggers) : IAsyncDisposable
{
    private readonly BrokerSettings settings = settings with { User = settings.User.Length == 0 ? organization : settings.User };
    private IConnection? connection;
    private RabbitMqPublisher? publisher;
    private IBusControl? bus;

    public bool IsConnected => publisher?.IsConnected ?? false;

    public async Task ConnectAsync(CancellationToken cancellationToken) =>
        connection = await new ConnectionFactory
        {
            HostName = settings.Host, Port = settings.Port, VirtualHost = settings.VirtualHost, UserName = settings.User, Password = settings.Password,
            Ssl = new SslOption { Enabled = settings.Tls, ServerName = settings.Host }, ClientProvidedName = NameOf("out"),
            AutomaticRecoveryEnabled = true, NetworkRecoveryInterval = TimeSpan.FromSeconds(1),
        }.CreateConnectionAsync(cancellationToken);

    /// <summary>Looks at the broker, and at all that the organization has there: once for both lanes.</summary>
    /// <exception cref="TransportRefusedException">The broker is too old, or is set otherwise than agreed.</exception>
    public Task CheckAsync(CancellationToken cancellationToken)
    {
        BrokerCheck.Version(connection!);
        return BrokerCheck.TopologyAsync(connection!, organization, cancellationToken);
    }

    /// <summary>Begins to receive; from then on it also sends.</summary>
    public async Task ReceiveAsync(Func<Delivery, CancellationToken, Task> receive, CancellationToken cancellationToken)
    {
        bus = CreateBus(receive);
        await bus.StartAsync(cancellationToken);
        publisher = new RabbitMqPublisher(organization, settings, connection!);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var (running, _) = (bus, bus = null);
        if (running is not null) await running.StopAsync(cancellationToken);
    }

    public Task<PublishOutcome> PublishAsync(Outgoing message, CancellationToken cancellationToken) =>
        publisher?.PublishAsync(message, cancellationToken) ?? Task.FromResult(PublishOutcome.Unavailable);

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        if (publisher is not null) await publisher.DisposeAsync();
        if (connection is not null) await connection.DisposeAsync();
        (publisher, connection) = (null, null);
    }

    private string NameOf(string direction) => $"chainhub {organization} {(acute ? "acute " : "")}{direction}";

    private IBusControl CreateBus(Func<Delivery, CancellationToken, Task> receive)
    {
        LogContext.ConfigureCurrentLogContext(loggers);
        return Bus.Factory.CreateUsingRabbitMq(configure =>
        {
            configure.Host(settings.Host, (ushort)settings.Port, settings.VirtualHost, NameOf("in"), host =>
            {
                host.Username(settings.User);
                host.Password(settings.Password);
                if (settings.Tls) host.UseSsl(ssl => ssl.ServerName = settings.Host);
            });
            configure.ClearSerialization();
            configure.AddSerializer(new CloudEventSerializer());
            configure.AddDeserializer(new CloudEventSerializer(), isDefault: true);
            configure.ReceiveEndpoint(
                acute ? TopologyNames.AcuteQueueOf(organization) : TopologyNames.QueueOf(organization), endpoint => Receive(endpoint, receive));
        });
    }

    private void Receive(IRabbitMqReceiveEndpointConfigurator endpoint, Func<Delivery, CancellationToken, Task> receive)
    {
        var prefetch = acute ? limits.AcutePrefetch : limits.Prefetch;
        endpoint.ConfigureConsumeTopology = false;
        endpoint.PublishFaults = false;
        endpoint.SetQuorumQueue();
        foreach (var (name, value) in TopologyNames.QueueArguments(organization)) endpoint.SetQueueArgument(name, value);
        endpoint.PrefetchCount = prefetch;
        endpoint.ConcurrentMessageLimit = prefetch;
        // A message that could not be handled goes back; the queue's delivery limit takes it to the dead letters.
        endpoint.RethrowFaultedMessages();
        endpoint.ThrowOnSkippedMessages();
        endpoint.Handler<WireMessage>(context => receive(DeliveryOf(context), context.CancellationToken));
    }

    // The exchange that a message came through is its sender's own, and the user id was checked by the broker: the two must agree.
    private Delivery DeliveryOf(ConsumeContext<WireMessage> context)
    {
        var basic = context.ReceiveContext.TryGetPayload<RabbitMqBasicConsumeContext>(out var consumed) ? consumed : null;
        var owner = basic is null ? null : TopologyNames.OwnerOfExchange(basic.Exchange);
        return new Delivery(owner, context.Message.Body, acute);
    }
}
