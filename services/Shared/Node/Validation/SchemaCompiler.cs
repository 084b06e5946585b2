using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChainHub.Contracts;

namespace ChainHub.Node.Validation;

/// <summary>
/// Turns a published schema into something that checks. It knows the words that our schemas use and refuses any other, so that a
/// word that is published is never one that is not checked.
/// </summary>
internal static class SchemaCompiler
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "$schema", "$id", "title", "type", "format", "pattern", "enum", "x-dutch", "properties", "required", "additionalProperties",
        "items", "minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum",
    ]);

    /// <exception cref="NotSupportedException">The schema has a word that is not known here.</exception>
    public static SchemaNode Compile(JsonObject schema)
    {
        if (schema.FirstOrDefault(word => !Known.Contains(word.Key)).Key is { } unknown)
            throw new NotSupportedException($"The schema at {schema.GetPath()} uses \"{unknown}\", which is not checked.");
        return (string?)schema["type"] switch
        {
            "object" => new ObjectNode(Members(schema)),
            "array" => new ListNode(Compile(schema["items"]!.AsObject()), Number(schema, "minItems", 0), Number(schema, "maxItems", int.MaxValue)),
            "integer" => new NumberNode(Number(schema, "minimum", int.MinValue), Number(schema, "maximum", int.MaxValue)),
            "boolean" => new BooleanNode(),
            "string" => Text(schema),
            var other => throw new NotSupportedException($"The schema at {schema.GetPath()} has type \"{other}\", which is not checked."),
        };
    }

    private static List<Member> Members(JsonObject schema)
    {
        var members = schema["properties"]!.AsObject();
        var required = Texts(schema["required"]).ToHashSet(StringComparer.Ordinal);
        return members.Count <= 64
            ? [.. members.Select(member => new Member(member.Key, Compile(member.Value!.AsObject()), required.Contains(member.Key)))]
            : throw new NotSupportedException($"The schema at {schema.GetPath()} has more than 64 members.");
    }

    private static SchemaNode Text(JsonObject schema)
    {
        if (schema["enum"] is not null)
        {
            var codes = Texts(schema["enum"]).ToFrozenSet();
            return new FormNode(codes.Contains, "one of " + string.Join(", ", Texts(schema["enum"])));
        }

        return (string?)schema["format"] switch
        {
            "uuid" => new FormNode(text => Guid.TryParseExact(text, "D", out _), "a UUID with hyphens"),
            "date-time" => new FormNode(text => Instants.TryParse(text, out _), "an existing instant in UTC, such as 2026-03-30T08:15:00Z"),
            "date" => new FormNode(IsDate, "an existing date, such as 2026-03-30"),
            null when (string?)schema["pattern"] is { } pattern => new FormNode(Form(pattern).IsMatch, $"text of the form {pattern}"),
            null => new TextNode(Number(schema, "minLength", 0), Number(schema, "maxLength", int.MaxValue)),
            var other => throw new NotSupportedException($"The schema at {schema.GetPath()} has format \"{other}\", which is not checked."),
        };
    }

    // The end of the text, and not what stands before a last line break.
    private static Regex Form(string pattern) =>
        new(pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int Number(JsonObject schema, string word, int otherwise) => (int?)schema[word] ?? otherwise;

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(text => (string)text!) ?? [];
}
