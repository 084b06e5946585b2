using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Reading;

public sealed class The_powers_of_a_region
{
    private const string Warm = "warm-handover: true";

    [Fact]
    public void Are_those_of_the_law_unless_it_has_fewer()
    {
        Given.One(Given.Agreement).Powers.ShouldBeEmpty();

        var limited = Given.One(Given.With(Warm, $"{Warm}\npowers:\n  request-board-investigation: {{held-by: [vt-test], because: one desk}}\n  obtain-information: {{lent: false, because: one desk}}")).Powers;

        limited[Power.RequestBoardInvestigation].HeldBy.ShouldBe(["vt-test"]);
        limited[Power.RequestBoardInvestigation].Lent.ShouldBeTrue();
        (limited[Power.ObtainInformation].HeldBy, limited[Power.ObtainInformation].Lent).ShouldBe((null, false));
    }

    [Theory]
    [InlineData("powers:\n  request-everything: {lent: false, because: x}", "request-everything", "Unknown power")]
    [InlineData("powers:\n  request-board-investigation: {held-by: [sh-test], because: x}", "sh-test], because", "does not have this power in law (Jeugdwet art. 3.1). An agreement can have fewer than the law, never more")]
    [InlineData("powers:\n  request-board-investigation: {held-by: [nobody], because: x}", "nobody], because", "is no participant")]
    [InlineData("powers:\n  request-board-investigation: {lent: false}", "{lent: false}", "'because' is missing")]
    [InlineData("powers:\n  request-board-investigation: {because: x}", "{because: x}", "Nothing is less than in law")]
    public void Never_go_beyond_the_law_and_say_why(string setting, string at, string says) => Given.Mistake(Warm, $"{Warm}\n{setting}", at: at).ShouldContain(says);

    [Fact]
    public void Are_all_on_the_page_with_their_article()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "agreements.md"));

        foreach (var (name, power) in PowerReader.Names) page.ShouldContain($"| `{name}` | {PowersInLaw.Of(power).Source} |");
    }

    [Fact]
    public void Differ_between_the_packs_of_this_repository()
    {
        var day = new DateOnly(2026, 3, 30);
        var book = AgreementFiles.Load(RepositoryRoot.Combine("infra", "agreements"));

        Powers.LacksBecause(book, "st-alkmaar", Power.RequestBoardInvestigation, day).ShouldBeNull();
        Powers.LacksBecause(book, "samendoen-amsterdam", Power.RequestBoardInvestigation, day)!.ShouldContain("By the agreement amsterdam");
        Powers.NotLentBecause(book, "vt-amsterdam", "samendoen-amsterdam", Power.RequestBoardInvestigation, day).ShouldBeNull();
        Powers.NotLentBecause(book, "djgb-nh", "jbra-amsterdam", Power.GiveWrittenDirection, day)!.ShouldContain("nobody lets another use this power");
    }
}
