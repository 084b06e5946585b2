using System.Reflection;
using System.Text.Json.Nodes;
using ChainHub.Contracts.Schemas;

namespace ChainHub.Contracts.Tests;

/// <summary>A name on the wire is a promise to every partner: the list is changed by hand, by somebody who means it.</summary>
public sealed class Names_on_the_wire_are_approved
{
    [Fact]
    public void All_of_them_and_no_other()
    {
        var file = Path.Combine(Repository.Root, "tests/ChainHub.Contracts.Tests/names.approved.txt");

        var approved = File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#').ToList();

        var now = Now().Distinct().ToList();
        now.Except(approved).ShouldBeEmpty("New names on the wire: add them to names.approved.txt if partners may rely on them for ever.");
        approved.Except(now).ShouldBeEmpty("Names that partners rely on are gone: give a new version of the message instead.");
    }

    private static IEnumerable<string> Now()
    {
        foreach (var attribute in typeof(EnvelopeNames).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral))
            yield return $"envelope {attribute.GetRawConstantValue()}";
        foreach (var info in Catalogue.All)
        {
            yield return $"type {info.Type}";
            foreach (var member in Members(SchemaExport.Body(info, BodyProfile.Wire), ""))
                yield return $"member {info.Name} {member}";
        }

        foreach (var list in CodeLists.All)
            foreach (var code in Enum.GetNames(list))
                yield return $"code {list.Name}.{code}";
    }

    private static IEnumerable<string> Members(JsonNode schema, string path) =>
        schema["items"] is { } items ? Members(items, path + "[]")
        : schema["properties"] is JsonObject members
            ? members.SelectMany(member => Members(member.Value!, $"{path}/{member.Key}").Prepend($"{path}/{member.Key}"))
        : [];
}
