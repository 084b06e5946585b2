using System.Text.RegularExpressions;
using ChainHub.Conversations.Machines;
using ChainHub.Testing;

namespace ChainHub.Conversations.Tests.Pages;

public sealed partial class How_to_add_a_conversation_is_true
{
    private readonly string page = File.ReadAllText(RepositoryRoot.Combine("docs", "how-to-add-a-conversation.md"));

    [Fact]
    public void Every_path_on_the_page_exists() =>
        Paths.Matches(page).Select(match => match.Groups["path"].Value).Distinct()
            .Where(path => !Path.Exists(RepositoryRoot.Combine(path.Split('/')))).ShouldBeEmpty();

    [Fact]
    public void Every_worker_with_a_profile_is_named() =>
        Profiles().Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Where(file => !page.Contains($"`{file}`", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_side_is_known_and_taken_by_a_worker()
    {
        var taken = string.Concat(Profiles().Select(File.ReadAllText));
        var named = typeof(Sides).GetProperties().Where(property => property.PropertyType == typeof(Side)).ToList();

        named.Select(property => (Side)property.GetValue(null)!).ShouldBe(Sides.Known, ignoreOrder: true);
        named.Where(property => !Sides.Every.Contains((Side)property.GetValue(null)!) && !taken.Contains($"Sides.{property.Name}", StringComparison.Ordinal))
            .Select(property => property.Name).ShouldBeEmpty();
    }

    [Fact]
    public void A_conversation_is_in_its_own_folder_and_in_no_other()
    {
        foreach (var sides in MachineTable.All.GroupBy(table => table.Conversation))
        {
            var folder = sides.Select(side => side.Type.Namespace).Distinct().ShouldHaveSingleItem();
            MachineTable.All.Where(table => table.Type.Namespace == folder).Select(table => table.Conversation).Distinct().ShouldHaveSingleItem();
        }
    }

    // A worker's folder is right under services.
    private static IEnumerable<string> Profiles() =>
        Directory.GetDirectories(RepositoryRoot.Combine("services")).SelectMany(folder => Directory.GetFiles(folder, "*Profile.cs"));

    [GeneratedRegex(@"`(?<path>(contracts|services|tests|infra|docs)/[^`\s]*)`", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Paths { get; }
}
