using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChainHub.Conversations.Machines;

/// <summary>
/// How the state of sagas is stored: tolerant of fields that a newer version added, and without what is as it was in the beginning (null,
/// false, an empty list), as every step reads and writes it.
/// </summary>
internal static class StateJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Only this writes what this reads.
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsAsInTheBeginning } },
    };

    // What is not written is read as it is in a fresh object: so whatever a fresh object has that is not the default of its type is always
    // written, unless it is an empty list and still is. A code is written by its name, also the first one: another may come to stand first.
    private static void LeaveOutWhatIsAsInTheBeginning(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var fresh = type.CreateObject?.Invoke();
        foreach (var property in type.Properties)
        {
            var beginning = fresh is not null ? property.Get?.Invoke(fresh) : property.AssociatedParameter?.DefaultValue;
            if (beginning is ICollection { Count: 0 }) property.ShouldSerialize = (_, value) => value is not ICollection { Count: 0 };
            else if (property.IsRequired || property.PropertyType.IsEnum || (beginning is not null && !beginning.Equals(DefaultOf(property.PropertyType)))) property.ShouldSerialize = (_, _) => true;
        }
    }

    private static object? DefaultOf(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
}
