using Shouldly;
using Xunit;

namespace ChainHub.Cli.Tests;

public sealed class The_story_of_a_family
{
    [Fact]
    public async Task Is_told_from_the_store_of_one_node()
    {
        using var store = await StoreFile.WithAsync(families: 1);

        var told = Run("timeline", StoreFile.Case.ToString(), "--organization", "st", "--store", $"Data Source={store.Path}", "--day", "2026-03-10");

        told.Code.ShouldBe(0, told.Error);
        told.Lines[0].ShouldBe("02-03-2026 - 04-03-2026  Vt hield zicht op de veiligheid.");
        told.Lines[1].ShouldBe("04-03-2026 - heden       St houdt zicht op de veiligheid.");
        told.Out.ShouldContain("St neemt de hulp over. [st]");
    }

    [Fact]
    public async Task Is_a_report_in_a_file()
    {
        using var store = await StoreFile.WithAsync(families: 1);
        var file = store.Beside("verslag.html");

        Run("report", StoreFile.Case.ToString(), "--organization", "st", "--store", $"Data Source={store.Path}", "--out", file).Code.ShouldBe(0);

        (await File.ReadAllTextAsync(file)).ShouldStartWith("<!doctype html>\n<html lang=\"nl\">");
    }

    [Fact]
    public async Task Of_a_case_that_the_node_does_not_know_is_no_story()
    {
        using var store = await StoreFile.WithAsync(families: 1);

        var refused = Run("timeline", Guid.NewGuid().ToString(), "--organization", "st", "--store", $"Data Source={store.Path}");
        (refused.Code, refused.Out).ShouldBe((1, ""));
        refused.Error.ShouldContain("st knows nothing of case");
    }

    [Theory]
    [InlineData("abc", "Data Source=/does/not/exist.db", "'abc' is not the id of a case")]
    [InlineData("0198f1c0-0000-7000-8000-0000000000aa", "Data Source=/does/not/exist.db", "there is no file /does/not/exist.db")]
    [InlineData("0198f1c0-0000-7000-8000-0000000000aa", "Something=else", "--store:")]
    public void Says_what_is_wrong_with_what_was_given(string family, string store, string says)
    {
        var refused = Run("timeline", family, "--organization", "st", "--store", store);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain(says);
    }

    [Fact]
    public async Task What_is_no_store_of_a_node_is_refused()
    {
        using var store = await StoreFile.WithAsync(families: 0);
        var other = store.Beside("other.db");
        await File.WriteAllTextAsync(other, "no database at all, but a file all the same");

        Run("timeline", StoreFile.Case.ToString(), "--organization", "st", "--store", $"Data Source={other}").Error.ShouldContain("no store of a node");
    }

    [Fact]
    public async Task Many_together_are_learned_from_and_few_are_not()
    {
        using var many = await StoreFile.WithAsync(families: 5);
        using var few = await StoreFile.WithAsync(families: 4);

        var learned = Run("learn", "--organization", "st", "--store", $"Data Source={many.Path}", "--json");
        learned.Json.GetProperty("processes")[0].GetProperty("toAcceptance").GetProperty("medianHours").GetDouble().ShouldBe(24);
        var little = Run("learn", "--organization", "st", "--store", $"Data Source={few.Path}", "--json").Json;
        (little.GetProperty("processes").GetArrayLength(), little.GetProperty("leftOut").GetInt32()).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Two_processes_are_put_side_by_side()
    {
        using var store = await StoreFile.WithAsync(families: 5);
        var (one, other) = (store.Beside("one.json"), store.Beside("other.json"));
        foreach (var (organization, file) in new[] { ("st", one), ("team", other) })
            await File.WriteAllTextAsync(file, Run("learn", "--organization", organization, "--store", $"Data Source={store.Path}", "--json").Out);

        var compared = Run("learn", "compare", one, other);
        compared.Code.ShouldBe(0, compared.Error);
        compared.Out.ShouldContain("alle afspraken (st)  alle afspraken (team)");
        Run("learn", "compare", store.Path).Error.ShouldContain("is no answer of learn --json");
    }

    static Shell.Result Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = ChainHubCommand.Run(args, new Terminal(TextReader.Null, output, error));
        return new(code, output.ToString(), error.ToString());
    }
}
