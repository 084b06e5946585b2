using ChainHub.Contracts;

namespace ChainHub.Sandbox.Checks;

/// <summary>Messages: what is sent has its effect once, in its turn, and everything that happened stands in a journal that is whole.</summary>
internal static class DeliveryRules
{
    private static readonly HashSet<string> Ends = ["handled", "rejected", "quarantined"];

    public static IEnumerable<string> OnceEach(IReadOnlyList<NodeRecord> nodes)
    {
        var sent = nodes.SelectMany(node => node.Journal.Where(line => line.What == "sent")).ToList();
        foreach (var twice in sent.GroupBy(line => line.MessageId).Where(group => group.Count() > 1))
            yield return $"message {twice.Key} ({twice.First().Type}) was sent {twice.Count()} times";
        var ended = nodes.ToDictionary(node => node.Organization, node => node.Journal
            .Where(line => Ends.Contains(line.What) && line.FromOrg != node.Organization && line.MessageId is not null)
            .GroupBy(line => line.MessageId!).ToDictionary(group => group.Key, group => group.Count()));
        foreach (var (organization, messages) in ended)
            foreach (var (message, times) in messages.Where(message => message.Value > 1))
                yield return $"{organization}: message {message} had its effect {times} times";
        foreach (var line in sent.Where(line => line.ToOrg is { } to && ended.TryGetValue(to, out var there) && !there.ContainsKey(line.MessageId!)))
            yield return $"message {line.MessageId} ({line.Type}) of {line.FromOrg} never had its effect at {line.ToOrg}";
        foreach (var node in nodes.Where(node => node.Parked.Count + node.SetAside.Count > 0))
            yield return $"{node.Organization}: {node.Parked.Count} messages are parked and {node.SetAside.Count} did not leave";
    }

    public static IEnumerable<string> InOrder(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var sender in nodes)
            foreach (var stream in sender.Journal.Where(line => line.What == "sent" && Takes(line)).GroupBy(line => (line.ConversationId, line.ToOrg)))
            {
                var heard = nodes.FirstOrDefault(node => node.Organization == stream.Key.ToOrg)?.Journal
                    .Where(line => Ends.Contains(line.What) && Takes(line) && line.ConversationId == stream.Key.ConversationId && line.FromOrg == sender.Organization)
                    .Select(line => line.MessageId).Distinct() ?? [];
                if (!stream.Select(line => line.MessageId).SequenceEqual(heard))
                    yield return $"conversation {stream.Key.ConversationId}: {stream.Key.ToOrg} took the messages of {sender.Organization} in another order than they were said";
            }
    }

    public static IEnumerable<string> JournalIsWhole(IReadOnlyList<NodeRecord> nodes) =>
        nodes.Where(node => node.BrokenAt is not null).Select(node => $"{node.Organization}: line {node.BrokenAt} does not fit the line before it");

    private static bool Takes(JournalLine line) => Catalogue.Find(line.Type) is { Sequenced: true };
}
