using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChainHub.Contracts.Schemas;

/// <summary>The JSON Schema of the envelope, made from the rules that the codec reads with.</summary>
public static class EnvelopeSchema
{
    /// <summary>The schema of a whole message; the body is any object here and has its own schema.</summary>
    public static JsonObject Create()
    {
        var attributes = new JsonObject(EnvelopeRules.All.Select(rule => KeyValuePair.Create(rule.Name, (JsonNode?)Attribute(rule))));
        attributes[EnvelopeNames.TestData] = new JsonObject { ["type"] = "boolean" };
        attributes[EnvelopeNames.Data] = new JsonObject { ["type"] = "object" };
        return new()
        {
            ["$schema"] = SchemaExport.Dialect,
            ["$id"] = EnvelopeNames.DataSchemaPrefix + "envelope",
            ["title"] = "The envelope of every message: CloudEvents 1.0, structured JSON, NL GOV profile",
            ["type"] = "object",
            ["properties"] = attributes,
            ["required"] = new JsonArray(
                [.. EnvelopeRules.All.Where(rule => rule.Required).Select(rule => (JsonNode?)rule.Name), EnvelopeNames.Data]),
            ["dependentRequired"] = new JsonObject { [EnvelopeNames.Sequence] = new JsonArray(EnvelopeNames.SequenceType) },
        };
    }

    /// <summary>A pattern as JavaScript and other engines know it.</summary>
    internal static string Portable(Regex pattern) => pattern.ToString().Replace(@"\z", "$", StringComparison.Ordinal);

    private static JsonObject Attribute(AttributeRule rule)
    {
        var schema = new JsonObject { ["description"] = $"Expected: {rule.Expected}.", ["type"] = "string" };
        if (rule.IsInstant)
            schema["format"] = "date-time";
        if (rule.Pattern is not null)
            schema["pattern"] = Portable(rule.Pattern);
        if (rule.Values.Count > 0)
            schema["enum"] = new JsonArray([.. rule.Values.Select(value => JsonValue.Create(value))]);
        return schema;
    }
}
