namespace ChainHub.Checks;

/// <summary>What is sent has its effect once. What did not leave, or is set apart at its receiver, has a person look at it instead.</summary>
internal static class I8Once
{
    private static readonly HashSet<string> Ends = ["handled", "rejected", "quarantined"];

    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        var ended = nodes.ToDictionary(node => node.Organization, node => node.Journal
            .Where(line => Ends.Contains(line.What) && line.FromOrg != node.Organization && line.MessageId is not null)
            .GroupBy(line => line.MessageId!).ToDictionary(group => group.Key, group => group.Count()));
        foreach (var (organization, messages) in ended)
            foreach (var (message, times) in messages.Where(message => message.Value > 1))
                yield return $"{organization}: message {message} had its effect {times} times";
        var apart = nodes.SelectMany(node => node.SetAside.Select(aside => aside.MessageId).Concat(node.Parked.Select(parked => parked.Key.Id))).ToHashSet();
        var sent = new HashSet<string>();
        foreach (var line in nodes.SelectMany(node => node.Journal).Where(line => line is { What: "sent", MessageId: not null }))
        {
            if (!sent.Add(line.MessageId!)) yield return $"message {line.MessageId} ({line.Type}) was sent twice";
            if (line.ToOrg is { } to && ended.TryGetValue(to, out var there) && !there.ContainsKey(line.MessageId!) && !apart.Contains(line.MessageId!))
                yield return $"message {line.MessageId} ({line.Type}) of {line.FromOrg} never had its effect at {line.ToOrg}";
        }
    }
}
