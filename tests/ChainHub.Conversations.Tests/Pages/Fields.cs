using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChainHub.Contracts.Schemas;

namespace ChainHub.Conversations.Tests.Pages;

/// <summary>One field of a body.</summary>
internal sealed record Field(string Path, string Form, bool Required, string Meaning);

/// <summary>The fields of a message, from its schema and the summaries of its record.</summary>
internal static class Fields
{
    /// <summary>Those of every message.</summary>
    public static IReadOnlyList<Field> OfEvery { get; } =
        [.. Walk("", Schema(Catalogue.All[0]), Catalogue.All[0].Record).Where(field => Common(field.Path))];

    /// <summary>Those that this message has of its own.</summary>
    public static IReadOnlyList<Field> Of(MessageInfo info) => [.. Walk("", Schema(info), info.Record).Where(field => !Common(field.Path))];

    public static string Table(IReadOnlyList<Field> fields)
    {
        if (fields.Count == 0) return "No fields of its own.\n";
        var table = new StringBuilder("| Field | Form | Required | Meaning |\n|---|---|---|---|\n");
        foreach (var field in fields) table.Append($"| `{field.Path}` | {field.Form} | {(field.Required ? "yes" : "")} | {field.Meaning.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return table.ToString();
    }

    private static JsonObject Schema(MessageInfo info) => SchemaExport.Body(info, BodyProfile.Wire);

    private static bool Common(string path) => typeof(Message).GetProperties().Any(property => Wire(property) == path.Split('.', '[')[0]);

    private static IEnumerable<Field> Walk(string prefix, JsonObject schema, Type record)
    {
        var required = schema["required"]?.AsArray().Select(name => (string)name!).ToHashSet() ?? [];
        foreach (var property in record.GetProperties().OrderBy(property => property.DeclaringType == typeof(Message)))
        {
            var name = Wire(property);
            if (schema["properties"]?[name] is not JsonObject form) continue;
            var path = prefix + name;
            yield return new(path, Form(form), required.Contains(name), Docs.Of(property));
            var (part, within) = form["items"] is JsonObject items ? (items, path + "[].") : (form, path + ".");
            if (part["properties"] is null) continue;
            foreach (var inner in Walk(within, part, Element(property.PropertyType))) yield return inner;
        }
    }

    private static Type Element(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsGenericType ? plain.GetGenericArguments()[^1] : plain;
    }

    private static string Form(JsonObject schema) => schema switch
    {
        _ when schema["items"] is JsonObject items => $"list of {Form(items)}",
        _ when schema["enum"] is not null => "code",
        _ when (string?)schema["format"] is { } format => format,
        _ when schema["maxLength"] is { } most => $"text, at most {most}",
        _ => schema["type"] is JsonValue one ? (string)one! : "object",
    };

    private static string Wire(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
