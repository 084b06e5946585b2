using ChainHub.Contracts;
using ChainHub.Durability;
using ChainHub.Node.Adapters;
using ChainHub.Node.Telemetry;
using ChainHub.Node.Transport;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Handling.Sending;

/// <summary>A row did not leave.</summary>
/// <param name="Why">Why not.</param>
/// <param name="Notice">The notice that the adapter did not take; null for a message.</param>
internal sealed record Failure(DeliveryFailure Why, Notice? Notice = null);

/// <summary>Lets one row leave: over the broker to another organization, or through the adapter to own people. It throws only when it is given up.</summary>
internal sealed class Departure(
    string organization, ITransport transport, IAdapter adapter, RightOfWay way, NodeMetrics metrics, NodeLimits limits, ILogger log) : IDisposable
{
    private readonly SemaphoreSlim counter = new(limits.NoticesAtOnce, limits.NoticesAtOnce);

    // What is acute does not stand in line with the rest.
    private readonly SemaphoreSlim acuteCounter = new(limits.AcutePrefetch, limits.AcutePrefetch);

    public void Dispose()
    {
        counter.Dispose();
        acuteCounter.Dispose();
    }

    /// <param name="row">The row.</param>
    /// <param name="goesFirst">It is of an acute step: it gives way to nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when it has left for certain.</returns>
    public async Task<Failure?> TryAsync(OutboxRow row, bool goesFirst, CancellationToken cancellationToken)
    {
        if (!goesFirst) await way.GiveAsync(cancellationToken);
        return row.Lane == OutboxLane.Adapter
            ? await DeliverAsync(row, goesFirst ? acuteCounter : counter, cancellationToken)
            : await SendAsync(row, cancellationToken);
    }

    private async Task<Failure?> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        using var activity = NodeActivities.Send(organization, row);
        var key = Catalogue.Find(row.Type)!.RoutingKey(row.ToOrg);
        var outcome = await PublishAsync(
            new Outgoing(row.MessageId, row.Type, row.ToOrg, key, row.Lane == OutboxLane.Acute, row.Body, activity?.Id ?? row.TraceParent), cancellationToken);
        metrics.Sent(outcome, row.Type);
        return outcome switch
        {
            PublishOutcome.Confirmed => null,
            PublishOutcome.Unroutable => new Failure(DeliveryFailure.Unroutable),
            PublishOutcome.Refused => new Failure(DeliveryFailure.Refused),
            _ => new Failure(DeliveryFailure.NotConfirmed),
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

    private async Task<Failure?> DeliverAsync(OutboxRow row, SemaphoreSlim places, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        Notice? last = null;
        try
        {
            foreach (var notice in NoticeBundle.Unpack(row)) await adapter.DeliverAsync(last = notice, cancellationToken);
            return null;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogWarning("The adapter of {Organization} did not take notice {MessageId} ({Type}), try {Try}: {Error}",
                organization, last?.Id, last?.Type, row.Attempts + 1, failed.GetType().Name);
            return new Failure(DeliveryFailure.NotConfirmed, last);
        }
        finally
        {
            places.Release();
        }
    }
}
