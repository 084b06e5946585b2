using System.Text.RegularExpressions;
using ChainHub.Testing;

namespace ChainHub.Conversations.Tests.Pages;

public sealed partial class The_tables_of_scenarios_and_features_are_true
{
    [Theory]
    [InlineData("docs/scenarios.md", 'T', 75)]
    [InlineData("docs/features.md", 'F', 44)]
    public void Each_line_names_tests_that_exist_or_what_it_waits_for(string page, char letter, int count)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, page)).Where(line => line.StartsWith($"| {letter}", StringComparison.Ordinal)).ToList();

        lines.Select(line => line[2..5]).ShouldBe(Enumerable.Range(1, count).Select(number => $"{letter}{number:00}"));
        lines.Where(line => !line.Contains('`', StringComparison.Ordinal) && !line.Contains("| waits: ", StringComparison.Ordinal)).ShouldBeEmpty();
        var tests = AllTests();
        lines.SelectMany(line => Names().Matches(line).Select(match => match.Groups["name"].Value)).Where(name => !tests.Contains(name)).ShouldBeEmpty();
    }

    private static HashSet<string> AllTests() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Declared().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)),
    ];

    [GeneratedRegex(@"`(?<name>\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Names();

    [GeneratedRegex(@"public (?:sealed (?:partial )?class|void|async Task|Task) (?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Declared();
}
