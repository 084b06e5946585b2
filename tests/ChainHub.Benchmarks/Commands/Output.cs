using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChainHub.Benchmarks.Commands;

/// <summary>Prints a result: as one JSON document, or to be read, one figure a line.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Snake = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync<T>(T result, bool json)
    {
        var text = JsonSerializer.Serialize(result, Snake);
        if (json) await Console.Out.WriteLineAsync(text);
        else
            foreach (var (name, figure) in Lines("", JsonNode.Parse(text)!))
                await Console.Out.WriteLineAsync($"{name,-52} {figure}");
    }

    // The figures of rounds stand beside each other.
    private static IEnumerable<(string Name, string Figure)> Lines(string path, JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(one => Lines(path.Length == 0 ? one.Key : $"{path}.{one.Key}", one.Value)),
        JsonArray rounds => rounds.SelectMany(round => Lines(path, round)).GroupBy(line => line.Name)
            .Select(line => (line.Key, string.Join("  ", line.Select(l => l.Figure)))),
        null => [(path, "-")],
        _ => [(path, node.ToString())],
    };
}
