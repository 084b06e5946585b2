using System.Text.Json;

namespace ChainHub.Contracts;

/// <summary>Finds out why a message is not the JSON that we take. Runs only for messages that are refused, or may have to be.</summary>
internal static class BrokenJson
{
    private const string UnreadableText = "text that is not Unicode";

    /// <summary>What is wrong, or null when it is well-formed, shallow enough, and has no member twice.</summary>
    public static (RejectionReason Reason, EnvelopeProblem Problem)? Find(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var path = new Stack<Level>();
        try
        {
            while (reader.Read())
            {
                if (Next(ref reader, path) is { } wrong)
                    return wrong;
            }

            return null;
        }
        catch (JsonException)
        {
            return Malformed("", $"not JSON at byte {reader.BytesConsumed}", "one whole JSON object, without comments or trailing commas");
        }
        catch (InvalidOperationException)
        {
            return Malformed(Pointer(path), UnreadableText, "Unicode text; a \\u escape of one half of a pair has its other half beside it");
        }
    }

    private static (RejectionReason, EnvelopeProblem)? Next(ref Utf8JsonReader reader, Stack<Level> path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.Pop();
                return null;
            case JsonTokenType.PropertyName:
                var name = reader.GetString()!;
                path.Peek().Member = name;
                return path.Peek().Seen.Add(name) ? null : Malformed(Pointer(path), "a member that is there twice", "each member once");
            default:
                if (path.TryPeek(out var level))
                    level.Index++;
                if (reader.TokenType == JsonTokenType.String)
                    _ = reader.GetString();
                if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                    return null;
                if (path.Count >= ContractJson.MaxDepth)
                    return (RejectionReason.TooLarge, new("", "nested too deep", $"at most {ContractJson.MaxDepth} levels"));
                path.Push(new(reader.TokenType == JsonTokenType.StartArray));
                return null;
        }
    }

    private static (RejectionReason, EnvelopeProblem) Malformed(string pointer, string wrong, string expected) =>
        (RejectionReason.MalformedEnvelope, new(pointer, wrong, expected));

    private static string Pointer(Stack<Level> path) =>
        path.Reverse().Aggregate("", (pointer, level) =>
            level.IsArray ? Pointers.Item(pointer, level.Index) : Pointers.Member(pointer, level.Member));

    private sealed class Level(bool isArray)
    {
        public bool IsArray => isArray;

        public HashSet<string> Seen { get; } = [];

        public string Member { get; set; } = "";

        public int Index { get; set; } = -1;
    }
}
