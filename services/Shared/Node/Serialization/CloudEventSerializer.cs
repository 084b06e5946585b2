using System.Net.Mime;
using System.Text.Json;
using ChainHub.Contracts;
using MassTransit;
using MassTransit.Serialization;

namespace ChainHub.Node.Serialization;

/// <summary>A CloudEvent as it goes over the bus: the bytes on the wire, and nothing of .NET.</summary>
/// <param name="Body">Structured JSON, UTF-8.</param>
public sealed record WireMessage(ReadOnlyMemory<byte> Body);

/// <summary>
/// Carries CloudEvents through MassTransit in both directions. What arrives is handed on as it is, also when it cannot be read: the
/// intake answers for it. Whoever asks for a record of the catalogue gets that, if the message is one.
/// </summary>
public sealed class CloudEventSerializer : ISerializerFactory, IMessageSerializer, IMessageDeserializer
{
    /// <inheritdoc cref="IMessageSerializer.ContentType" />
    public ContentType ContentType { get; } = new(EnvelopeNames.ContentType);

    /// <inheritdoc />
    public IMessageSerializer CreateSerializer() => this;

    /// <inheritdoc />
    public IMessageDeserializer CreateDeserializer() => this;

    /// <summary>The bytes of a message: as they are, or written from an envelope in the payload of the send context.</summary>
    /// <exception cref="NotSupportedException">It is not a CloudEvent: nothing else leaves a node.</exception>
    public MessageBody GetMessageBody<T>(SendContext<T> context) where T : class
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Message switch
        {
            WireMessage wire => new BytesMessageBody(wire.Body.ToArray()),
            Message message when context.TryGetPayload<Envelope>(out var envelope) => new BytesMessageBody(CloudEventCodec.Write(envelope, message)),
            _ => throw new NotSupportedException($"{typeof(T).Name} is not a CloudEvent; a node sends nothing else."),
        };
    }

    /// <inheritdoc />
    public ConsumeContext Deserialize(ReceiveContext receiveContext)
    {
        ArgumentNullException.ThrowIfNull(receiveContext);
        return new BodyConsumeContext(receiveContext, Deserialize(receiveContext.Body, receiveContext.TransportHeaders, receiveContext.InputAddress));
    }

    /// <inheritdoc />
    public SerializerContext Deserialize(MessageBody body, Headers headers, Uri? destinationAddress = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new CloudEventContext(body.GetBytes(), ContentType, new RawMessageContext(headers, destinationAddress, default(RawSerializerOptions)));
    }

    /// <inheritdoc />
    public MessageBody GetMessageBody(string text) => new StringMessageBody(text);

    /// <inheritdoc />
    public void Probe(ProbeContext context) => context.CreateScope("cloudevents").Add("contentType", ContentType.MediaType);

    private sealed class CloudEventContext(byte[] body, ContentType contentType, MessageContext context)
        : SystemTextJsonRawSerializerContext(SystemTextJsonMessageSerializer.Instance, ContractJson.Options, contentType, context,
            [], default(RawSerializerOptions), default)
    {
        public override bool IsSupportedMessageType<T>() => IsSupportedMessageType(typeof(T));

        public override bool IsSupportedMessageType(Type messageType) =>
            messageType == typeof(WireMessage) || (typeof(Message).IsAssignableFrom(messageType) && Read()?.GetType() == messageType);

        public override bool TryGetMessage<T>(out T? message) where T : class
        {
            message = typeof(T) == typeof(WireMessage) ? new WireMessage(body) as T : Read() as T;
            return message is not null;
        }

        public override bool TryGetMessage(Type messageType, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out object? message)
        {
            message = messageType == typeof(WireMessage) ? new WireMessage(body) : Read() is { } read && messageType.IsInstanceOfType(read) ? read : null;
            return message is not null;
        }

        private Message? Read()
        {
            try
            {
                var read = CloudEventCodec.Read(body);
                return Catalogue.Find(read.Envelope.Type) is { } info ? (Message?)read.Data.Deserialize(info.Record, ContractJson.Options) : null;
            }
            catch (Exception unreadable) when (unreadable is EnvelopeException or JsonException)
            {
                return null;
            }
        }
    }
}
