using System.Text.Json;
using System.Text.Json.Serialization;
using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.RestrainingOrder;

namespace ChainHub.Checks;

/// <summary>
/// A restraining order ends ten days after it was imposed, or when its extension says, and never later than four weeks after it was
/// imposed; no weekend or holiday moves it (Wet tijdelijk huisverbod art. 2, 9 and 13). Both organizations have the same end.
/// </summary>
internal static class I13OrderEnds
{
    private static readonly string[] Orders = [Sides.ImposesOrders.Name, Sides.HelpsInOrders.Name];
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IEnumerable<string> Broken(IReadOnlyList<NodeRecord> nodes)
    {
        var ends = new Dictionary<Guid, DateTimeOffset>();
        foreach (var node in nodes)
        {
            var extended = node.Terms.Where(term => term.Rule == LocalRules.ExtendedOrderEnds).Select(term => term.ConversationId).ToHashSet();
            foreach (var saga in node.Conversations)
            {
                if (!Orders.Contains(saga.Machine) || JsonSerializer.Deserialize<OrderConversation>(saga.Data, Stored) is not { ImposedAt: { } imposedAt, EndsAt: { } endsAt }) continue;
                var (own, latest) = (ExclusionOrder.Ends(imposedAt).DueAt, ExclusionOrder.LatestEnd(imposedAt).DueAt);
                if (endsAt > latest)
                    yield return $"{node.Organization}: the order of {saga.Id} ends at {endsAt:O}, later than {latest:O}";
                if (endsAt != own && !extended.Contains(saga.Id))
                    yield return $"{node.Organization}: the order of {saga.Id} ends at {endsAt:O} and not at {own:O}, and nobody extended it";
                if (ends.TryGetValue(saga.Id, out var other) && other != endsAt)
                    yield return $"{node.Organization}: the order of {saga.Id} ends at {endsAt:O} here and at {other:O} there";
                ends[saga.Id] = endsAt;
            }
        }
    }
}
