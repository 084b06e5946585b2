using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class The_members_of_a_team
{
    private const string Shelter = "  - {code: sh-test, name: Opvang Test, kind: shelter, oin: \"00000099000000009003\"}\n";
    private const string One = "      - {worker: m-1, organization: st-test, ground: consent, until: 2026-06-30}\n";
    private const string Other = "      - {worker: m-1, organization: vt-test, ground: statutory-task, from: 2026-07-01}\n";

    [Fact]
    public void Keep_their_home_organization_and_ground_and_can_change_them_on_a_day()
    {
        var team = Given.One(Given.With(Shelter, Shelter + Team(One + Other))).Participants.Single(one => one.Kind == OrganizationKind.MixedTeam);

        team.Members.ShouldBe(
        [
            new("m-1", "st-test", LegalBasis.Consent, Until: new(2026, 6, 30)), new("m-1", "vt-test", LegalBasis.StatutoryTask, From: new(2026, 7, 1)),
        ]);
    }

    [Theory]
    [InlineData("until: 2026-06-30", "until: 2026-07-01", "{worker: m-1, organization: vt-test", "is a member twice on some day")]
    [InlineData("organization: vt-test", "organization: nobody", "{worker: m-1, organization: nobody", "is no participant")]
    [InlineData("ground: consent", "ground: because", "because", "Unknown ground")]
    [InlineData("worker: m-1, organization: st-test", "worker: Jan, organization: st-test", "Jan", "not an opaque reference")]
    [InlineData("from: 2026-07-01", "from: 2026-07-01, until: 2026-06-01", "2026-06-01", "ends before it begins")]
    public void Are_read_strictly(string old, string now, string at, string says) =>
        Given.Mistake(Shelter, Shelter + Team((One + Other).Replace(old, now, StringComparison.Ordinal)), at: at).ShouldContain(says);

    [Fact]
    public void Are_of_at_least_two_organizations_and_of_a_mixed_team_only()
    {
        Given.Mistake(Shelter, Shelter + Team(One), at: One).ShouldContain("at least two organizations");
        Given.Mistake(Shelter, Shelter.Replace("}", ", members: []}", StringComparison.Ordinal), at: "members: []").ShouldContain("Only a mixed team has members");
    }

    [Theory]
    [InlineData("expertise: [human-traficking]", "Did you mean 'human-trafficking'?")]
    [InlineData("expertise: [{field: elder-abuse, from: 2026-02-01, until: 2026-01-01}]", "ends before it begins")]
    public void What_anybody_offers_is_read_strictly_too(string expertise, string says) =>
        Given.Mistake(Shelter, Shelter.Replace("}", $", {expertise}}}", StringComparison.Ordinal), at: expertise).ShouldContain(says);

    [Fact]
    public void In_Amsterdam_one_of_them_changes_employer_in_July()
    {
        var team = AgreementFiles.Load(RepositoryRoot.Combine("infra", "agreements")).Find("blijvend-veilig-zo")!;

        string HomeOn(DateOnly day) => team.Members.Single(member => member.Worker == "bv-2" && member.HoldsOn(day)).Organization;
        (HomeOn(new(2026, 6, 30)), HomeOn(new(2026, 7, 1))).ShouldBe(("samendoen-amsterdam", "jbra-amsterdam"));
    }

    private static string Team(string members) => $"  - code: mt-test\n    name: Team Test\n    kind: mixed-team\n    oin: \"00000099000000009004\"\n    members:\n{members}";
}
