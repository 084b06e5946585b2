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
                var acuteWent = await FireAsync(due.Alarms.Where(alarm => alarm.Term.Acute), cancellationToken);
                // The last of one batch and the first of the next go side by side; there are never more than two.
                (before, ordinary) = (ordinary, FinishAsync(due, acuteWent, cancellationToken));
                await before;
                fired += due.Alarms.Count;
                if (due.Alarms.Count == limits.TermBatch) continue;
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

    private async Task FinishAsync(AlarmBatch batch, bool acuteWent, CancellationToken cancellationToken)
    {
        var went = await FireAsync(batch.Alarms.Where(alarm => !alarm.Term.Acute), cancellationToken);
        // What could not be handled comes back when the lease of its batch ends.
        if (acuteWent && went) await store.ReleaseAlarmsAsync(batch, cancellationToken);
    }

    /// <returns>Whether all have gone.</returns>
    private async Task<bool> FireAsync(IEnumerable<DueAlarm> alarms, CancellationToken cancellationToken) =>
        !(await Task.WhenAll(alarms.Select(alarm => FireOrWaitAsync(alarm, cancellationToken)).ToList())).Contains(false);

    // Those behind one that cannot be handled go all the same.
    private async Task<bool> FireOrWaitAsync(DueAlarm alarm, CancellationToken cancellationToken)
    {
        try
        {
            await FireAsync(alarm, cancellationToken);
            return true;
        }
        catch (Exception failed) when (failed is not (StoreUnavailableException or OperationCanceledException))
        {
            log.LogError("{Organization}: alarm '{Stage}' of term {Term} in conversation {Conversation} failed with {Error}; it is tried again",
                runner.Engine.Self.Code, alarm.Stage, alarm.Term.Id, alarm.Term.ConversationId, failed.GetType().Name);
            return false;
        }
    }

    private async Task FireAsync(DueAlarm alarm, CancellationToken cancellationToken)
    {
        using var activity = NodeActivities.Fire(runner.Engine.Self.Code, alarm);
        var decision = await runner.TakeAsync(new Incoming
        {
            Author = Author.Node, From = runner.Engine.Self.Code, Source = "term", Id = $"{alarm.Term.Id}/{alarm.Stage}",
            ConversationId = alarm.Term.ConversationId, CaseId = alarm.Term.CaseId, Body = AlarmGone.Of(alarm.Term), TraceParent = activity?.Id,
        }, cancellationToken);
        if (decision.Outcome == Outcome.Duplicate) return;
        metrics.Fired(alarm.Stage, time.GetUtcNow() - alarm.DueAt);
        if (decision.Outcome != Outcome.Ignored) return;
        // The conversation knows no such alarm any more: a term that nobody waits for must not come back for ever.
        await runner.CommitAsync(new UnitOfWork { TermChanges = [new TermChange(alarm.Term.Id, alarm.Stage, TermStatus.Cancelled, null, null)] }, cancellationToken);
    }
}
