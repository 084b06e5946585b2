using ChainHub.Durability.Groups;

namespace ChainHub.Durability.Tests.Gathering;

/// <summary>The calls that a gatherer makes: each stays under way until the test answers it.</summary>
internal sealed class Calls
{
    private readonly List<Call> made = [];
    private readonly Lock guard = new();

    public IReadOnlyList<Call> Made
    {
        get
        {
            lock (guard) return [.. made];
        }
    }

    public Task<IReadOnlyList<Answer<string>>> AskAsync(IReadOnlyList<string> asks)
    {
        var call = new Call([.. asks]);
        lock (guard) made.Add(call);
        return call.Answers.Task;
    }

    /// <summary>Waits until there were so many calls, and gives the last of them.</summary>
    public async Task<Call> NumberAsync(int count) => (await Testing.Poll.Until(
        $"call {count}", () => Made, seen => seen.Count >= count, describe: seen => $"{seen.Count} calls"))[count - 1];

    internal sealed record Call(string[] Asks)
    {
        public TaskCompletionSource<IReadOnlyList<Answer<string>>> Answers { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Answers each with itself.</summary>
        public void Echo() => Answers.SetResult([.. Asks.Select(ask => new Answer<string>(ask))]);
    }
}
