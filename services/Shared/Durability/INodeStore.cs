namespace ChainHub.Durability;

/// <summary>
/// The store of one organization's node. Everything that changes goes through <c>CommitAsync</c>; the rest reads, or hands
/// out work under a lease that a crashed worker loses by itself. Safe with several replicas on one database.
/// </summary>
public interface INodeStore : IAsyncDisposable
{
    /// <summary>Brings the database to the version of this code.</summary>
    /// <exception cref="StoreOutOfServiceException">Its rows went elsewhere, some are still to come, or another version wrote it: no node of this one may work on it.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Answers many requests at once: one query for the inbox, one for the sagas.</summary>
    /// <returns>One answer for each request, in the same order.</returns>
    Task<IReadOnlyList<Loaded>> LoadAsync(IReadOnlyList<LoadRequest> requests, CancellationToken cancellationToken);

    /// <summary>Writes units of work, each whole or not at all; one that fails does not harm the others.</summary>
    /// <returns>One outcome for each unit, in the same order.</returns>
    /// <exception cref="UnitFailedException">One or more of them can never be written; the others were taken as usual.</exception>
    /// <exception cref="StoreUnavailableException">The database is away; some may have been written.</exception>
    async Task<IReadOnlyList<CommitOutcome>> CommitAsync(IReadOnlyList<UnitOfWork> units, CancellationToken cancellationToken) =>
        [.. (await CommitAsync(units, null, cancellationToken)).Select(result => result.Outcome)];

    /// <summary>
    /// The same, and takes the outgoing rows under a lease at once, so that they can leave straight from memory. A row that must wait
    /// for an earlier one of its conversation and receiver that this store does not hold is not taken.
    /// </summary>
    /// <param name="units">The units, each of other sagas than the rest where possible.</param>
    /// <param name="takeUntil">When the lease ends (UTC); null takes nothing.</param>
    /// <returns>One result for each unit, in the same order.</returns>
    Task<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<UnitOfWork> units, DateTimeOffset? takeUntil, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the next rows to send, oldest first, under a lease. A row that waits for another try, or that another replica
    /// holds, also holds back the later rows of the same conversation and receiver, and nobody else's.
    /// </summary>
    /// <param name="lane">Which rows.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="lease">How long the rows stay with the caller.</param>
    Task<IReadOnlyList<OutboxRow>> ClaimOutboxAsync(OutboxLane lane, int most, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Removes rows that have left for certain.</summary>
    Task ConfirmOutboxAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken);

    /// <summary>Gives rows back: one that was tried in vain, for another try, and those that wait behind it, of which no try is counted.</summary>
    /// <param name="position">The row that was tried.</param>
    /// <param name="behind">The rows that it holds back.</param>
    /// <param name="nextTry">When to try again (UTC).</param>
    Task PostponeOutboxAsync(long position, IReadOnlyList<long> behind, DateTimeOffset nextTry, CancellationToken cancellationToken);

    /// <summary>Takes the alarms that are due under a lease: acute first, then the longest due. Nobody else gets them until it ends.</summary>
    /// <param name="most">How many at the most.</param>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="lease">How long they stay with the caller.</param>
    Task<AlarmBatch> ClaimDueAlarmsAsync(int most, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Ends the lease of a batch: what has not gone is handed out again.</summary>
    Task ReleaseAlarmsAsync(AlarmBatch batch, CancellationToken cancellationToken);

    /// <summary>When the next alarm is due (UTC), or null when no term runs.</summary>
    Task<DateTimeOffset?> NextAlarmAtAsync(CancellationToken cancellationToken);

    /// <summary>Parked messages that wait for a predecessor, oldest first.</summary>
    Task<IReadOnlyList<ParkedRow>> WaitingParkedAsync(int most, CancellationToken cancellationToken);

    /// <summary>Parked messages of one conversation that wait for a predecessor, in sequence.</summary>
    Task<IReadOnlyList<ParkedRow>> WaitingParkedAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>The sagas of a case that are not closed.</summary>
    Task<IReadOnlyList<SagaRow>> OpenSagasOfCaseAsync(Guid caseId, string kind, int most, CancellationToken cancellationToken);

    /// <summary>Forgets messages handled before an instant, at most so many at a time.</summary>
    /// <returns>How many were forgotten.</returns>
    Task<int> PruneInboxAsync(DateTimeOffset before, int most, CancellationToken cancellationToken);

    /// <summary>Where the store stands, for health checks and metrics.</summary>
    Task<StoreHealth> HealthAsync(CancellationToken cancellationToken);

    /// <summary>What operators and the sandbox read.</summary>
    INodeLedger Ledger { get; }
}

/// <summary>Where a store stands.</summary>
/// <param name="OutboxRows">Rows that have yet to leave.</param>
/// <param name="OldestOutbox">When the oldest of them was decided (UTC).</param>
/// <param name="SetAside">Outgoing rows that cannot leave.</param>
/// <param name="Parked">Messages put apart.</param>
/// <param name="OldestDueAlarm">The longest due alarm that has not gone yet (UTC).</param>
/// <param name="InboxRows">Handled messages that are remembered; PostgreSQL's own estimate, for counting them would take long.</param>
public sealed record StoreHealth(
    long OutboxRows, DateTimeOffset? OldestOutbox, long SetAside, long Parked, DateTimeOffset? OldestDueAlarm, long InboxRows);

/// <summary>Bounded reading of what a node has recorded.</summary>
public interface INodeLedger : ILinkRecords
{
    /// <summary>Recomputes the chain of seals.</summary>
    /// <returns>The first line of the first commit that does not fit, or null when the chain is whole.</returns>
    Task<long?> FirstBrokenLineAsync(CancellationToken cancellationToken);

    /// <summary>Sagas of a kind, by id, after an id.</summary>
    Task<IReadOnlyList<SagaRow>> SagasAsync(string kind, Guid? after, int most, CancellationToken cancellationToken);

    /// <summary>Terms, by id, after an id.</summary>
    Task<IReadOnlyList<TermRow>> TermsAsync(Guid? after, int most, CancellationToken cancellationToken);

    /// <summary>Tasks, by id, after an id.</summary>
    Task<IReadOnlyList<TaskRow>> TasksAsync(Guid? after, int most, CancellationToken cancellationToken);

    /// <summary>Parked messages, oldest first.</summary>
    Task<IReadOnlyList<ParkedRow>> ParkedAsync(int skip, int most, CancellationToken cancellationToken);

    /// <summary>Outgoing rows that cannot leave, oldest first.</summary>
    Task<IReadOnlyList<OutboxSetAside>> SetAsideAsync(int skip, int most, CancellationToken cancellationToken);
}
