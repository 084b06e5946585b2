using System.Text.RegularExpressions;
using ChainHub.Testing;

namespace ChainHub.Conversations.Tests.Pages;

public sealed partial class The_page_for_operators_is_true
{
    [Fact]
    public void Every_word_of_the_journal_is_explained_and_no_other() =>
        WordsOnThePage().ShouldBe([.. WordsInTheCode(), .. WordsOfStages, TakeOverLines.GivenOver, TakeOverLines.TakenOver, TakeOverLines.Joined], ignoreOrder: true);

    private static IEnumerable<string> WordsOfStages =>
        new[] { Stages.Warned, Stages.Warning(2), Stages.Passed, Stages.Managers, Stages.RegionalTable }.Select(stage => $"term-{stage}");

    private static List<string> WordsOnThePage() =>
        [.. File.ReadLines(RepositoryRoot.Combine("docs", "operating.md"))
            .SkipWhile(line => !line.StartsWith("| `what` |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .SelectMany(row => Words.Matches(row.Split('|')[1])).Select(match => match.Groups["word"].Value)];

    // A stage is put together with its word: those are told above.
    private static List<string> WordsInTheCode() =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine("services", "Shared"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Lines.Matches(File.ReadAllText(file))).SelectMany(line => Literals.Matches(line.Groups["what"].Value))
            .Select(match => match.Groups["word"].Value).Where(word => !word.Contains('{', StringComparison.Ordinal)).Distinct()];

    [GeneratedRegex(@"`(?<word>[a-z0-9-]+)`", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Words { get; }

    [GeneratedRegex(@"(\bNote\(|new JournalLine\s*\{[^}]*\bWhat = )(?<what>[^,)]*)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Lines { get; }

    [GeneratedRegex("\"(?<word>[^\"]+)\"", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Literals { get; }
}
