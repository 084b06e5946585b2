using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.ShelterPlacement;

namespace ChainHub.Checks;

/// <summary>
/// Nothing that a node keeps of a shelter placement says or suggests where somebody stays: a place is known by its alias, no text that waits or
/// was put apart looks like a location, and what is kept names from whom it is withheld.
/// </summary>
internal static class I10NoLocation
{
    private static readonly string[] References = ["persons", "adults", "withheldFrom"];
    private static readonly string[] Placements = [Sides.AsksForShelter.Name, Sides.OffersShelter.Name];

    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (var node in nodes)
        {
            var placements = node.Conversations.Where(saga => Placements.Contains(saga.Machine)).ToDictionary(saga => saga.Id);
            foreach (var saga in placements.Values)
            {
                var kept = JsonNode.Parse(saga.Data)!;
                if ((string?)kept["contactRef"] is { } alias && !Regex.IsMatch(alias, ShelterContactRef.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
                    yield return $"{node.Organization}: placement {saga.Id} keeps something else than an alias";
                if (saga.State != nameof(ShelterProvider.Compromised) && kept["withheldFrom"] is not JsonArray { Count: > 0 })
                    yield return $"{node.Organization}: placement {saga.Id} is withheld from nobody";
                foreach (var sign in References.SelectMany(list => kept[list] is { } refs ? Signs(refs) : []))
                    yield return $"{node.Organization}: placement {saga.Id} keeps what looks like {sign}";
            }

            foreach (var row in node.Parked.Where(row => row.Body.Length > 0 && row.ConversationId is { } id && placements.ContainsKey(id)))
                foreach (var sign in Signs(JsonNode.Parse(row.Body)?["data"]))
                    yield return $"{node.Organization}: {row.Type} of placement {row.ConversationId} was put apart with what looks like {sign}";
        }
    }

    private static IEnumerable<LocationSign> Signs(JsonNode? node) => node switch
    {
        JsonObject parts => parts.SelectMany(part => Signs(part.Value)),
        JsonArray items => items.SelectMany(Signs),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => LocationText.Signs((string)value!),
        _ => [],
    };
}
