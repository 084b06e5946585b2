namespace ChainHub.Testing;

/// <summary>Keeps the last lines of a stream that may be endless. Safe for several threads.</summary>
public sealed class LastLines(int capacity = 2000)
{
    private readonly Queue<string> lines = [];
    private readonly Lock gate = new();

    /// <summary>Adds a line; the oldest one goes when there is no room.</summary>
    public void Add(string line)
    {
        lock (gate)
        {
            if (lines.Count == capacity)
                lines.Dequeue();
            lines.Enqueue(line);
        }
    }

    /// <summary>What is kept now, oldest first.</summary>
    public IReadOnlyList<string> Snapshot()
    {
        lock (gate) return [.. lines];
    }

    /// <summary>The last so many lines as one text.</summary>
    public string Tail(int count) => string.Join('\n', Snapshot().TakeLast(count));
}
