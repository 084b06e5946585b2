using System.Text.Json.Nodes;
using ChainHub.Contracts.Tests.Examples;
using NJsonSchema;

namespace ChainHub.Contracts.Tests;

public sealed class A_reader_of_JSON_Schema_that_is_not_ours_agrees
{
    public static TheoryData<string> Types => [.. Catalogue.All.Select(info => info.Type)];

    [Theory, MemberData(nameof(Types))]
    public async Task Bodies(string type)
    {
        var schema = await Schema($"{type}.schema.json");

        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Contracts, "examples", type)))
        {
            var body = JsonNode.Parse(await File.ReadAllTextAsync(file))!["data"]!.ToJsonString();
            var isValid = Path.GetFileName(file).StartsWith("valid-", StringComparison.Ordinal);
            schema.Validate(body).Count.ShouldBe(isValid ? 0 : 1, file);
        }
    }

    [Fact]
    public async Task Envelopes()
    {
        var schema = await Schema("envelope.schema.json");

        foreach (var example in AllExamples.Valid)
            schema.Validate(System.Text.Encoding.UTF8.GetString(CloudEventCodec.Write(example.Envelope, example.Body))).ShouldBeEmpty(example.File);
        foreach (var example in AllExamples.Invalid.Where(x => x.File.StartsWith("envelope/invalid-missing", StringComparison.Ordinal)))
        {
            // dependentRequired is newer than this reader.
            if (!example.Culprit.EndsWith("sequencetype", StringComparison.Ordinal))
                schema.Validate(System.Text.Encoding.UTF8.GetString(example.Content)).ShouldNotBeEmpty(example.File);
        }
    }

    private static async Task<JsonSchema> Schema(string file) =>
        await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Contracts, "schemas", file)));
}
