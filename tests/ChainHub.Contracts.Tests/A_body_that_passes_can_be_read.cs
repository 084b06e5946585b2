using System.Text.Json;
using System.Text.Json.Nodes;
using ChainHub.Contracts.Tests.Examples;
using ChainHub.Node.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace ChainHub.Contracts.Tests;

/// <summary>The schemas and the records say the same: what the check passes deserializes, what deserializes badly was not passed.</summary>
public sealed class A_body_that_passes_can_be_read
{
    private static readonly string[] Values =
    [
        "null", "0", "1", "1.5", "1e3", "99999999999", "true", "\"\"", "\"x\"", "\"Child\"", "\"child\"", "\"2026-02-30\"", "\"2026-03-30\"", "[]", "{}",
        "\"2026-03-30T08:15:00Z\"", "\"2026-03-30T08:15:00+02:00\"", "\"2026-03-30T24:00:00Z\"", "[null]", "[\"x\"]", "[{}]",
        "\"0198f1c0-0000-7000-8000-000000000001\"", "\"{0198f1c0-0000-7000-8000-000000000001}\"", "\"2026-03-30T08:15:00.Z\"", "\"2026-03-30T08:15Z\"",
    ];

    private static readonly Gen<(MessageInfo Info, string Body)> Changed =
        from example in Gen.Elements(AllExamples.Valid.ToArray())
        from place in Gen.Choose(0, 10_000)
        from value in Gen.Elements(Values)
        from removes in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
        select (example.Info, Change(example, place, removes ? null : value));

    [Fact]
    public void Whatever_was_changed_in_it() => Prop.ForAll(Changed.ToArbitrary(), x =>
    {
        using var body = JsonDocument.Parse(x.Body);
        var problems = BodyValidator.Check(x.Info, body.RootElement, BodyProfile.Wire);
        var failure = Record.Exception(() => BodyValidator.Deserialize(x.Info, body.RootElement));
        return failure is null || (failure is JsonException && problems.Count > 0);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static string Change(Example example, int place, string? value)
    {
        var body = JsonSerializer.SerializeToNode(example.Body, example.Body.GetType(), ContractJson.Options)!;
        var places = Places(body).ToList();
        var (parent, key) = places[place % places.Count];
        switch (parent)
        {
            case JsonObject members when value is null:
                members.Remove((string)key);
                break;
            case JsonObject members:
                members[(string)key] = JsonNode.Parse(value);
                break;
            case JsonArray items:
                items[(int)key] = JsonNode.Parse(value ?? "null");
                break;
        }

        return body.ToJsonString();
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value).Prepend((members, (object)member.Key))),
        JsonArray items => items.SelectMany((item, index) => Places(item).Prepend((items, (object)index))),
        _ => [],
    };
}
