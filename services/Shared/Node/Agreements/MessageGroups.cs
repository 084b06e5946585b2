using ChainHub.Contracts;
using ChainHub.Node.Agreements.Yaml;

namespace ChainHub.Node.Agreements;

/// <summary>The messages that a link can name: one by one, or a whole conversation by its group.</summary>
internal static class MessageGroups
{
    /// <summary>The messages of each conversation, such as all those of <c>handover</c>.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> All = Catalogue.All
        .Where(message => message is { Sequenced: true, Reach: MessageReach.BetweenOrganizations })
        .GroupBy(message => message.Record.Namespace!.Split('.')[^1].ToLowerInvariant())
        .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(message => message.Name).Distinct()]);

    private static readonly IReadOnlyList<string> Known = [.. All.Keys, .. All.Values.SelectMany(names => names)];

    /// <summary>The messages of one group or one name; empty when it is neither.</summary>
    public static IReadOnlyList<string> Read(YamlText text, Mistakes mistakes)
    {
        if (All.TryGetValue(text.Text, out var group)) return group;
        if (Known.Contains(text.Text)) return [text.Text];
        var shown = Quoted.Short(text.Text);
        if (Catalogue.Newest(text.Text) is not { } message)
            mistakes.Add(text.Place, $"Unknown message '{shown}'.", Nearest.Hint(text.Text, Known));
        else if (message.Reach == MessageReach.ToOwnPeople)
            mistakes.Add(text.Place, $"'{shown}' goes to an organization's own people and never to another.", "Leave it out.");
        else
            mistakes.Add(text.Place, $"'{shown}' goes with every link by itself.", "Leave it out.");
        return [];
    }
}
