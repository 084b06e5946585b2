using ChainHub.Contracts;
using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Adapters;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Handling.Sending;

/// <summary>Takes a row that cannot leave out of the way, with its reason, and tells its conversation.</summary>
internal sealed class SettingAside(StepRunner runner, NodeLimits limits, TimeProvider time, ILogger log)
{
    private const string AdapterUnavailable = "AdapterUnavailable";

    /// <returns>False when it should be tried again.</returns>
    public async Task<bool> TakesAsync(OutboxRow row, Failure failure, CancellationToken cancellationToken)
    {
        var most = row.Lane == OutboxLane.Adapter ? limits.NoticeTries : limits.SendTries;
        if (failure.Why == DeliveryFailure.NotConfirmed && row.Attempts + 1 < most) return false;
        log.LogError("Set aside {Type} {MessageId} to {Receiver} in conversation {Conversation}: {Failure}",
            failure.Notice?.Type ?? row.Type, failure.Notice?.Id ?? row.MessageId, row.ToOrg, row.ConversationId, failure.Why);
        if (row.Lane == OutboxLane.Adapter) await runner.CommitAsync(NoticeAside(row, failure.Notice!), cancellationToken);
        else await runner.TakeAsync(Unsent(row, failure.Why), cancellationToken);
        return true;
    }

    // The whole row is kept as it was; what came after the notice that was not taken gets its own chance.
    private UnitOfWork NoticeAside(OutboxRow row, Notice notice) => new()
    {
        Outbox = NoticeBundle.After(row, notice) is { } rest ? [rest] : [],
        SetAside = [new OutboxSetAside(row.ConversationId, row.MessageId, row.Lane, AdapterUnavailable, time.GetUtcNow())],
        Journal =
        [
            new JournalLine
            {
                At = time.GetUtcNow(), What = "set-aside", Code = AdapterUnavailable, ConversationId = row.ConversationId,
                MessageId = notice.Id, Type = notice.Type, ToOrg = row.ToOrg,
            },
        ],
    };

    private Incoming Unsent(OutboxRow row, DeliveryFailure failure) => new()
    {
        Author = Author.Node, From = runner.Engine.Self.Code, Source = "outbox", Id = row.MessageId, ConversationId = row.ConversationId,
        Body = new NotSent(row.MessageId, row.Type, row.ToOrg, row.Lane == OutboxLane.Acute, failure, CloudEventCodec.Read(row.Body).Envelope.Sequence),
        TraceParent = row.TraceParent,
    };
}
