using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Machines;

namespace ChainHub.Checks;

/// <summary>
/// Who works with a family and who holds the safety oversight change apart: nothing that is said of a worker moves the oversight, and
/// where the oversight goes changes nothing about the worker.
/// </summary>
internal static class I18WorkersApart
{
    private static readonly HashSet<string> OfThem = [Sides.HasWorkers.Name, Sides.KnowsWorkers.Name];

    private static readonly HashSet<string> OfWorkers =
    [
        .. Catalogue.All.Where(info => info.Record.Namespace == typeof(PrimaryWorkerAssigned).Namespace).Select(info => info.Type),
    ];

    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var node in nodes)
        {
            var workers = node.Conversations.Where(saga => OfThem.Contains(saga.Machine)).Select(saga => saga.Id).ToHashSet();
            var states = new Dictionary<Guid, string?>();
            foreach (var line in node.Journal)
            {
                if (line.ConversationId is not { } conversation || !workers.Contains(conversation)) continue;
                if (line.What is "oversight-moved" or "oversight-opened" or "oversight-learned")
                    yield return $"{node.Organization}: the oversight changed at line {line.Position}, in a conversation about a worker";
                if (line.What != "handled" || line.State is null) continue;
                // A term, or a message that did not leave, has no type.
                if (states.GetValueOrDefault(conversation) != line.State && line.Type is not null && !OfWorkers.Contains(line.Type) && !line.Type.Contains(".message.", StringComparison.Ordinal))
                    yield return $"{node.Organization}: {line.Type} changed who works with the family to {line.State} at line {line.Position}";
                states[conversation] = line.State;
            }
        }
    }
}
