using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class A_mistake_in_who_takes_part
{
    private const string Shelter = "code: sh-test, name: Opvang Test, kind: shelter, oin: \"00000099000000009003\"";

    [Theory]
    [InlineData("Sh-Test")]
    [InlineData("sh_test")]
    [InlineData("-sh")]
    [InlineData("sh-")]
    [InlineData("sh")]
    [InlineData("sh.test")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmno")]
    public void A_code_that_cannot_be_one_is_told(string code)
    {
        var text = Given.Agreement.Replace("sh-test", code, StringComparison.Ordinal);

        Given.Mistakes(text).ShouldContain(mistake => mistake.Problem.Contains($"'{code}' is not a code") && mistake.Line == 10);
    }

    [Theory]
    [InlineData("0000009900000000900")]
    [InlineData("000000990000000090033")]
    [InlineData("0000009900000000900a")]
    public void An_OIN_that_has_not_20_digits_is_told(string oin) =>
        Given.Mistake("\"00000099000000009003\"", $"\"{oin}\"").ShouldContain("exactly 20 digits");

    [Fact]
    public void An_OIN_that_is_used_twice_is_told() =>
        Given.Mistake(Shelter, Shelter.Replace("9003", "9002", StringComparison.Ordinal)).ShouldContain("This OIN is that of 'st-test' already");

    [Fact]
    public void A_participant_who_is_there_twice_is_told() =>
        Given.Mistake($"  - {{{Shelter}}}\n", $"  - {{{Shelter}}}\n  - {{{Shelter.Replace("9003", "9004", StringComparison.Ordinal)}}}\n", at: "9004")
            .ShouldContain("'sh-test' is here twice; the first is on line 10");

    [Fact]
    public void An_unknown_kind_of_organization_is_told() =>
        Given.Mistake("kind: social-team", "kind: sociaal-team").ShouldContain("Unknown kind of organization 'sociaal-team'. Did you mean 'social-team'?");

    [Fact]
    public void A_participant_without_a_name_is_told() => Given.Mistake("name: Opvang Test, ", "", at: "code: sh-test").ShouldContain("'name' is missing in a participant");

    [Fact]
    public void An_agreement_with_oneself_is_told() =>
        Given.Mistakes("code: alone\nversion: 1\nvalid-from: 2026-01-01\nparticipants: []\nlinks: []\nterms: {}\n")
            .ShouldContain(mistake => mistake.Problem.Contains("at least two participants"));
}
