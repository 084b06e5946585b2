using System.Text.Json.Nodes;
using ChainHub.Contracts.Tests.Examples;
using ChainHub.Node.Validation;

namespace ChainHub.Contracts.Tests;

public sealed class Examples_of_every_message
{
    private static readonly string Folder = Path.Combine(Repository.Contracts, "examples");

    private static readonly JsonObject Culprits = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "invalid.json")))!.AsObject();

    public static TheoryData<string> Types => [.. Catalogue.All.Select(info => info.Type)];

    public static TheoryData<string> Valid => [.. Files("valid-*.json")];

    public static TheoryData<string> Invalid => [.. Files("invalid-*.json")];

    [Theory, MemberData(nameof(Types))]
    public void There_is_a_valid_one_one_with_too_little_and_one_with_too_much(string type)
    {
        var files = Directory.GetFiles(Path.Combine(Folder, type)).Select(Path.GetFileName).ToList();

        files.ShouldContain(file => file!.StartsWith("valid-", StringComparison.Ordinal));
        files.ShouldContain("invalid-too-little.json");
        files.ShouldContain("invalid-too-much.json");
    }

    [Theory, MemberData(nameof(Valid))]
    public void A_valid_one_is_read_and_written_again_byte_for_byte(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));

        Judge.Message(bytes).ShouldBeEmpty();
        var (envelope, data) = CloudEventCodec.Read(bytes);
        var body = BodyValidator.Deserialize(Catalogue.Find(envelope.Type)!, data);
        AllExamples.Indented(CloudEventCodec.Write(envelope, body)).ShouldBe(bytes);
        AllExamples.Indented(CloudEventCodec.Write(envelope, data)).ShouldBe(bytes);
        envelope.TestData.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Invalid))]
    public void An_invalid_one_is_refused_at_its_culprit_and_nowhere_else(string file) =>
        Judge.Message(File.ReadAllBytes(Path.Combine(Folder, file))).ShouldBe([(string)Culprits[file]!]);

    [Fact]
    public void The_index_of_invalid_ones_is_complete() =>
        Culprits.Select(culprit => culprit.Key).ShouldBe(Files("invalid-*.json"), ignoreOrder: true);

    private static IEnumerable<string> Files(string search) =>
        Directory.GetFiles(Folder, search, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
