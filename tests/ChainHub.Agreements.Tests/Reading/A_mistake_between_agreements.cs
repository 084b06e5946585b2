using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class A_mistake_between_agreements
{
    private static readonly string Next = Given.Agreement.Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal)
        .Replace("2026-", "2027-", StringComparison.Ordinal);

    private static readonly string Elsewhere = Given.With("code: testland", "code: elsewhere").Replace("-test", "-else", StringComparison.Ordinal)
        .Replace("000000009", "000000008", StringComparison.Ordinal);

    [Fact]
    public void Versions_that_follow_each_other_are_none() => Given.Book(Given.Agreement, Next).All.Count.ShouldBe(2);

    [Fact]
    public void Regions_beside_each_other_are_none() => Given.Book(Given.Agreement, Elsewhere).Participants.Count.ShouldBe(6);

    [Fact]
    public void Two_versions_on_one_day_are_told()
    {
        var mistake = Given.Mistakes(Given.Agreement, Next.Replace("2027-01-01", "2026-12-31", StringComparison.Ordinal)).ShouldHaveSingleItem();

        (Path.GetFileName(mistake.File), mistake.Line).ShouldBe(("2.yaml", 3));
        mistake.Problem.ShouldContain("version 1 of 'testland'");
    }

    [Fact]
    public void A_version_without_an_end_overlaps_all_later_ones() =>
        Given.Mistakes(Given.With("valid-until: 2026-12-31\n", ""), Next).ShouldHaveSingleItem().Remedy.ShouldContain("valid-until");

    [Fact]
    public void The_same_version_twice_is_told() =>
        Given.Mistakes(Given.Agreement, Next.Replace("\"2\"", "\"1\"", StringComparison.Ordinal)).ShouldHaveSingleItem().Problem.ShouldContain("Version 1 of 'testland' is in");

    [Fact]
    public void Two_OINs_of_one_organization_are_told()
    {
        var mistake = Given.Mistakes(Given.Agreement, Next.Replace("9002", "9902", StringComparison.Ordinal)).ShouldHaveSingleItem();

        mistake.Problem.ShouldContain("'st-test' has another OIN in");
        mistake.Line.ShouldBe(9);
    }

    [Fact]
    public void One_OIN_of_two_organizations_is_told() =>
        Given.Mistakes(Given.Agreement, Elsewhere.Replace("000000008001", "000000009001", StringComparison.Ordinal))
            .ShouldHaveSingleItem().Problem.ShouldContain("This OIN is that of 'vt-test' in");

    [Fact]
    public void Two_kinds_of_one_organization_are_told() =>
        Given.Mistakes(Given.Agreement, Next.Replace("kind: shelter", "kind: social-team", StringComparison.Ordinal))
            .ShouldHaveSingleItem().Problem.ShouldContain("'sh-test' is another kind of organization in");

    [Fact]
    public void A_pair_that_two_agreements_link_on_one_day_is_told() =>
        Given.Mistakes(Given.Agreement, Given.With("code: testland", "code: other")).Select(mistake => mistake.Problem)
            .ShouldContain(problem => problem.Contains("'st-test' and 'vt-test' are linked by 'testland'"));
}
