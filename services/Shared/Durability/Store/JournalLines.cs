using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChainHub.Durability.Model;
using ChainHub.Durability.Sql;

namespace ChainHub.Durability.Store;

/// <summary>The lines of a commit as they are kept, and back: a JSON array, each line an object with the columns that it fills.</summary>
internal static class JournalLines
{
    public static string Write(IReadOnlyList<JournalLine> lines) => JsonSerializer.Serialize(
        // Where a line stands, and what seals it, is of the page.
        [.. lines.Select(line => line with { Position = 0, Seal = null, At = Instants.Stored(line.At) })], JournalLinesJson.Kept.JournalLineArray);

    /// <exception cref="InvalidDataException">This is no page of a journal: somebody changed it.</exception>
    public static IReadOnlyList<JournalLine> Read(JournalPage page)
    {
        var lines = Parse(page);
        for (var place = 0; place < lines.Length; place++)
            lines[place] = lines[place] with { Position = page.Position - lines.Length + place + 1, Seal = place == lines.Length - 1 ? page.Seal : null };
        return lines;
    }

    private static JournalLine[] Parse(JournalPage page)
    {
        try
        {
            return JsonSerializer.Deserialize(page.Lines, JournalLinesJson.Kept.JournalLineArray) ?? [];
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"The journal cannot be read before line {page.Position}: its page was changed by somebody else than a node. The seals show from where on.", broken);
        }
    }
}

/// <summary>How lines are written: only what they fill, by the names of the columns.</summary>
[JsonSerializable(typeof(JournalLine[]))]
internal sealed partial class JournalLinesJson : JsonSerializerContext
{
    public static JournalLinesJson Kept { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // Nothing of it is ever part of a page of the web, so characters stay what they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
