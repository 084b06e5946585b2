using System.Text;
using ChainHub.Testing;

namespace ChainHub.Conversations.Tests.Pages;

/// <summary>The pages under <c>docs/conversations</c> that the code gives.</summary>
internal static class Generated
{
    public const string Command = "CHAINHUB_APPROVE=1 dotnet test tests/ChainHub.Conversations.Tests";

    /// <summary>What stands above every page.</summary>
    public const string Note = $"<!-- Made from the code. To make it anew: {Command} -->";

    /// <summary>Every page by its name.</summary>
    public static IReadOnlyDictionary<string, string> Pages { get; } = MachineTable.All
        .GroupBy(table => table.Conversation)
        .ToDictionary(sides => $"{sides.Key}.md", sides => ConversationPage.Of(sides.Key, [.. sides]))
        .Append(new("catalogue.md", CataloguePage.Text()))
        .Append(new("README.md", Index()))
        .ToDictionary();

    /// <summary>Where they are.</summary>
    public static string Folder { get; } = RepositoryRoot.Combine("docs", "conversations");

    private static string Index()
    {
        var page = new StringBuilder($"# Conversations\n\n{Note}\n\nEach conversation (gesprek tussen twee organisaties) is one state machine a side.\n\n");
        page.Append("| Conversation | Sides | Played by |\n|---|---|---|\n");
        foreach (var sides in MachineTable.All.GroupBy(table => table.Conversation))
            page.Append($"| [{sides.Key}]({sides.Key}.md) | {string.Join("<br/>", sides.Select(side => side.Side.Dutch))} | {string.Join("<br/>", sides.Select(side => PageWords.Kinds(side.Side.Players)))} |\n");
        return page.Append("\n[What lies over every state](overlay.md), [every message](catalogue.md), [how to add a conversation](../how-to-add-a-conversation.md).\n").ToString();
    }
}
