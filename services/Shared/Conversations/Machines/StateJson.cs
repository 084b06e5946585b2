using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChainHub.Conversations.Machines;

/// <summary>
/// How the state of sagas is stored: tolerant of fields that a newer version added, and without what says nothing (null, an empty list), as
/// every step reads and writes it.
/// </summary>
internal static class StateJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Only this writes what this reads.
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty } },
    };

    // What is empty to begin with, is so again when nothing is read.
    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.CreateObject?.Invoke() is not { } fresh) return;
        foreach (var property in type.Properties)
            if (property.Get?.Invoke(fresh) is ICollection { Count: 0 })
                property.ShouldSerialize = (_, value) => value is not ICollection { Count: 0 };
    }
}
