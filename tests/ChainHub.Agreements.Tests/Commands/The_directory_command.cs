using System.Text.Json;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Commands;

/// <summary>The team becomes part of a larger one on 1 July 2026.</summary>
public sealed class The_directory_command
{
    private const string Team = "oin: \"00000099000000009002\"";
    private const string Larger = "  - {code: st-groot, name: Sociaal team Groot, kind: social-team, oin: \"00000099000000009004\"}\n";

    private static readonly string Merging = Given.With(Team, $"{Team}, succeeded-by: {{code: st-groot, from: 2026-07-01}}")
        .Replace("links:\n", $"{Larger}links:\n  - between: [vt-test, st-groot]\n    messages: [handover]\n    contacts: {{st-groot: lc-9}}\n", StringComparison.Ordinal);

    [Fact]
    public void Finds_an_organization_by_its_OIN_with_the_days_on_which_it_takes_part_and_whom_it_reaches()
    {
        var shown = Asked(Merging, "--oin", "00000099000000009004", "--on", "2026-06-30");

        shown.Error.ShouldBeEmpty();
        shown.Out.ShouldContain("00000099000000009004  st-groot  Sociaal team Groot (social-team)");
        shown.Out.ShouldContain("takes part on 2026-06-30");
        shown.Out.ShouldContain("named by testland 1: 2026-01-01 to 2026-12-31");
        shown.Out.ShouldContain("takes the place of st-test (00000099000000009002) from 2026-07-01");
        shown.Out.ShouldContain("with vt-test (testland): handover");
    }

    [Fact]
    public void Says_who_speaks_for_an_organization_that_was_succeeded()
    {
        var before = Asked(Merging, "--code", "st-test", "--on", "2026-06-30").Out;
        before.ShouldContain("takes part on 2026-06-30");
        before.ShouldContain("with vt-test");
        before.ShouldNotContain("who speaks for it");

        var after = Asked(Merging, "--code", "st-test", "--on", "2026-07-01").Out;
        after.ShouldContain("takes no part on 2026-07-01");
        after.ShouldContain("its place is taken by st-groot from 2026-07-01; what was on its way is heard until 2026-07-15");
        after.ShouldContain("who speaks for it on 2026-07-01: st-groot (00000099000000009004)");
        after.ShouldNotContain("with vt-test");
    }

    [Fact]
    public void Knows_nobody_before_or_after_the_agreement()
    {
        Asked(Given.Agreement, "--code", "vt-test", "--on", "2025-12-31").Out.ShouldContain("takes no part on 2025-12-31");
        Asked(Given.Agreement, "--code", "vt-test", "--on", "2027-01-01").Out.ShouldContain("takes no part on 2027-01-01");
    }

    [Fact]
    public void Answers_as_JSON_for_a_partners_system()
    {
        var answer = JsonDocument.Parse(Asked(Merging, "--code", "vt-test", "--on", "2026-07-01", "--json").Out).RootElement[0];

        answer.GetProperty("oin").GetString().ShouldBe("00000099000000009001");
        answer.GetProperty("takesPart").GetBoolean().ShouldBeTrue();
        var ways = answer.GetProperty("links").EnumerateArray().ToList();
        ways.Select(way => way.GetProperty("with").GetString()).ShouldBe(["sh-test", "st-groot"]);
        ways[1].GetProperty("contact").GetString().ShouldBe("lc-9");
    }

    [Fact]
    public void Says_who_acts_for_a_mixed_team_and_until_when()
    {
        var team = Given.With("links:\n", """
              - code: mt-test
                name: Team Test
                kind: mixed-team
                oin: "00000099000000009004"
                members:
                  - {worker: m-1, organization: vt-test, ground: statutory-task, until: 2026-06-30}
                  - {worker: m-2, organization: st-test, ground: consent}
            links:

            """);

        Asked(team, "--code", "mt-test", "--on", "2026-03-02").Out.ShouldContain("m-1 acts for it and for vt-test until 2026-06-30");
        JsonDocument.Parse(Asked(team, "--code", "mt-test", "--json").Out).RootElement[0].GetProperty("members")[1].GetProperty("worker").GetString().ShouldBe("m-2");
    }

    [Theory]
    [InlineData("--oin", "00000099000000000000", "Known are: 00000099000000009003 sh-test")]
    [InlineData("--on", "1 juli", "'1 juli' is not a date")]
    public void A_question_that_cannot_be_answered_gets_code_1_and_says_why(string option, string value, string says)
    {
        var refused = Asked(Given.Agreement, option, value);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain(says);
        refused.Out.ShouldBeEmpty();
    }

    private static Shell.Result Asked(string agreement, params string[] options)
    {
        using var folder = new AgreementFolder(agreement);
        return Shell.Run(["directory", folder.Path, .. options]);
    }
}
