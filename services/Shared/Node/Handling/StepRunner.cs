using System.Diagnostics;
using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Durability.Groups;
using ChainHub.Node.Handling.Sending;

namespace ChainHub.Node.Handling;

/// <summary>
/// Takes a step: load, decide, commit; and again when somebody else was first. What it returns from is durable, whatever happens next.
/// Steps that are taken at the same moment load and commit together, each lane by itself.
/// </summary>
internal sealed class StepRunner(
    ConversationEngine engine, GroupedStore store, ILinkRecords records, int stepsAtOnce, Turns turns, RightOfWay way, bool goesFirst, TimeProvider time, Aftermath aftermath,
    Checkpoints checkpoints) : IDisposable
{
    // Losers of a race try again at once; only a conversation that is written to from all sides at once needs more than a few tries.
    private const int MostTries = 25;

    private static readonly Task<Loaded> Nothing = Task.FromResult(new Loaded(InboxVerdict.New, []));

    private readonly SemaphoreSlim room = new(stepsAtOnce, stepsAtOnce);

    public ConversationEngine Engine => engine;

    public void Dispose() => room.Dispose();

    /// <summary>Handles something.</summary>
    public Task<Decision> TakeAsync(Incoming incoming, CancellationToken cancellationToken) =>
        RunAsync(incoming, (given, loaded, now) => DecideAsync(given, loaded, now, cancellationToken), cancellationToken);

    /// <summary>Lets what is acute go first; asked wherever a stretch of ordinary work begins.</summary>
    public Task GiveWayAsync(CancellationToken cancellationToken) => goesFirst ? Task.CompletedTask : way.GiveAsync(cancellationToken);

    /// <summary>Refuses something that did not get as far as its conversation.</summary>
    public Task<Decision> RefuseAsync(Incoming incoming, Refusal refusal, CancellationToken cancellationToken) =>
        RunAsync(incoming, (given, loaded, now) => Task.FromResult(loaded.Verdict == InboxVerdict.Duplicate
            ? new Decision(Outcome.Duplicate, new UnitOfWork())
            : engine.Reject(given, loaded, refusal, now)), cancellationToken);

    private async Task<Decision> RunAsync(
        Incoming incoming, Func<Incoming, Loaded, DateTimeOffset, Task<Decision>> decide, CancellationToken cancellationToken)
    {
        await room.WaitAsync(cancellationToken);
        try
        {
            await GiveWayAsync(cancellationToken);
            using var turn = await turns.TakeAsync(incoming.ConversationId, cancellationToken);
            // Not before it is its turn: the step that it waits for must not stand still for it.
            using var acute = goesFirst ? way.Take() : null;
            return await RepeatAsync(incoming, decide, cancellationToken);
        }
        finally
        {
            room.Release();
        }
    }

    private async Task<Decision> RepeatAsync(
        Incoming incoming, Func<Incoming, Loaded, DateTimeOffset, Task<Decision>> decide, CancellationToken cancellationToken)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var now = time.GetUtcNow();
            var loaded = await LoadAsync(incoming, now, cancellationToken);
            var given = ConversationEngine.WithCase(incoming, loaded);
            if (given != incoming) loaded = await LoadAsync(given, now, cancellationToken);
            given = await engine.LookAroundAsync(given, loaded, records, now, cancellationToken);
            await GiveWayAsync(cancellationToken);
            var decision = await decide(given, loaded, now);
            if (decision.Outcome is Outcome.Duplicate or Outcome.Ignored) return decision;
            checkpoints.At("decided");
            await GiveWayAsync(cancellationToken);
            switch (await CommitAsync(decision.Unit, cancellationToken))
            {
                case CommitOutcome.Committed:
                    return decision;
                case CommitOutcome.Duplicate:
                    return new Decision(Outcome.Duplicate, new UnitOfWork());
            }

            aftermath.Lost();
        }

        throw new StoreUnavailableException(new InvalidOperationException(
            $"Conversation {incoming.ConversationId} was changed by others {MostTries} times in a row."));
    }

    private async Task<Decision> DecideAsync(Incoming incoming, Loaded loaded, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The library of the state machines writes attributes of its own on the current span, over ours.
        Activity.Current = null;
        return await engine.DecideAsync(incoming, loaded, now, cancellationToken);
    }

    /// <summary>Writes a unit that no conversation decided on.</summary>
    public async Task<CommitOutcome> CommitAsync(UnitOfWork unit, CancellationToken cancellationToken)
    {
        unit = unit with { Outbox = NoticeBundle.Pack(unit.Outbox) };
        var result = await store.CommitAsync(unit, cancellationToken);
        if (result.Outcome != CommitOutcome.Committed) return result.Outcome;
        checkpoints.At("committed");
        aftermath.Of(unit, result.Taken, goesFirst);
        return result.Outcome;
    }

    private Task<Loaded> LoadAsync(Incoming incoming, DateTimeOffset now, CancellationToken cancellationToken) =>
        ConversationEngine.Needs(incoming, now) is { Sagas.Count: > 0 } needs ? store.LoadAsync(needs, cancellationToken) : Nothing;
}
