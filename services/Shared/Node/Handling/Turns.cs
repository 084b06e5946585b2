namespace ChainHub.Node.Handling;

/// <summary>
/// One step at a time for each conversation within a process. What comes at the same moment for one conversation would lose its race
/// at the commit and be done again; a duplicate would be decided on in vain; and what is said in a conversation leaves in the order of
/// its steps. Other replicas take part in no turn: the commit settles what they do.
/// </summary>
internal sealed class Turns
{
    private readonly Lock guard = new();
    private readonly Dictionary<Guid, Queue<TaskCompletionSource>> busy = [];

    /// <summary>Waits until the conversation is free; dispose of the turn to let the next one in.</summary>
    public async ValueTask<IDisposable> TakeAsync(Guid conversation, CancellationToken cancellationToken)
    {
        TaskCompletionSource mine;
        lock (guard)
        {
            if (!busy.TryGetValue(conversation, out var queue))
            {
                busy[conversation] = new Queue<TaskCompletionSource>(0);
                return new Turn(this, conversation);
            }

            queue.Enqueue(mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        await using var givingUp = cancellationToken.UnsafeRegister(
            static (waiting, token) => ((TaskCompletionSource)waiting!).TrySetCanceled(token), mine);
        await mine.Task;
        return new Turn(this, conversation);
    }

    private void Next(Guid conversation)
    {
        lock (guard)
        {
            var queue = busy[conversation];
            while (queue.TryDequeue(out var next))
                if (next.TrySetResult()) return;
            busy.Remove(conversation);
        }
    }

    private sealed class Turn(Turns turns, Guid conversation) : IDisposable
    {
        public void Dispose() => turns.Next(conversation);
    }
}
