using ChainHub.Durability;

namespace ChainHub.Node.Tests.World;

/// <summary>A store that a test can make fail: before a unit is written, or before anything is read for a message.</summary>
internal sealed class Cabinet(INodeStore inner) : INodeStore
{
    public Action<UnitOfWork> OnCommit { get; set; } = _ => { };

    public Action<LoadRequest> OnLoad { get; set; } = _ => { };

    /// <summary>Whether another replica is first with a unit, so that it is not written.</summary>
    public Func<UnitOfWork, bool> Loses { get; set; } = _ => false;

    /// <summary>What is waited for before units are written.</summary>
    public Func<UnitOfWork, Task> Holds { get; set; } = _ => Task.CompletedTask;

    /// <summary>Throws where rows that have left cannot be removed.</summary>
    public Action<IReadOnlyList<long>> OnConfirm { get; set; } = _ => { };

    public INodeLedger Ledger => inner.Ledger;

    public Task MigrateAsync(CancellationToken cancellationToken) => inner.MigrateAsync(cancellationToken);

    public Task<IReadOnlyList<Loaded>> LoadAsync(IReadOnlyList<LoadRequest> requests, CancellationToken cancellationToken)
    {
        foreach (var request in requests) OnLoad(request);
        return inner.LoadAsync(requests, cancellationToken);
    }

    public async Task<IReadOnlyList<CommitResult>> CommitAsync(IReadOnlyList<UnitOfWork> units, DateTimeOffset? takeUntil, CancellationToken cancellationToken)
    {
        foreach (var unit in units) OnCommit(unit);
        foreach (var unit in units) await Holds(unit);
        if (units.Any(Loses)) return [.. units.Select(_ => new CommitResult(CommitOutcome.Conflict, []))];
        return await inner.CommitAsync(units, takeUntil, cancellationToken);
    }

    public Task<IReadOnlyList<OutboxRow>> ClaimOutboxAsync(OutboxLane lane, int most, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
        inner.ClaimOutboxAsync(lane, most, now, lease, cancellationToken);

    public Task ConfirmOutboxAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken)
    {
        OnConfirm(positions);
        return inner.ConfirmOutboxAsync(positions, cancellationToken);
    }

    public Task PostponeOutboxAsync(long position, IReadOnlyList<long> behind, DateTimeOffset nextTry, CancellationToken cancellationToken) =>
        inner.PostponeOutboxAsync(position, behind, nextTry, cancellationToken);

    public Task<AlarmBatch> ClaimDueAlarmsAsync(int most, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
        inner.ClaimDueAlarmsAsync(most, now, lease, cancellationToken);

    public Task ReleaseAlarmsAsync(AlarmBatch batch, CancellationToken cancellationToken) => inner.ReleaseAlarmsAsync(batch, cancellationToken);

    public Task<DateTimeOffset?> NextAlarmAtAsync(CancellationToken cancellationToken) => inner.NextAlarmAtAsync(cancellationToken);

    public Task<IReadOnlyList<ParkedRow>> WaitingParkedAsync(int most, CancellationToken cancellationToken) => inner.WaitingParkedAsync(most, cancellationToken);

    public Task<IReadOnlyList<ParkedRow>> WaitingParkedAsync(Guid conversationId, CancellationToken cancellationToken) =>
        inner.WaitingParkedAsync(conversationId, cancellationToken);

    public Task<IReadOnlyList<SagaRow>> OpenSagasOfCaseAsync(Guid caseId, string kind, int most, CancellationToken cancellationToken) =>
        inner.OpenSagasOfCaseAsync(caseId, kind, most, cancellationToken);

    public Task<int> PruneInboxAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) => inner.PruneInboxAsync(before, most, cancellationToken);

    public Task<StoreHealth> HealthAsync(CancellationToken cancellationToken) => inner.HealthAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
