namespace ChainHub.Node.Handling;

/// <summary>
/// What is acute goes first (voorrang). Lanes of their own keep acute danger out of the queues of the ordinary work, but all share one
/// processor, one database and one end of the journal: so while something acute is under way, ordinary work stands still where a stretch of it
/// begins (reading a message, its turn, deciding, writing, sending). Each time for a moment at the most: a flood of alarms slows the rest down
/// and does not stop it.
/// </summary>
internal sealed class RightOfWay(TimeProvider time)
{
    /// <summary>How long something ordinary stands still at the most: a few times what an acute step takes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Lock guard = new();
    private TaskCompletionSource? clear;
    private int acute;

    /// <summary>Something acute begins; dispose of it when that is over.</summary>
    public IDisposable Take()
    {
        lock (guard)
        {
            acute++;
            clear ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return new Passing(this);
    }

    /// <summary>Waits until nothing acute is under way, or the patience is over.</summary>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task GiveAsync(CancellationToken cancellationToken)
    {
        lock (guard) return clear is null ? Task.CompletedTask : WaitAsync(clear.Task, cancellationToken);
    }

    private async Task WaitAsync(Task free, CancellationToken cancellationToken)
    {
        try
        {
            await free.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Long enough.
        }
    }

    private void Over()
    {
        TaskCompletionSource? all = null;
        lock (guard)
            if (--acute == 0) (all, clear) = (clear, null);
        all?.SetResult();
    }

    private sealed class Passing(RightOfWay way) : IDisposable
    {
        private RightOfWay? way = way;

        public void Dispose() => Interlocked.Exchange(ref way, null)?.Over();
    }
}
