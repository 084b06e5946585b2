using ChainHub.Durability.Sql;
using ChainHub.Durability.TakingOver;
using Microsoft.EntityFrameworkCore;

namespace ChainHub.Durability.Store;

/// <summary>The store, over either database: the hot path as statements, the rest as queries of the model.</summary>
internal sealed class NodeStore(Database database, TimeProvider clock) : INodeStore
{
    // Under this name rows are held; another replica, and this one after a restart, has another.
    private readonly Guid holder = Guid.NewGuid();

    // What a sweep takes is not on its way yet: a row that is decided meanwhile must not pass it.
    private readonly Guid sweeper = Guid.NewGuid();

    public INodeLedger Ledger { get; } = new NodeLedger(database);

    /// <summary>Called at each place where a test may pull the plug.</summary>
    public Func<string, ValueTask>? FaultPoint { get; set; }

    /// <summary>Writes statement by statement also where a group could go in one round trip, for a test that pulls the plug in between.</summary>
    public bool Stepwise { get; set; }

    public Database Database => database;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if ((await SchemaVersion.OfAsync(database, cancellationToken)).Unknown is { } other)
            throw new StoreOutOfServiceException(
                $"This database was written by another version of ChainHub: it has {other}, which this version does not know. Start the version that wrote it, or give this node another database.");
        await database.MigrateAsync(cancellationToken);
        await OutOfService.CheckAsync(database, cancellationToken);
    }

    public Task<IReadOnlyList<Loaded>> LoadAsync(IReadOnlyList<LoadRequest> requests, CancellationToken cancellationToken) =>
        database.UseAsync(session => Loading.LoadAsync(session, requests, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<UnitOfWork> units, DateTimeOffset? takeUntil, CancellationToken cancellationToken) =>
        new UnitCommit(database, new OutboxLease(holder, takeUntil), Stepwise, new FaultPoints(FaultPoint), cancellationToken).WriteAsync(units);

    public Task<IReadOnlyList<OutboxRow>> ClaimOutboxAsync(
        OutboxLane lane, int most, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) => database.UseAsync(
        session => OutboxQueue.ClaimAsync(session, lane, most, now, new OutboxLease(sweeper, now + lease), cancellationToken), cancellationToken);

    public Task ConfirmOutboxAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken) => positions.Count == 0
        ? Task.CompletedTask
        : database.UseAsync(session => OutboxQueue.ConfirmAsync(session, positions, cancellationToken), cancellationToken);

    public Task PostponeOutboxAsync(long position, IReadOnlyList<long> behind, DateTimeOffset nextTry, CancellationToken cancellationToken) =>
        database.UseAsync(session => OutboxQueue.PostponeAsync(session, position, behind, nextTry, cancellationToken), cancellationToken);

    public Task<AlarmBatch> ClaimDueAlarmsAsync(int most, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
        database.UseAsync(session => AlarmQueue.ClaimAsync(session, most, now, lease, cancellationToken), cancellationToken);

    public Task ReleaseAlarmsAsync(AlarmBatch batch, CancellationToken cancellationToken) => batch.Alarms.Count == 0
        ? Task.CompletedTask
        : database.UseAsync(session => AlarmQueue.ReleaseAsync(session, batch.Id, cancellationToken), cancellationToken);

    public Task<DateTimeOffset?> NextAlarmAtAsync(CancellationToken cancellationToken) =>
        database.UseAsync(session => AlarmQueue.NextAsync(session, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ParkedRow>> WaitingParkedAsync(int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ParkedRow>>(
            async context => await ParkedRows.WaitingAsync(context, most, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ParkedRow>> WaitingParkedAsync(Guid conversationId, CancellationToken cancellationToken) =>
        database.UseAsync<IReadOnlyList<ParkedRow>>(
            async session => await ParkedRows.WaitingAsync(session, conversationId, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<SagaRow>> OpenSagasOfCaseAsync(Guid caseId, string kind, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<SagaRow>>(
            async context => await context.Set<SagaRow>().Where(row => row.CaseId == caseId && row.Kind == kind && !row.Closed)
                .OrderBy(row => row.Id).Take(most).ToListAsync(cancellationToken),
            cancellationToken);

    public Task<int> PruneInboxAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        database.ReadAsync(
            context =>
            {
                var old = context.Set<InboxEntry>().Where(row => row.At < before).OrderBy(row => row.At).Take(most);
                return context.Set<InboxEntry>().Where(row => old.Any(gone => gone.Source == row.Source && gone.Id == row.Id))
                    .ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);

    public Task<StoreHealth> HealthAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(context => StoreState.ReadAsync(context, clock.GetUtcNow(), cancellationToken), cancellationToken);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
