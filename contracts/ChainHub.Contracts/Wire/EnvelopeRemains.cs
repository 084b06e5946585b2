using System.Text.Json;

namespace ChainHub.Contracts;

/// <summary>What can still be read of a message that is broken: only what has the form that it should have.</summary>
internal sealed record EnvelopeRemains(string? MessageId, string? MessageType, string? FromOrg, Guid? ConversationId)
{
    private const int Reach = 64 * 1024;

    public static EnvelopeRemains Of(ReadOnlySpan<byte> message)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            Collect(message.Length > Reach ? message[..Reach] : message, found);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Broken from here on; what came before it counts.
        }

        return new(
            Find(found, EnvelopeRules.Id),
            Find(found, EnvelopeRules.Type),
            Find(found, EnvelopeRules.FromOrg),
            Find(found, EnvelopeRules.ConversationId) is { } id ? Guid.ParseExact(id, "D") : null);
    }

    private static void Collect(ReadOnlySpan<byte> message, Dictionary<string, string> found)
    {
        var reader = new Utf8JsonReader(message, isFinalBlock: false, new(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                continue;
            var name = reader.GetString()!;
            if (reader.Read() && reader.TokenType == JsonTokenType.String)
                found.TryAdd(name, reader.GetString()!);
        }
    }

    private static string? Find(Dictionary<string, string> found, AttributeRule rule) =>
        found.TryGetValue(rule.Name, out var text) && rule.Holds(text) ? text : null;
}
