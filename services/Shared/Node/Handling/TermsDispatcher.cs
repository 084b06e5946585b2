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

    /// <summary>Fires all that is due, and returns when it has gone.</summary>
    /// <returns>How many.</returns>
    public async Task<int> FireAsync(CancellationToken cancellationToken)
    {
        var (fired, before, ordinary) = (0, Task.CompletedTask, Task.CompletedTask);
        try
        {
            while (true)
            {
                var due = await store.ClaimDueAlarmsAsync(limits.TermBatch, time.GetUtcNow(), limits.Lease, cancellationToken);
                // What is acute has gone before anything else of them begins; the rest goes side by side, and so is loaded and written in groups.
                await FireAsync(due.Where(alarm => alarm.Acute), cancellationToken);
                // The last of one batch and the first of the next go side by side; there are never more than two.
                (before, ordinary) = (ordinary, FireAsync(due.Where(alarm => !alarm.Acute), cancellationToken));
                await before;
                fired += due.Count;
                if (due.Count == limits.TermBatch) continue;
                await ordinary;
                return fired;
            }
        }
        finally
        {
            // Whatever stopped it: nothing goes on that nobody waits for.
            await Task.WhenAll(before, ordinary).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task FireAsync(IEnumerable<DueAlarm> alarms, CancellationToken cancellationToken) =>
        Task.WhenAll(alarms.Select(alarm => FireOrWaitAsync(alarm, cancellationToken)).ToList());

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
