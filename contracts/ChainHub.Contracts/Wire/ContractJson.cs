using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ChainHub.Contracts;

/// <summary>
/// How bodies are written in JSON: names in camelCase, codes by their exact name, instants in UTC with <c>Z</c>, dates as ISO 8601;
/// what is absent is left out. Reading is strict: unknown and doubled members, null, comments and trailing commas are refused.
/// </summary>
public static class ContractJson
{
    /// <summary>The deepest nesting that is read, the envelope included.</summary>
    public const int MaxDepth = 32;

    internal static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>The options for every body; read only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        // Reflection and not a source-generated context: the generator of this .NET loses the initial value of init-only members
        // that are absent (an absent list would be null); the reflected metadata is made once and then runs as compiled code.
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            MaxDepth = MaxDepth,
            Encoder = Encoder,
            Converters = { new InstantConverter(), new CodeConverterFactory() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Instants.TryParse(reader.GetString(), out var instant)
                ? instant
                : throw new JsonException($"Expected {Instants.Expected}.");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        {
            Span<byte> letters = stackalloc byte[Instants.MostLetters];
            writer.WriteStringValue(letters[..Instants.Write(value, letters)]);
        }
    }

    private sealed class CodeConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(CodeConverter<>).MakeGenericType(typeToConvert))!;
    }

    /// <summary>The framework's own converter also reads other cases and lists of codes; the wire knows one spelling.</summary>
    private sealed class CodeConverter<T> : JsonConverter<T> where T : struct, Enum
    {
        private static readonly FrozenDictionary<string, T> Codes = Enum.GetValues<T>().ToFrozenDictionary(code => code.ToString());
        private static readonly FrozenDictionary<T, string> Names = Codes.ToFrozenDictionary(code => code.Value, code => code.Key);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Codes.TryGetValue(reader.GetString()!, out var code)
                ? code
                : throw new JsonException($"Expected a code of {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Names.TryGetValue(value, out var name)
                ? name
                : throw new JsonException($"{typeof(T).Name} has no code {value:D}."));
    }
}
