using System.Text;
using ChainHub.Contracts.Schemas;
using ChainHub.Contracts.Tests.Examples;

namespace ChainHub.Contracts.Tests;

public sealed class Generated_files_are_what_the_records_give
{
    [Fact]
    public void Schemas()
    {
        var schemas = Catalogue.All.ToDictionary(
            info => $"{info.Type}.schema.json", info => AllExamples.Lines(SchemaExport.Body(info, BodyProfile.Wire)));
        foreach (var info in Catalogue.All.Where(info => info.SaidByPeople))
            schemas.Add($"commands/{info.Type}.schema.json", AllExamples.Lines(SchemaExport.Body(info, BodyProfile.Command)));
        schemas.Add("envelope.schema.json", AllExamples.Lines(EnvelopeSchema.Create()));

        Repository.ShouldMatch("schemas", "*.json", schemas);
    }

    [Fact]
    public void Code_lists() =>
        Repository.ShouldMatch("", "codes.md", new Dictionary<string, byte[]> { ["codes.md"] = Encoding.UTF8.GetBytes(CodeLists.Page()) });

    [Fact]
    public void Examples() => Repository.ShouldMatch("examples", "*.json", AllExamples.Files());
}
