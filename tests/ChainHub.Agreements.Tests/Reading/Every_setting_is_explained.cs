using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class Every_setting_is_explained
{
    private readonly string page = File.ReadAllText(RepositoryRoot.Combine("docs", "agreements.md"));

    [Fact]
    public void Each_key_has_its_row() =>
        AgreementFiles.Keys.Values.SelectMany(keys => keys).Where(key => !page.Contains($"| `{key}` |", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Each_term_has_its_row_with_its_length()
    {
        var alkmaar = AgreementFiles.Load(RepositoryRoot.Combine("infra", "agreements", "alkmaar.yaml")).All[0];

        foreach (var rule in LocalRules.All)
            page.Split('\n').Where(line => line.StartsWith($"| `{rule}` |", StringComparison.Ordinal)).ShouldHaveSingleItem(rule)
                .ShouldContain($"| {AgreementFiles.Length(alkmaar.Terms[rule].Rule)} |");
    }

    [Fact]
    public void Each_kind_of_organization_is_named() =>
        Enum.GetValues<OrganizationKind>().Length.ShouldBe(ParticipantReader.KnownKinds.Count(kind => page.Contains($"`{kind}`", StringComparison.Ordinal)));

    [Fact]
    public void Each_setting_is_used_by_a_pack_of_this_repository()
    {
        var packs = string.Concat(Directory.GetFiles(RepositoryRoot.Combine("infra", "agreements")).Select(File.ReadAllText));

        AgreementFiles.Keys.Values.SelectMany(keys => keys).Except(["valid-until"]).Where(key => !packs.Contains($"{key}: ", StringComparison.Ordinal) && !packs.Contains($"{key}:\n", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
