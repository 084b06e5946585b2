using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ChainHub.Contracts.Tests.Examples;

/// <summary>All files under contracts/examples, made here.</summary>
internal static class AllExamples
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static IReadOnlyList<Example> Valid { get; } =
        [
            .. HandoverExamples.All(), .. ConversationExamples.All(), .. SafetyExamples.All(), .. WorkerExamples.All(), .. BoardRequestExamples.All(),
            .. OrderExamples.All(), .. ShelterExamples.All(), .. MandateExamples.All(), .. TimelineExamples.All(), .. HubExamples.All(),
        ];

    public static IReadOnlyList<InvalidExample> Invalid { get; } =
        [.. Valid.DistinctBy(example => example.Info).SelectMany(InvalidExamples.Of), .. EnvelopeExamples.All(Valid[0])];

    public static IReadOnlyDictionary<string, byte[]> Files()
    {
        var files = Valid.ToDictionary(example => example.File, example => Indented(CloudEventCodec.Write(example.Envelope, example.Body)));
        foreach (var example in Invalid)
            files.Add(example.File, example.Content);
        var index = new JsonObject(Invalid.OrderBy(x => x.File, StringComparer.Ordinal)
            .Select(x => KeyValuePair.Create(x.File, (JsonNode?)x.Culprit)));
        files.Add("invalid.json", Lines(index));
        return files;
    }

    public static byte[] Indented(ReadOnlySpan<byte> message) => Lines(JsonNode.Parse(message)!);

    public static byte[] Lines(JsonNode node) => [.. JsonSerializer.SerializeToUtf8Bytes(node, Readable), (byte)'\n'];
}
