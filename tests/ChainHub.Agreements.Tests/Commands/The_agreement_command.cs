using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Commands;

public sealed class The_agreement_command
{
    [Fact]
    public void Shows_who_exchanges_what_and_which_terms_run()
    {
        using var folder = new AgreementFolder(Given.Agreement);

        var shown = Shell.Run("agreement", "check", folder.Path);

        shown.Code.ShouldBe(0);
        shown.Error.ShouldBeEmpty();
        shown.Out.ShouldContain("testland 1, from 2026-01-01 until 2026-12-31");
        shown.Out.ShouldContain("vt-test <-> st-test: 1 of 7 consultation, handover; talk every Friday");
        shown.Out.ShouldContain("sh-test and st-test cannot reach each other");
        shown.Out.ShouldContain("consultation-reply   24 h");
        shown.Out.ShouldContain("differs from the national table (afwijkingen): 1");
        shown.Out.ShouldContain("D15                  18 mo in place of 12 mo: the second moment is the last here");
        shown.Out.ShouldContain("conditions need both, trends of groups from 5");
    }

    [Fact]
    public void Names_every_mistake_with_its_place_and_code_1()
    {
        using var folder = new AgreementFolder(Given.With("kind: shelter", "kind: hotel").Replace("vrijdag", "ooit", StringComparison.Ordinal));

        var refused = Shell.Run("agreement", "check", folder.Path);

        refused.Code.ShouldBe(1);
        refused.Out.ShouldBeEmpty();
        refused.Error.ShouldContain("1.yaml:10:46: Unknown kind of organization 'hotel'.");
        refused.Error.ShouldContain("1.yaml:15:");
    }

    [Fact]
    public void Wants_a_path_and_else_says_so_with_code_2() => Shell.Run("agreement", "check").Code.ShouldBe(2);
}
