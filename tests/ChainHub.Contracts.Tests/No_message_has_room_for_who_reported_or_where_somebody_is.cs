using System.Text.Json.Nodes;
using ChainHub.Contracts.Schemas;

namespace ChainHub.Contracts.Tests;

public sealed class No_message_has_room_for_who_reported_or_where_somebody_is
{
    private static readonly string[] Forbidden =
    [
        "reporter", "melder", "name", "naam", "address", "adres", "street", "straat", "postal", "postcode", "city", "place", "location", "locatie",
        "birth", "geboorte", "bsn", "phone", "telefo", "mail", "latitude", "longitude",
    ];

    public static TheoryData<string> Types => [.. Catalogue.All.Select(info => info.Name).Distinct()];

    [Theory, MemberData(nameof(Types))]
    public void No_member_that_holds_text_asks_for_it(string name)
    {
        var schema = SchemaExport.Body(Catalogue.Newest(name)!, BodyProfile.Wire);

        Texts(schema, "").Where(member => Forbidden.Any(word => member.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Where(member => !member.EndsWith("/replaces", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Nor_does_the_envelope() =>
        EnvelopeSchema.Create()["properties"]!.AsObject()
            .Where(member => Forbidden.Any(word => member.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .ShouldBeEmpty();

    private static IEnumerable<string> Texts(JsonNode schema, string path) => (string?)schema["type"] switch
    {
        "object" => schema["properties"]!.AsObject().SelectMany(member => Texts(member.Value!, $"{path}/{member.Key}")),
        "array" => Texts(schema["items"]!, path),
        "string" => [path],
        _ => [],
    };
}
