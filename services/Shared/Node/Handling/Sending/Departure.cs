using ChainHub.Contracts;
using ChainHub.Durability;
using ChainHub.Node.Adapters;
using ChainHub.Node.Telemetry;
using ChainHub.Node.Transport;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Handling.Sending;

/// <summary>Lets one row leave: over the broker to another organization, or through the adapter to own people. It throws only when it is given up.</summary>
internal sealed class Departure(
    string organization, ITransport transport, IAdapter adapter, NodeMetrics metrics, NodeLimits limits, ILogger log) : IDisposable
{
    private readonly SemaphoreSlim counter = new(limits.NoticesAtOnce, limits.NoticesAtOnce);

    public void Dispose() => counter.Dispose();

    /// <returns>Null when it has left for certain.</returns>
    public Task<DeliveryFailure?> TryAsync(OutboxRow row, CancellationToken cancellationToken) =>
        row.Lane == OutboxLane.Adapter ? DeliverAsync(row, cancellationToken) : SendAsync(row, cancellationToken);

    private async Task<DeliveryFailure?> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        using var activity = NodeActivities.Send(organization, row);
        var key = Catalogue.Find(row.Type)!.RoutingKey(row.ToOrg);
        var outcome = await PublishAsync(
            new Outgoing(row.MessageId, row.Type, row.ToOrg, key, row.Lane == OutboxLane.Acute, row.Body, activity?.Id ?? row.TraceParent), cancellationToken);
        metrics.Sent(outcome, row.Type);
        return outcome switch
        {
            PublishOutcome.Confirmed => null,
            PublishOutcome.Unroutable => DeliveryFailure.Unroutable,
            PublishOutcome.Refused => DeliveryFailure.Refused,
            _ => DeliveryFailure.NotConfirmed,
        };
    }

    private async Task<PublishOutcome> PublishAsync(Outgoing message, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.PublishAsync(message, cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogWarning("The transport of {Organization} failed on {MessageId} ({Type}) to {Receiver}: {Error}",
                organization, message.MessageId, message.Type, message.ToOrg, failed.GetType().Name);
            return PublishOutcome.Unavailable;
        }
    }

    private async Task<DeliveryFailure?> DeliverAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await counter.WaitAsync(cancellationToken);
        try
        {
            await adapter.DeliverAsync(new Notice(row.MessageId, row.Type, row.ConversationId, row.Body), cancellationToken);
            return null;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogWarning("The adapter of {Organization} did not take notice {MessageId} ({Type}), try {Try}: {Error}",
                organization, row.MessageId, row.Type, row.Attempts + 1, failed.GetType().Name);
            return DeliveryFailure.NotConfirmed;
        }
        finally
        {
            counter.Release();
        }
    }
}
