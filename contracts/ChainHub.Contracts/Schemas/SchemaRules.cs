using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace ChainHub.Contracts.Schemas;

/// <summary>What the records say beyond their types: codes with labels, lengths, ranges, and which members must be there.</summary>
internal sealed class SchemaRules(BodyProfile profile)
{
    public JsonNode Apply(JsonSchemaExporterContext context, JsonNode exported)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var schema = type.IsEnum ? Codes(type)
            : type == typeof(DateTimeOffset) ? Instant()
            : WithoutNull((JsonObject)exported);
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
            Members(context.TypeInfo, schema);
        // The exporter says nothing of items that a converter of our own writes.
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Enumerable && schema["items"] is null && type.GetGenericArguments() is [{ IsEnum: true } code])
            schema["items"] = Codes(code);
        if (context.PropertyInfo?.AttributeProvider is { } member)
            Limits(member, schema);
        return schema;
    }

    private static JsonObject Codes(Type type)
    {
        var codes = Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => (Enum)Enum.ToObject(type, value)).ToList();
        return new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. codes.Select(code => JsonValue.Create(code.ToString()))]),
            ["x-dutch"] = new JsonObject(codes.Select(code => KeyValuePair.Create(code.ToString(), (JsonNode?)code.Dutch()))),
        };
    }

    private static JsonObject Instant() => new()
    {
        ["type"] = "string",
        ["format"] = "date-time",
        ["pattern"] = EnvelopeSchema.Portable(EnvelopePatterns.Instant),
    };

    /// <summary>What is absent is left out; so null has no place, and there is one way to say it.</summary>
    private static JsonObject WithoutNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
            schema["type"] = types.Select(type => type!.GetValue<string>()).Single(type => type != "null");
        return schema;
    }

    private void Members(JsonTypeInfo type, JsonObject schema)
    {
        var required = type.Properties.Where(MustBeThere).Select(property => JsonValue.Create(property.Name)).ToArray<JsonNode?>();
        schema.Remove("required");
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);
        schema["additionalProperties"] = false;
    }

    private bool MustBeThere(JsonPropertyInfo property) =>
        property.IsRequired || (profile == BodyProfile.Wire && Has<FilledByNodeAttribute>(property.AttributeProvider) is not null);

    private static void Limits(ICustomAttributeProvider member, JsonObject schema)
    {
        var isList = schema["type"]?.GetValue<string>() == "array";
        if (Has<MinLengthAttribute>(member) is { } min)
            schema[isList ? "minItems" : "minLength"] = min.Length;
        if (Has<MaxLengthAttribute>(member) is { } max)
            schema[isList ? "maxItems" : "maxLength"] = max.Length;
        if (Has<ItemLengthAttribute>(member) is { } item)
            schema["items"]!["maxLength"] = item.Maximum;
        if (Has<RegularExpressionAttribute>(member) is { } form)
            schema["pattern"] = form.Pattern;
        if (Has<RangeAttribute>(member) is { } range)
            (schema["minimum"], schema["maximum"]) = ((int)range.Minimum, (int)range.Maximum);
    }

    private static T? Has<T>(ICustomAttributeProvider? member) where T : Attribute =>
        member?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
}
