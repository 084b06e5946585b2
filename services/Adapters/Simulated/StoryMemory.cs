using System.Text.Json;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Simulated;

/// <summary>
/// What people have heard, in a file, so that they go on where they were after a worker was killed. What they did follows from it,
/// and doing it again has no effect. Made-up families only: the file holds whole messages.
/// </summary>
internal sealed class StoryMemory
{
    private readonly string? file;

    private StoryMemory(string? file, DateTimeOffset started, IReadOnlyList<(DateTimeOffset, Notice)> recalled) =>
        (this.file, Started, Recalled) = (file, started, recalled);

    /// <summary>When the story was first begun (UTC).</summary>
    public DateTimeOffset Started { get; }

    /// <summary>What was heard before.</summary>
    public IReadOnlyList<(DateTimeOffset At, Notice Notice)> Recalled { get; }

    /// <summary>Opens the memory in a file, or one that forgets when there is no file.</summary>
    public static StoryMemory Open(string? file, DateTimeOffset now)
    {
        if (file is null) return new StoryMemory(null, now, []);
        var lines = File.Exists(file) ? File.ReadAllLines(file).Select(Read).OfType<Line>().ToList() : [];
        if (lines.Count > 0)
            return new StoryMemory(file, lines[0].At, [.. lines.Skip(1).Select(line => (line.At, new Notice(line.Id, line.Type, line.Conversation, line.Body)))]);
        var memory = new StoryMemory(file, now, []);
        memory.Append(new Line(now, "", "", Guid.Empty, []));
        return memory;
    }

    public void Remember(DateTimeOffset at, Notice notice) =>
        Append(new Line(at, notice.Id, notice.Type, notice.ConversationId, notice.Body.ToArray()));

    private void Append(Line line)
    {
        // A line that a crash cut off is ended first; it is passed over when read.
        if (file is not null) File.AppendAllText(file, $"\n{JsonSerializer.Serialize(line)}\n");
    }

    private static Line? Read(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize<Line>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Line(DateTimeOffset At, string Id, string Type, Guid Conversation, byte[] Body);
}
