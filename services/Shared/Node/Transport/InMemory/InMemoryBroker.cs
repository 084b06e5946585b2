using System.Collections.Concurrent;
using System.Diagnostics;
using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Serialization;
using ChainHub.Node.Topology;
using MassTransit;
using MassTransit.Transports.Fabric;

namespace ChainHub.Node.Transport.InMemory;

/// <summary>
/// The broker of a chain within one process, on MassTransit's in-memory transport, with the topology of the real one: an exchange for
/// each organization, a queue for ordinary and one for acute messages, and a way from one to the other where an agreement says so.
/// </summary>
public sealed class InMemoryBroker : IAsyncDisposable
{
    private const string SenderHeader = "chainhub-sender";
    private const string DeliveryHeader = "chainhub-delivery";

    private readonly ConcurrentDictionary<string, Func<Delivery, CancellationToken, Task>> receivers = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> underWay = new();
    private readonly HashSet<(string From, string Key)> bindings = [];
    private readonly Successors successors;
    private readonly IBusControl bus;
    private long deliveries;

    /// <summary>Makes a broker for everybody in the agreements.</summary>
    /// <param name="agreements">Who may exchange what.</param>
    public InMemoryBroker(AgreementBook agreements)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        successors = agreements.Successors;
        foreach (var link in agreements.All.SelectMany(a => a.Links))
            foreach (var message in Catalogue.All.Where(m => AgreementBook.Carries(link, m)))
            {
                bindings.Add((link.Between.One, message.RoutingKey(link.Between.Other)));
                bindings.Add((link.Between.Other, message.RoutingKey(link.Between.One)));
            }

        bus = Bus.Factory.CreateUsingInMemory(configure =>
        {
            configure.ClearSerialization();
            configure.AddSerializer(new CloudEventSerializer());
            configure.AddDeserializer(new CloudEventSerializer(), isDefault: true);
            foreach (var organization in agreements.Participants.Select(p => p.Code))
            {
                Receive(configure, organization, TopologyNames.QueueOf(organization), acute: false);
                Receive(configure, organization, TopologyNames.AcuteQueueOf(organization), acute: true);
            }
        });
    }

    /// <summary>Starts the broker.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => bus.StartAsync(cancellationToken);

    /// <summary>An organization's way to this broker.</summary>
    /// <param name="organization">Its code.</param>
    /// <param name="time">By whose days one organization takes the place of another.</param>
    public ITransport TransportOf(string organization, TimeProvider time) => new InMemoryTransport(this, organization, time);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await bus.StopAsync();

    internal void Connect(string organization, Func<Delivery, CancellationToken, Task> receive) => receivers[organization] = receive;

    internal void Disconnect(string organization) => receivers.TryRemove(organization, out _);

    internal bool IsConnected(string organization) => receivers.ContainsKey(organization);

    /// <summary>Publishes, and returns when the receiver has handled it.</summary>
    internal async Task<PublishOutcome> PublishAsync(string from, Outgoing message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (to, key) = InPlaceOf(message, AmsterdamTime.DateOf(now));
        // The bus writes attributes of its own on the current span, over ours.
        Activity.Current = null;
        if (!bindings.Contains((from, key))) return PublishOutcome.Unroutable;
        // There is no queue that keeps it until its receiver is there.
        if (!IsConnected(to)) return PublishOutcome.Unavailable;
        var delivery = Interlocked.Increment(ref deliveries).ToString("D", null);
        var handled = underWay[delivery] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            var endpoint = await bus.GetSendEndpoint(new Uri($"exchange:{TopologyNames.ExchangeOf(from)}?type=topic"));
            await endpoint.Send(new WireMessage(message.Body), context =>
            {
                context.SetRoutingKey(key);
                context.Headers.Set(SenderHeader, from);
                context.Headers.Set(DeliveryHeader, delivery);
            }, cancellationToken);
            await handled.Task.WaitAsync(cancellationToken);
            return PublishOutcome.Confirmed;
        }
        finally
        {
            underWay.TryRemove(delivery, out _);
        }
    }

    // What is addressed to an organization reaches who stands in its place, as the bindings of the real broker have it.
    private (string To, string RoutingKey) InPlaceOf(Outgoing message, DateOnly day)
    {
        var to = successors.Of(message.ToOrg, day);
        return (to, to == message.ToOrg ? message.RoutingKey : to + message.RoutingKey[message.ToOrg.Length..]);
    }

    private void Receive(IInMemoryBusFactoryConfigurator configure, string organization, string queue, bool acute) =>
        configure.ReceiveEndpoint(queue, endpoint =>
        {
            endpoint.ConfigureConsumeTopology = false;
            endpoint.PublishFaults = false;
            endpoint.ConcurrentMessageLimit = 1;
            // One binding for whatever comes from one organization, for who publishes looks by itself what may go: the bus compares each binding with
            // all others, and with one for each message most of a start went into that.
            var keys = acute ? $"{organization}.acute." : $"{organization}.nl.";
            foreach (var from in bindings.Where(b => b.Key.StartsWith(keys, StringComparison.Ordinal)).Select(b => b.From).Distinct())
                endpoint.Bind(TopologyNames.ExchangeOf(from), ExchangeType.Topic, $"{keys}#");
            endpoint.Handler<WireMessage>(context => DeliverAsync(organization, acute, context));
        });

    private async Task DeliverAsync(string organization, bool acute, ConsumeContext<WireMessage> context)
    {
        var headers = context.ReceiveContext.TransportHeaders;
        var delivery = headers.Get<string>(DeliveryHeader) ?? "";
        try
        {
            if (!receivers.TryGetValue(organization, out var receive)) throw new InvalidOperationException($"{organization} has left the broker.");
            await receive(new Delivery(headers.Get<string>(SenderHeader), context.Message.Body, acute), context.CancellationToken);
            if (underWay.TryGetValue(delivery, out var waiting)) waiting.TrySetResult();
        }
        catch (Exception failed)
        {
            if (underWay.TryGetValue(delivery, out var waiting)) waiting.TrySetException(failed);
        }
    }
}
