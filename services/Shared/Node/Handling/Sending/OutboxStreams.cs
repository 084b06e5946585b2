using System.Diagnostics;
using ChainHub.Durability;
using ChainHub.Durability.Groups;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Handling.Sending;

/// <summary>Rows of one conversation to one receiver in one lane: they leave one after the other.</summary>
internal readonly record struct OutboxStream(Guid ConversationId, string ToOrg, OutboxLane Lane);

/// <summary>
/// The rows that are on their way, in their streams. A row that does not leave holds back its own stream and no other: it goes back to
/// the store, with all that is behind it.
/// </summary>
internal sealed class OutboxStreams(
    Departure departure, SettingAside aside, INodeStore store, Gatherer<long, bool> confirms, RightOfWay way, TimeProvider time, Checkpoints checkpoints,
    ILogger log)
    : IDisposable
{
    /// <summary>How long the right of way is held for what does not leave: many times what it takes when all is well.</summary>
    public static readonly TimeSpan MostHeld = TimeSpan.FromSeconds(1);

    private readonly Lock guard = new();
    private readonly Dictionary<OutboxStream, Queue<Parcel>> streams = [];
    private readonly Dictionary<OutboxLane, HashSet<long>> held = Enum.GetValues<OutboxLane>().ToDictionary(lane => lane, _ => new HashSet<long>());
    private readonly HashSet<Parcel> open = [];
    private readonly CancellationTokenSource stopping = new();

    /// <summary>How many rows of a lane are on their way.</summary>
    public int OnTheWay(OutboxLane lane)
    {
        lock (guard) return held[lane].Count;
    }

    public static OutboxStream StreamOf(OutboxRow row) => new(row.ConversationId, row.ToOrg, row.Lane);

    /// <summary>Adds rows at the end of their stream. Those that are on their way already, because their lease has run out, are not sent twice.</summary>
    /// <param name="stream">Their stream.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="goesFirst">They are of an acute step: messages, and the notices to own people.</param>
    /// <returns>How many of them have left, when all have left or must wait.</returns>
    public Task<int> AppendAsync(OutboxStream stream, IReadOnlyList<OutboxRow> rows, bool goesFirst)
    {
        Parcel parcel;
        lock (guard)
        {
            parcel = new Parcel([.. rows.Where(row => held[row.Lane].Add(row.Position))], goesFirst);
            if (parcel.Rows.Count == 0 || stopping.IsCancellationRequested) return Task.FromResult(0);
            open.Add(parcel);
            if (streams.TryGetValue(stream, out var queue))
            {
                queue.Enqueue(parcel);
                return parcel.Done.Task;
            }

            streams[stream] = new Queue<Parcel>([parcel]);
            // From the step that decided it on: nothing ordinary comes in between.
            Hold(parcel);
        }

        // A message is on its way before anything else is done. An adapter may take its time before it lets go of a thread: what goes first is the next thing
        // that this thread does, the rest stands in the queue of all.
        if (stream.Lane != OutboxLane.Adapter) _ = RunAsync(stream);
        else ThreadPool.UnsafeQueueUserWorkItem(static run => _ = run.Me.RunAsync(run.Stream), (Me: this, Stream: stream), preferLocal: goesFirst);
        return parcel.Done.Task;
    }

    public void Dispose() => stopping.Dispose();

    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        Task[] last;
        // What has left is removed as well: else it would be sent once more by whoever comes next.
        lock (guard) last = [.. open.Select(parcel => parcel.Done.Task)];
        await Task.WhenAll(last).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RunAsync(OutboxStream stream)
    {
        Activity.Current = null;
        while (First(stream) is { } parcel)
            if (await SendAsync(stream, parcel) is not { } stuck) Leave(stream);
            else await GiveBackAsync(stream, stuck);
    }

    /// <returns>The row that did not leave, if one did not; what is behind it was not tried.</returns>
    private async Task<OutboxRow?> SendAsync(OutboxStream stream, Parcel parcel)
    {
        var removals = new List<Task>();
        OutboxRow? stuck = null;
        try
        {
            foreach (var row in parcel.Rows)
            {
                stuck = row;
                if (await departure.TryAsync(row, parcel.GoesFirst, stopping.Token) is not { } failure)
                {
                    checkpoints.At("sent");
                    removals.Add(RemoveAsync(row));
                }
                else if (await aside.TakesAsync(row, failure, stopping.Token)) Drop([row]);
                else return stuck;
                stuck = null;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop: what has not left goes when its lease is over, or by another replica.
        }
        catch (Exception failed)
        {
            log.LogError("Sending to {Receiver} in conversation {Conversation} failed with {Error}; it is tried again",
                stream.ToOrg, stream.ConversationId, failed.GetType().Name);
        }
        finally
        {
            parcel.Left.TrySetResult();
            _ = FinishAsync(parcel, removals);
        }

        return stuck;
    }

    private async Task RemoveAsync(OutboxRow row)
    {
        try
        {
            await confirms.AskAsync(row.Position, CancellationToken.None);
        }
        finally
        {
            // Where it could not be removed, it is sent once more when its lease is over; whoever gets it twice sees that.
            Drop([row]);
        }
    }

    private async Task FinishAsync(Parcel parcel, List<Task> removals)
    {
        try
        {
            await Task.WhenAll(removals);
            parcel.Done.TrySetResult(removals.Count);
        }
        catch (Exception failed)
        {
            parcel.Done.TrySetException(failed);
            // Nobody may be waiting for what went straight from a commit.
            _ = parcel.Done.Task.Exception;
        }

        lock (guard) open.Remove(parcel);
    }

    // Once it is its turn: what stands before it in its own stream must not stand still for it.
    private void Hold(Parcel parcel)
    {
        if (!parcel.GoesFirst || parcel.Held) return;
        parcel.Held = true;
        _ = HoldAsync(way.Take(), parcel.Left.Task);
    }

    private async Task HoldAsync(IDisposable passing, Task gone)
    {
        using (passing)
            try
            {
                await gone.WaitAsync(MostHeld, time, stopping.Token);
            }
            catch (Exception over) when (over is TimeoutException or OperationCanceledException)
            {
                // A broker that is away, or an adapter that hangs, is no reason for the rest to stand still.
            }
    }

    private Parcel? First(OutboxStream stream)
    {
        lock (guard)
        {
            if (streams[stream].TryPeek(out var parcel))
            {
                Hold(parcel);
                return parcel;
            }

            streams.Remove(stream);
            return null;
        }
    }

    private void Leave(OutboxStream stream)
    {
        lock (guard) streams[stream].Dequeue();
    }

    private async Task GiveBackAsync(OutboxStream stream, OutboxRow stuck)
    {
        List<Parcel> waiting;
        lock (guard)
        {
            waiting = [.. streams[stream]];
            streams[stream].Clear();
        }

        // In the order in which they stand here: a row that comes back after its lease may stand behind one with a higher position.
        var behind = waiting.SelectMany(parcel => parcel.Rows).SkipWhile(row => row.Position != stuck.Position).Skip(1).ToList();
        try
        {
            if (!stopping.IsCancellationRequested)
                await store.PostponeOutboxAsync(stuck.Position, [.. behind.Select(row => row.Position)], time.GetUtcNow() + Backoff(stuck.Attempts), stopping.Token);
        }
        catch (Exception failed)
        {
            log.LogWarning("{Count} rows to {Receiver} come back when their lease is over: {Error}", behind.Count + 1, stream.ToOrg, failed.GetType().Name);
        }

        Drop([stuck, .. behind]);
        foreach (var parcel in waiting.Skip(1))
        {
            parcel.Left.TrySetResult();
            _ = FinishAsync(parcel, []);
        }
    }

    private void Drop(IReadOnlyList<OutboxRow> rows)
    {
        lock (guard)
            foreach (var row in rows) held[row.Lane].Remove(row.Position);
    }

    private static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(900, 0.5 * Math.Pow(2, Math.Min(attempts, 12))));

    private sealed record Parcel(IReadOnlyList<OutboxRow> Rows, bool GoesFirst)
    {
        /// <summary>The right of way was taken for them.</summary>
        public bool Held { get; set; }

        /// <summary>They have left, or must wait; what has left may still have to be removed.</summary>
        public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<int> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
