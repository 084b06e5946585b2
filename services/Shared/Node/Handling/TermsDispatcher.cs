using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Telemetry;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Handling;

/// <summary>
/// Fires the alarms that are due. Each fires once over any number of replicas, because the commit asks that it is still the next one.
/// A fired term starts a new trace, with a link to the one in which the term was set: weeks may lie between.
/// </summary>
internal sealed class TermsDispatcher(StepRunner runner, INodeStore store, NodeMetrics metrics, NodeLimits limits, TimeProvider time, ILogger log)
{
    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken) => store.NextAlarmAtAsync(cancellationToken);

    public async Task<int> FireAsync(CancellationToken cancellationToken)
    {
        var due = await store.ClaimDueAlarmsAsync(limits.TermBatch, time.GetUtcNow(), limits.Lease, cancellationToken);
        // What is acute has gone before anything else begins; the rest goes side by side, and so is loaded and written in groups.
        foreach (var urgency in due.GroupBy(alarm => alarm.Acute).OrderByDescending(group => group.Key))
            await Task.WhenAll(urgency.Select(alarm => FireOrWaitAsync(alarm, cancellationToken)));
        return due.Count;
    }

    // An alarm that cannot be handled comes back when its lease is over; those behind it go all the same.
    private async Task FireOrWaitAsync(DueAlarm alarm, CancellationToken cancellationToken)
    {
        try
        {
            await FireAsync(alarm, cancellationToken);
        }
        catch (Exception failed) when (failed is not (StoreUnavailableException or OperationCanceledException))
        {
            log.LogError("{Organization}: alarm '{Stage}' of term {Term} in conversation {Conversation} failed with {Error}; it is tried again",
                runner.Engine.Self.Code, alarm.Stage, alarm.TermId, alarm.ConversationId, failed.GetType().Name);
        }
    }

    private async Task FireAsync(DueAlarm alarm, CancellationToken cancellationToken)
    {
        using var activity = NodeActivities.Fire(runner.Engine.Self.Code, alarm);
        var decision = await runner.TakeAsync(new Incoming
        {
            Author = Author.Node, From = runner.Engine.Self.Code, Source = "term", Id = $"{alarm.TermId}/{alarm.Stage}",
            ConversationId = alarm.ConversationId, CaseId = alarm.CaseId, Body = new AlarmGone(alarm.TermId, alarm.Stage), TraceParent = activity?.Id,
        }, cancellationToken);
        metrics.Fired(alarm.Stage, time.GetUtcNow() - alarm.DueAt);
        if (decision.Outcome != Outcome.Ignored) return;
        // The conversation knows no such alarm any more: a term that nobody waits for must not come back for ever.
        await runner.CommitAsync(new UnitOfWork { TermChanges = [new TermChange(alarm.TermId, alarm.Stage, TermStatus.Cancelled, null, null)] }, cancellationToken);
    }
}
