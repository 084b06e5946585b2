using ChainHub.Checks;
using ChainHub.Sandbox.World;

namespace ChainHub.Sandbox;

/// <summary>Whether every story was told to its end: as it says itself, with nothing refused that was not meant to be, and no work left.</summary>
internal static class Endings
{
    public static IReadOnlyList<string> Check(ChainSettings settings, IReadOnlyList<NodeRecord> nodes, IReadOnlyList<object> told, DateOnly today) =>
    [
        .. settings.Scenarios.SelectMany(scenario => States(scenario, nodes, code => settings.Agreements.Successors.Of(code, today)).Concat(Oversight(scenario, nodes)).Select(wrong => $"{scenario.Code}: {wrong}")),
        .. told.OfType<Deed>().Where(deed => !deed.Result.Accepted && !deed.Step.MayBeRefused).Select(deed =>
            $"{deed.Scenario.Code}: step '{deed.Step.Name}' of {deed.Organization} in '{deed.Step.In}' was refused: {string.Join("; ", deed.Result.Problems)}"),
        .. from node in nodes
           from task in node.Tasks
           where task.Open && task.Owner == node.Organization
           select $"{node.Organization} still has a task: {task.Kind} in conversation {task.ConversationId}, {NameOf(settings, task.ConversationId)}",
    ];

    private static IEnumerable<string> States(Scenario scenario, IReadOnlyList<NodeRecord> nodes, Func<string, string> today)
    {
        foreach (var (name, talk) in scenario.Conversations)
            foreach (var party in talk.Between)
            {
                var state = nodes.FirstOrDefault(node => node.Organization == today(party))?.Conversations.FirstOrDefault(saga => saga.Id == scenario.ConversationId(name))?.State;
                if (state is null && talk.Between.Take(2).Contains(party)) yield return $"'{name}' never began at {party}";
                else if (state is not null && state != talk.Ends[party]) yield return $"'{name}' ended in {state} at {party}, not in {talk.Ends[party]}";
            }
    }

    private static IEnumerable<string> Oversight(Scenario scenario, IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var (name, family) in scenario.Cases)
        {
            var timeline = OversightTimeline.Of(scenario.CaseId(name), nodes);
            var holders = timeline.Select(entry => entry.Holder).ToList();
            if (!holders.SequenceEqual(family.Oversight))
                yield return $"the oversight of '{name}' went by {string.Join(", ", holders)}, not by {string.Join(", ", family.Oversight)}";
            var closed = timeline.Count > 0 && timeline[^1].To is not null;
            if (closed != family.Closed) yield return family.Closed ? $"case '{name}' was not closed" : $"case '{name}' was closed";
        }
    }

    private static string NameOf(ChainSettings settings, Guid conversation) => settings.Scenarios
        .SelectMany(scenario => scenario.Conversations.Keys.Where(name => scenario.ConversationId(name) == conversation).Select(name => $"'{name}' of {scenario.Code}"))
        .FirstOrDefault("of no story");
}
