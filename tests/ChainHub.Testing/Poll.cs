using System.Diagnostics;

namespace ChainHub.Testing;

/// <summary>Waits for something to become true by asking again and again; never longer than needed, never silently too long.</summary>
public static class Poll
{
    /// <summary>What a test waits at most unless it says otherwise: generous, as only a failing test waits it out.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    /// <summary>Asks until the answer is the wanted one, and returns it.</summary>
    /// <param name="description">What is waited for, as it reads after "waited for": "the task to be escalated".</param>
    /// <param name="probe">Asks. What it throws counts as "not yet" and is shown when time is up.</param>
    /// <param name="done">Whether the answer is the wanted one.</param>
    /// <param name="timeout">How long at most; <see cref="DefaultTimeout"/> if not given.</param>
    /// <param name="describe">How to show the last answer; <c>ToString()</c> if not given.</param>
    /// <param name="cancellation">Ends the waiting early, with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="PollTimeoutException">Time is up; says what was waited for and what was seen last.</exception>
    public static async Task<T> UntilAsync<T>(
        string description,
        Func<Task<T>> probe,
        Func<T, bool> done,
        TimeSpan? timeout = null,
        Func<T, string>? describe = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(done);
        var limit = timeout ?? DefaultTimeout;
        var clock = Stopwatch.StartNew();
        for (var asked = 1; ; asked++)
        {
            var seen = await AskAsync(probe, done, describe, limit - clock.Elapsed, cancellation);
            if (seen.Done)
                return seen.Answer!;
            if (clock.Elapsed >= limit)
                throw new PollTimeoutException(
                    $"Waited {limit.TotalSeconds:0.#} s for {description}, asking {asked} times. Last seen: {seen.Shown}", seen.Error);
            await Task.Delay(Interval, cancellation);
        }
    }

    /// <summary>As <see cref="UntilAsync{T}"/>, for a probe that answers at once.</summary>
    public static Task<T> Until<T>(
        string description,
        Func<T> probe,
        Func<T, bool> done,
        TimeSpan? timeout = null,
        Func<T, string>? describe = null,
        CancellationToken cancellation = default) =>
        UntilAsync(description, () => Task.FromResult(probe()), done, timeout, describe, cancellation);

    private static async Task<Sighting<T>> AskAsync<T>(
        Func<Task<T>> probe, Func<T, bool> done, Func<T, string>? describe, TimeSpan left, CancellationToken cancellation)
    {
        try
        {
            // A probe that hangs is seen too; a quick one always gets its chance.
            var answer = await probe().WaitAsync(left < Interval ? Interval : left, cancellation);
            return new Sighting<T>(done(answer), answer, describe?.Invoke(answer) ?? answer?.ToString() ?? "nothing (null)", null);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return new Sighting<T>(false, default, $"{error.GetType().Name}: {error.Message}", error);
        }
    }

    private readonly record struct Sighting<T>(bool Done, T? Answer, string Shown, Exception? Error);
}

/// <summary>What was waited for did not come in time; the message says what was seen last.</summary>
public sealed class PollTimeoutException(string message, Exception? inner) : Exception(message, inner);
