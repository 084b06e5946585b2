namespace ChainHub.Checks;

/// <summary>What one organization says to another in a conversation is handled in the order in which it was said.</summary>
internal static class I9InOrder
{
    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        var said = new Dictionary<string, int>();
        foreach (var line in nodes.SelectMany(node => node.Journal))
            if (line is { What: "sent", MessageId: not null } && Takes(line)) said.TryAdd(line.MessageId, said.Count);
        foreach (var node in nodes)
        {
            var last = new Dictionary<(Guid?, string?), int>();
            foreach (var line in node.Journal)
            {
                if (line is not { What: "handled", MessageId: not null } || line.FromOrg == node.Organization || !said.TryGetValue(line.MessageId, out var place)) continue;
                if (last.TryGetValue((line.ConversationId, line.FromOrg), out var before) && before > place)
                    yield return $"conversation {line.ConversationId}: {node.Organization} took {line.Type} of {line.FromOrg} in another order than it was said";
                last[(line.ConversationId, line.FromOrg)] = place;
            }
        }
    }

    private static bool Takes(JournalLine line) => Catalogue.Find(line.Type) is { Sequenced: true };
}
