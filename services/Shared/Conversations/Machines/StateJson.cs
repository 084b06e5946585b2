using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChainHub.Conversations.Machines;

/// <summary>How the state of sagas is stored: tolerant of fields that a newer version added.</summary>
internal static class StateJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
