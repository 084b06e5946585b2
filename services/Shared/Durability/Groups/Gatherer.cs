using System.Diagnostics.CodeAnalysis;

namespace ChainHub.Durability.Groups;

/// <summary>
/// Makes one call of what is asked at the same moment. Nothing waits while nothing runs: the first asks at once, alone; what is asked
/// while calls are under way goes together with the next. So groups are as large as the load makes them, without any tuning.
/// </summary>
/// <typeparam name="TAsk">What is asked.</typeparam>
/// <typeparam name="TAnswer">What comes of it.</typeparam>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore's handle is never asked for, so there is nothing to dispose of.")]
public sealed class Gatherer<TAsk, TAnswer>
{
    private readonly Func<IReadOnlyList<TAsk>, Task<IReadOnlyList<Answer<TAnswer>>>> together;
    private readonly GroupBounds bounds;
    private readonly Func<TAsk, int> weigh;
    private readonly Func<TimeSpan> patience;
    private readonly SemaphoreSlim room;
    private readonly Lock guard = new();
    private readonly Queue<Waiting> waiting = [];
    private TaskCompletionSource? enough;
    private int running;

    /// <summary>Gathers for a call.</summary>
    /// <param name="together">Answers many at once: one answer for each, in the same order. Bounded in time by itself.</param>
    /// <param name="bounds">How many at once.</param>
    /// <param name="weigh">How much one weighs against <see cref="GroupBounds.MostWeight"/>; 1 each when absent.</param>
    /// <param name="patience">
    /// How long a call waits for others to ask, where nobody is in a hurry, by the clock of the machine; not at all when absent. It goes as soon as
    /// <see cref="GroupBounds.WorthACall"/> wait.
    /// </param>
    public Gatherer(
        Func<IReadOnlyList<TAsk>, Task<IReadOnlyList<Answer<TAnswer>>>> together, GroupBounds bounds, Func<TAsk, int>? weigh = null,
        Func<TimeSpan>? patience = null)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        (this.together, this.bounds, this.weigh, this.patience) = (together, bounds, weigh ?? (_ => 1), patience ?? (() => TimeSpan.Zero));
        room = new SemaphoreSlim(bounds.MostWaiting, bounds.MostWaiting);
    }

    /// <summary>How many wait or are under way; never more than <see cref="GroupBounds.MostWaiting"/>.</summary>
    public int Held => bounds.MostWaiting - room.CurrentCount;

    /// <summary>Asks, and waits for the answer. Whoever asks while too many wait already, waits before.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="cancellationToken">Gives up waiting; what is under way by then is carried out all the same.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<TAnswer> AskAsync(TAsk ask, CancellationToken cancellationToken)
    {
        // Whatever goes wrong here is the asker's own, and reaches nobody else.
        var weight = weigh(ask);
        await room.WaitAsync(cancellationToken);
        var one = new Waiting(ask, weight, cancellationToken);
        var starts = false;
        lock (guard)
        {
            waiting.Enqueue(one);
            var worthIt = waiting.Count >= bounds.WorthACall;
            if (worthIt) enough?.TrySetResult();
            // Another call beside one that is under way is worth its cost only for many: the larger a group, the less each of it costs.
            if (running == 0 || (running < bounds.AtOnce && worthIt))
            {
                running++;
                starts = true;
            }
        }

        if (starts) _ = RunAsync();
        return await one.Answer.Task.WaitAsync(cancellationToken);
    }

    private async Task RunAsync()
    {
        while (true)
        {
            await WaitForOthersAsync();
            if (Next() is not { Count: > 0 } group) return;
            var answers = await AnswersAsync(group);
            room.Release(group.Count);
            var goesOn = GoesOn();
            // What follows from the last answer of all goes on here and now: to wake another thread for it takes longer than most answers do.
            for (var index = 0; index < group.Count; index++) Give(group[index], answers[index], here: !goesOn && index == group.Count - 1);
            if (!goesOn) return;
        }
    }

    private async Task WaitForOthersAsync()
    {
        var most = patience();
        if (most <= TimeSpan.Zero) return;
        TaskCompletionSource came;
        lock (guard)
        {
            if (waiting.Count >= bounds.WorthACall) return;
            came = enough ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await came.Task.WaitAsync(most).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (guard)
            if (enough == came) enough = null;
    }

    private bool GoesOn()
    {
        lock (guard)
        {
            if (waiting.Count == 0) running--;
            return waiting.Count > 0;
        }
    }

    private async Task<IReadOnlyList<Answer<TAnswer>>> AnswersAsync(List<Waiting> group)
    {
        try
        {
            var answers = await together([.. group.Select(one => one.Ask)]);
            return answers.Count == group.Count ? answers : throw new InvalidOperationException($"{group.Count} asked, {answers.Count} were answered.");
        }
        catch (Exception failed)
        {
            return [.. group.Select(_ => new Answer<TAnswer>(default, failed))];
        }
    }

    private static void Give(Waiting one, Answer<TAnswer> answer, bool here)
    {
        if (here) answer.Give(one.Answer);
        else ThreadPool.UnsafeQueueUserWorkItem(static given => given.Answer.Give(given.One.Answer), (One: one, Answer: answer), preferLocal: true);
    }

    private List<Waiting> Next()
    {
        var group = new List<Waiting>();
        lock (guard)
        {
            for (var weight = 0L; group.Count < bounds.MostTogether && waiting.TryPeek(out var next);)
            {
                if (next.GivenUp.IsCancellationRequested)
                {
                    waiting.Dequeue();
                    room.Release();
                    continue;
                }

                weight += next.Weight;
                if (group.Count > 0 && weight > bounds.MostWeight) break;
                group.Add(waiting.Dequeue());
            }

            if (group.Count == 0) running--;
        }

        return group;
    }

    private sealed record Waiting(TAsk Ask, int Weight, CancellationToken GivenUp)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new();
    }
}

/// <summary>What came of one of a group: an answer, or why there is none.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Failure">Why there is none; null when there is one.</param>
public readonly record struct Answer<T>(T? Value, Exception? Failure = null)
{
    internal void Give(TaskCompletionSource<T> to)
    {
        if (Failure is null) to.TrySetResult(Value!);
        else to.TrySetException(Failure);
    }
}

/// <summary>The bounds of a gatherer.</summary>
/// <param name="MostTogether">How many go in one call at the most.</param>
/// <param name="AtOnce">How many calls are under way at once.</param>
/// <param name="MostWaiting">How many may wait or be under way; whoever comes after that waits outside.</param>
/// <param name="MostWeight">How much a group may weigh; one that weighs more goes alone.</param>
/// <param name="WorthACall">How many are worth a call of their own: they wait for no others, and go beside a call that is under way.</param>
public sealed record GroupBounds(int MostTogether, int AtOnce, int MostWaiting, int MostWeight = int.MaxValue, int WorthACall = 1);
