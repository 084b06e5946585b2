using ChainHub.Contracts;
using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Adapters;
using ChainHub.Node.Telemetry;
using ChainHub.Node.Transport;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Handling;

/// <summary>
/// Sends what was decided, and removes it when it has left for certain. In order within a conversation, side by side otherwise. A row
/// that cannot leave is set aside with its reason; it blocks nobody else.
/// </summary>
internal sealed class OutboxSender(
    StepRunner runner, INodeStore store, ITransport transport, IAdapter adapter, NodeMetrics metrics, NodeLimits limits, TimeProvider time,
    Checkpoints checkpoints, ILogger log)
{
    public async Task<int> SendAsync(OutboxLane lane, CancellationToken cancellationToken)
    {
        if (lane != OutboxLane.Adapter && !transport.IsConnected) return 0;
        var rows = await store.ClaimOutboxAsync(lane, limits.OutboxBatch, time.GetUtcNow(), limits.Lease, cancellationToken);
        if (rows.Count == 0) return 0;
        var streams = rows.GroupBy(row => (row.ConversationId, row.ToOrg)).Select(stream => SendOrWaitAsync([.. stream], cancellationToken)).ToList();
        var left = (await Task.WhenAll(streams)).SelectMany(positions => positions).ToList();
        checkpoints.At("sent");
        if (left.Count > 0) await store.ConfirmOutboxAsync(left, cancellationToken);
        return left.Count;
    }

    // What goes wrong in one conversation must not undo what left in another. Its rows come back when their lease is over.
    private async Task<List<long>> SendOrWaitAsync(List<OutboxRow> rows, CancellationToken cancellationToken)
    {
        var left = new List<long>();
        try
        {
            await SendInOrderAsync(rows, left, cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError("{Organization}: sending to {Receiver} in conversation {Conversation} failed with {Error}; it is tried again",
                runner.Engine.Self.Code, rows[0].ToOrg, rows[0].ConversationId, failed.GetType().Name);
        }

        return left;
    }

    // What comes after a row that did not leave waits with it.
    private async Task SendInOrderAsync(List<OutboxRow> rows, List<long> left, CancellationToken cancellationToken)
    {
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            var failure = await TrySendAsync(row, cancellationToken);
            if (failure is null)
            {
                left.Add(row.Position);
                continue;
            }

            if (failure is { } final && await SetAsideAsync(row, final, cancellationToken)) continue;
            var nextTry = time.GetUtcNow() + Backoff(row.Attempts);
            foreach (var waiting in rows.Skip(index)) await store.PostponeOutboxAsync(waiting.Position, nextTry, cancellationToken);
            break;
        }
    }

    private async Task<DeliveryFailure?> TrySendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (row.Lane == OutboxLane.Adapter) return await DeliverAsync(row, cancellationToken);
        using var activity = NodeActivities.Send(runner.Engine.Self.Code, row);
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
                runner.Engine.Self.Code, message.MessageId, message.Type, message.ToOrg, failed.GetType().Name);
            return PublishOutcome.Unavailable;
        }
    }

    private async Task<DeliveryFailure?> DeliverAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        try
        {
            await adapter.DeliverAsync(new Notice(row.MessageId, row.Type, row.ConversationId, row.Body), cancellationToken);
            return null;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogWarning("The adapter of {Organization} did not take notice {MessageId} ({Type}), try {Try}: {Error}",
                runner.Engine.Self.Code, row.MessageId, row.Type, row.Attempts + 1, failed.GetType().Name);
            return DeliveryFailure.NotConfirmed;
        }
    }

    /// <returns>False when it should be tried again.</returns>
    private async Task<bool> SetAsideAsync(OutboxRow row, DeliveryFailure failure, CancellationToken cancellationToken)
    {
        var most = row.Lane == OutboxLane.Adapter ? limits.NoticeTries : limits.SendTries;
        if (failure == DeliveryFailure.NotConfirmed && row.Attempts + 1 < most) return false;
        log.LogError("Set aside {Type} {MessageId} to {Receiver} in conversation {Conversation}: {Failure}",
            row.Type, row.MessageId, row.ToOrg, row.ConversationId, failure);
        if (row.Lane == OutboxLane.Adapter)
        {
            await runner.CommitAsync(new UnitOfWork
            {
                SetAside = [new OutboxSetAside(row.MessageId, row.Lane, "AdapterUnavailable", time.GetUtcNow())],
                Journal = [SetAsideLine(row)],
            }, cancellationToken);
            return true;
        }

        await runner.TakeAsync(new Incoming
        {
            Author = Author.Node, From = runner.Engine.Self.Code, Source = "outbox", Id = row.MessageId, ConversationId = row.ConversationId,
            Body = new NotSent(row.MessageId, row.Type, row.ToOrg, row.Lane == OutboxLane.Acute, failure, CloudEventCodec.Read(row.Body).Envelope.Sequence), TraceParent = row.TraceParent,
        }, cancellationToken);
        return true;
    }

    private JournalLine SetAsideLine(OutboxRow row) => new()
    {
        At = time.GetUtcNow(), What = "set-aside", Code = "AdapterUnavailable", ConversationId = row.ConversationId, MessageId = row.MessageId,
        Type = row.Type, ToOrg = row.ToOrg,
    };

    private static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(900, 0.5 * Math.Pow(2, Math.Min(attempts, 12))));
}
