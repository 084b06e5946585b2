using System.Diagnostics;
using Shouldly;
using Xunit;

namespace ChainHub.Cli.Tests;

public sealed class A_batch_of_terms
{
    [Fact]
    public void Answers_in_the_order_of_its_lines()
    {
        var told = Shell.Run("term --batch -", "D25,2026-03-24T23:30\nD03,2026-03-30\nD02,2026-03-30\n");

        told.Code.ShouldBe(0);
        told.Error.ShouldBeEmpty();
        told.Json.EnumerateArray().Select(answer => answer.GetProperty("due").GetString())
            .ShouldBe(["2026-04-03T23:30:00+02:00", "2026-04-07", "2026-04-08"]);
        told.Json[1].GetProperty("rule").GetString().ShouldBe("D03");
        told.Json[1].GetProperty("start").GetString().ShouldBe("2026-03-30");
        told.Json[1].GetProperty("steps").GetArrayLength().ShouldBe(6);
    }

    [Fact]
    public void Comes_from_a_file_too()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "rule,start,variant\nD15,2026-03-30,18-months\nD15,2026-03-30,\n");
            Shell.Run($"term --batch {file}").Json.EnumerateArray().Select(answer => answer.GetProperty("due").GetString())
                .ShouldBe(["2027-09-30", "2027-03-30"]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Does_not_mind_a_header_blank_lines_a_byte_order_mark_and_Windows_line_ends() =>
        Shell.Run("term --batch -", "\uFEFFrule,start\r\n\r\n  D03 , 2026-03-30  \r\n\r\n").Json[0].GetProperty("due").GetString().ShouldBe("2026-04-07");

    [Theory]
    [InlineData("")]
    [InlineData("rule,start\n\n")]
    public void Of_nothing_is_an_empty_array(string input)
    {
        var told = Shell.Run("term --batch -", input);

        told.Code.ShouldBe(0);
        told.Json.GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("D99,2026-03-30", "Did you mean D09?")]
    [InlineData("D06,2026-03-30", "norm over other terms")]
    [InlineData("D03,tomorrow", "'tomorrow' is not a start")]
    [InlineData("D03,1812-01-01", "outside the calendar")]
    [InlineData("D03", "Expected rule,start")]
    [InlineData("D03,2026-03-30,x,y", "Expected rule,start")]
    [InlineData("D03,2026-03-30,x", "has no variants")]
    [InlineData(",", "Unknown rule ''")]
    [InlineData("D03,\u001b[31m\u0000", "'?[31m?' is not a start")]
    public void Keeps_the_place_of_a_bad_line_and_names_it(string line, string says)
    {
        var told = Shell.Run("term --batch -", $"rule,start\nD03,2026-03-30\n{line}\nD02,2026-03-30\n");

        told.Code.ShouldBe(1);
        told.Error.ShouldStartWith("Line 3: ");
        told.Error.ShouldContain(says);
        told.Json.GetArrayLength().ShouldBe(3);
        told.Json[1].GetProperty("error").GetString()!.ShouldContain(says);
        told.Json[1].GetProperty("due").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        told.Json[2].GetProperty("due").GetString().ShouldBe("2026-04-08");
    }

    [Fact]
    public void Of_a_hundred_thousand_lines_is_a_matter_of_seconds()
    {
        var lines = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"D03,{new DateOnly(1990, 1, 1).AddDays(i % 40_000):O}\n"));
        var clock = Stopwatch.StartNew();

        Shell.Run("term --batch -", lines).Json.GetArrayLength().ShouldBe(100_000);

        // Some three seconds on a plain machine; the rest is for a busy one.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }
}
