namespace ChainHub.Checks;

/// <summary>Every open task has exactly one owner, and a date.</summary>
internal static class I3OneOwner
{
    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var node in nodes)
            foreach (var task in node.Tasks.Where(task => task.Open && (task.Owner.Length == 0 || task.DueAt is null)))
                yield return $"{node.Organization}: task {task.Id} ({task.Kind}) has no owner or no date";
        foreach (var shared in nodes.SelectMany(node => node.Tasks).Where(task => task.Open).GroupBy(task => task.Id))
            if (shared.Select(task => task.Owner).Distinct().Count() > 1)
                yield return $"task {shared.Key} ({shared.First().Kind}) has several owners: {string.Join(", ", shared.Select(task => task.Owner).Order(StringComparer.Ordinal))}";
    }
}
