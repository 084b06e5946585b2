using ChainHub.Contracts;
using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Transport;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Handling;

/// <summary>
/// Takes up messages that came before their turn when that has come, and tells the sender of those that waited in vain. A refused one
/// leaves its turn open: the sender sends the missing message, and then this one under a new id.
/// </summary>
internal sealed class ParkedMessages(Intake intake, StepRunner runner, INodeStore store, NodeLimits limits, TimeProvider time, ILogger log)
{
    private const int Most = 200;

    public async Task<int> TakeUpAsync(CancellationToken cancellationToken)
    {
        var settled = 0;
        foreach (var parked in (await store.WaitingParkedAsync(Most, cancellationToken)).OrderBy(p => p.ConversationId).ThenBy(p => p.Sequence))
            if (await TakeUpOrLeaveAsync(parked, cancellationToken)) settled++;
        return settled;
    }

    // One that cannot be handled stays parked; those behind it are taken up all the same.
    private async Task<bool> TakeUpOrLeaveAsync(ParkedRow parked, CancellationToken cancellationToken)
    {
        try
        {
            return await TakeUpAsync(parked, cancellationToken);
        }
        catch (Exception failed) when (failed is not (StoreUnavailableException or OperationCanceledException))
        {
            log.LogError("Parked {Type} {MessageId} of {Sender} could not be taken up: {Error}", parked.Type, parked.Key.Id, parked.FromOrg, failed.GetType().Name);
            return false;
        }
    }

    private async Task<bool> TakeUpAsync(ParkedRow parked, CancellationToken cancellationToken)
    {
        var (incoming, refusal) = intake.Read(new Delivery(parked.FromOrg, parked.Body, Acute: false));
        if (refusal is null && time.GetUtcNow() - parked.ParkedAt >= limits.PredecessorPatience)
        {
            var missing = await runner.TakeAsync(incoming, cancellationToken);
            if (missing.Outcome != Outcome.Parked) return true;
            refusal = new Refusal(RejectionReason.PredecessorMissing,
                $"Sequence {incoming.Sequence} waited {limits.PredecessorPatience} for an earlier message of this conversation. Send what is missing, then this again under a new id.",
                ["/sequence"]);
        }

        var decision = refusal is null
            ? await runner.TakeAsync(incoming, cancellationToken)
            : await runner.RefuseAsync(incoming, refusal, cancellationToken);
        if (decision.Outcome == Outcome.Duplicate)
            await runner.CommitAsync(new UnitOfWork { Unpark = [parked.Key] }, cancellationToken);
        return decision.Outcome != Outcome.Parked;
    }
}
