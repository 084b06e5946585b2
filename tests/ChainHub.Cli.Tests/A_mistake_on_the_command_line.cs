using Shouldly;
using Xunit;

namespace ChainHub.Cli.Tests;

public sealed class A_mistake_on_the_command_line
{
    [Theory]
    [InlineData("term --rule D3 --from 2026-03-30", "Did you mean D03?")]
    [InlineData("term --rule D06 --from 2026-03-30", "norm over other terms")]
    [InlineData("term --rule D03 --from 30-03-2026", "'30-03-2026' is not a start")]
    [InlineData("term --rule D03 --from 2026-02-30", "existing date")]
    [InlineData("term --rule D03 --from 2026-03-30T24:00", "is not a start")]
    [InlineData("term --rule D03 --from 2026-03-30T12:00+99:00", "is not a start")]
    [InlineData("term --rule D03 --from 0001-01-01", "outside the calendar")]
    [InlineData("term --rule D03 --from 0001-01-01T00:00", "outside the calendar")]
    [InlineData("term --rule D03 --from 9999-12-31T23:59:59Z", "outside the calendar")]
    [InlineData("term --rule D03 --from 2199-12-31T23:30:00-05:00", "outside the calendar")]
    [InlineData("term --rule D15 --from 2026-03-30 --variant 24-months", "12-months, 18-months")]
    [InlineData("term --rule D02 --from 2026-03-30 --calendar easter-worked", "Unknown calendar 'easter-worked'")]
    [InlineData("term --batch /does/not/exist", "cannot be read")]
    public void In_what_was_given_is_named_with_code_1(string commandLine, string says)
    {
        var refused = Shell.Run(commandLine);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain(says);
        refused.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("term", "Give --rule and --from")]
    [InlineData("term --rule D03", "Give --rule and --from")]
    [InlineData("term --batch - --rule D03", "Give either --batch")]
    [InlineData("term --rule D03 --from 2026-03-30 --lang fr", "'fr' not recognized")]
    [InlineData("term --rule D03 --from 2026-03-30 --loud", "--loud")]
    [InlineData("terms", "terms")]
    public void In_how_it_was_asked_is_named_with_code_2(string commandLine, string says)
    {
        var refused = Shell.Run(commandLine);

        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain(says);
        refused.Out.ShouldBeEmpty();
    }

    [Fact]
    public void Help_is_no_mistake()
    {
        var help = Shell.Run("term --help");

        help.Code.ShouldBe(0);
        help.Out.ShouldContain("--rule");
    }
}
