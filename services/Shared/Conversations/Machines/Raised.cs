using System.Diagnostics.CodeAnalysis;
using System.Net.Mime;
using MassTransit;
using MassTransit.Context;
using MassTransit.Middleware;
using MassTransit.Serialization;

namespace ChainHub.Conversations.Machines;

/// <summary>
/// What a machine is given beside its instance and message: that the step was raised by the engine, and stands behind no bus. The tables only
/// ask for instance and message; whoever asks for a bus here is told that there is none, as what a step sends goes into its commit.
/// </summary>
internal sealed class Raised<TMessage>(TMessage message, CancellationToken cancellationToken)
    : BaseConsumeContext(Nowhere.Instance, null!), ConsumeContext<TMessage> where TMessage : class
{
    public TMessage Message => message;

    public override CancellationToken CancellationToken => cancellationToken;

    public override Guid? MessageId => null;

    public override Guid? RequestId => null;

    public override Guid? CorrelationId => null;

    public override Guid? ConversationId => null;

    public override Guid? InitiatorId => null;

    public override DateTime? ExpirationTime => null;

    public override Uri SourceAddress => throw Nowhere.NoBus();

    public override Uri DestinationAddress => throw Nowhere.NoBus();

    public override Uri ResponseAddress => throw Nowhere.NoBus();

    public override Uri FaultAddress => throw Nowhere.NoBus();

    public override DateTime? SentTime => null;

    public override Headers Headers => EmptyHeaders.Instance;

    public override HostInfo Host => throw Nowhere.NoBus();

    public override IEnumerable<string> SupportedMessageTypes => [];

    public override Task ConsumeCompleted => Task.CompletedTask;

    public override bool HasMessageType(Type messageType) => messageType.IsInstanceOfType(message);

    public override bool TryGetMessage<T>([NotNullWhen(true)] out ConsumeContext<T>? consumeContext)
    {
        consumeContext = this as ConsumeContext<T>;
        return consumeContext is not null;
    }

    public override void AddConsumeTask(Task task) => throw Nowhere.NoBus();

    public override bool HasPayloadType(Type payloadType) => payloadType.IsInstanceOfType(this);

    public override bool TryGetPayload<T>([NotNullWhen(true)] out T? payload) where T : class
    {
        payload = this as T;
        return payload is not null;
    }

    public override T GetOrAddPayload<T>(PayloadFactory<T> payloadFactory) => this as T ?? payloadFactory();

    public override T AddOrUpdatePayload<T>(PayloadFactory<T> addFactory, UpdatePayloadFactory<T> updateFactory) =>
        this is T known ? updateFactory(known) : addFactory();

    public Task NotifyConsumed(TimeSpan duration, string consumerType) => Task.CompletedTask;

    public Task NotifyFaulted(TimeSpan duration, string consumerType, Exception exception) => Task.CompletedTask;

    // Where a step comes from, to MassTransit: nowhere.
    private sealed class Nowhere : BasePipeContext, ReceiveContext
    {
        public static readonly Nowhere Instance = new();

        public TimeSpan ElapsedTime => TimeSpan.Zero;

        public Uri InputAddress => throw NoBus();

        public ContentType ContentType => throw NoBus();

        public bool Redelivered => false;

        public Headers TransportHeaders => EmptyHeaders.Instance;

        public Task ReceiveCompleted => Task.CompletedTask;

        public bool IsDelivered => false;

        public bool IsFaulted => false;

        public ISendEndpointProvider SendEndpointProvider => throw NoBus();

        public IPublishEndpointProvider PublishEndpointProvider => null!; // asked for when a context is made

        public bool PublishFaults => false;

        public MessageBody Body => throw NoBus();

        public Task NotifyConsumed<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType) where T : class => Task.CompletedTask;

        public Task NotifyFaulted<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception) where T : class =>
            Task.CompletedTask;

        public Task NotifyFaulted(Exception exception) => Task.CompletedTask;

        public void AddReceiveTask(Task task) => throw NoBus();

        public static NotSupportedException NoBus() => new("A machine is driven by the engine: what it sends, it says to its step.");
    }
}
