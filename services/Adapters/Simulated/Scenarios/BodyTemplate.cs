using System.Text.Json.Nodes;

namespace ChainHub.Adapters.Simulated;

/// <summary>
/// The body of a message in a scenario. Text that begins with a dollar sign refers to something: <c>$now</c>, <c>$today</c>,
/// <c>$today+5</c> (days), <c>$since</c> (of the case), <c>$task(name)</c>, <c>$conversation(name)</c>, and <c>$heard.property</c> of
/// what the step follows on.
/// </summary>
/// <param name="json">The body as it stands in the scenario.</param>
public sealed class BodyTemplate(JsonObject json)
{
    /// <summary>The body with every reference filled in.</summary>
    /// <exception cref="FormatException">A reference cannot be understood; the message says which.</exception>
    internal JsonObject Fill(References references) => (JsonObject)Filled(json, references)!;

    private static JsonNode? Filled(JsonNode? node, References references) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, Filled(member.Value, references)))),
        JsonArray list => new JsonArray([.. list.Select(item => Filled(item, references))]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith('$') => JsonValue.Create(references.Resolve(text)),
        _ => node?.DeepClone(),
    };
}
