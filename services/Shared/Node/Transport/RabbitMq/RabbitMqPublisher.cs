using ChainHub.Contracts;
using ChainHub.Node.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ChainHub.Node.Transport.RabbitMq;

/// <summary>
/// Publishes to the organization's own exchange: persistent, mandatory, confirmed, under its own user id. A channel that the broker closes
/// is made anew; why it was closed is the answer to who published.
/// </summary>
internal sealed class RabbitMqPublisher(string organization, BrokerSettings settings, IConnection connection) : IAsyncDisposable
{
    private const ushort NotFound = 404;
    private const ushort AccessRefused = 403;
    private const ushort PreconditionFailed = 406;

    private readonly SemaphoreSlim opening = new(1, 1);
    private IChannel? channel;

    public bool IsConnected => connection.IsOpen;

    public async Task<PublishOutcome> PublishAsync(Outgoing message, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(settings.ConfirmTimeout);
        IChannel? open = null;
        try
        {
            open = await ChannelAsync(patience.Token);
            await open.BasicPublishAsync(TopologyNames.ExchangeOf(organization), message.RoutingKey, mandatory: true, PropertiesOf(message), message.Body, patience.Token);
            return PublishOutcome.Confirmed;
        }
        catch (PublishException refused)
        {
            return refused.IsReturn ? PublishOutcome.Unroutable : PublishOutcome.Unavailable;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PublishOutcome.Unavailable;
        }
        catch (Exception broken) when (broken is RabbitMQClientException or IOException or ObjectDisposedException or TimeoutException)
        {
            return (open?.CloseReason ?? (broken as OperationInterruptedException)?.ShutdownReason)?.ReplyCode is AccessRefused or NotFound or PreconditionFailed
                ? PublishOutcome.Refused
                : PublishOutcome.Unavailable;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (channel is not null) await channel.DisposeAsync();
        opening.Dispose();
    }

    private async Task<IChannel> ChannelAsync(CancellationToken cancellationToken)
    {
        if (channel is { IsOpen: true } ready) return ready;
        await opening.WaitAsync(cancellationToken);
        try
        {
            if (channel is { IsOpen: true } again) return again;
            if (channel is not null) await channel.DisposeAsync();
            var options = new CreateChannelOptions(
                publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true,
                // The client's own limiter slows down at 128 unconfirmed messages; the outbox bounds what is in flight already.
                outstandingPublisherConfirmationsRateLimiter: null);
            return channel = await connection.CreateChannelAsync(options, cancellationToken);
        }
        finally
        {
            opening.Release();
        }
    }

    private BasicProperties PropertiesOf(Outgoing message)
    {
        var properties = new BasicProperties
        {
            ContentType = EnvelopeNames.ContentType, DeliveryMode = DeliveryModes.Persistent, MessageId = message.MessageId, Type = message.Type,
            UserId = settings.User,
        };
        if (message.TraceParent is { } traceParent) properties.Headers = new Dictionary<string, object?> { ["traceparent"] = traceParent };
        return properties;
    }
}
