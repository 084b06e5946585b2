using System.Text.Json;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Topology;

namespace ChainHub.Node.Provisioning;

/// <summary>A binding of an organization's exchange.</summary>
internal sealed record BrokerBinding(string Exchange, string Destination, string RoutingKey)
{
    public override string ToString() => $"binding {Exchange} -> {Destination} for {RoutingKey}";

    /// <summary>Exactly what the agreements of that day allow, each message each way.</summary>
    public static HashSet<BrokerBinding> AgreedOn(AgreementBook book, DateOnly day) =>
    [
        .. from agreement in book.All
           where agreement.HoldsOn(day)
           from link in agreement.Links
           from message in Catalogue.All
           where AgreementBook.Carries(link, message)
           from way in new[] { link.Between, (One: link.Between.Other, Other: link.Between.One) }
           where book.Successors.Of(way.Other, day) == way.Other && book.Successors.Silenced(way.One, day) is null
           from addressed in book.Successors.Predecessors(way.Other, day).Prepend(way.Other)
           select Of(way.One, way.Other, addressed, message),
    ];

    // What was addressed to an organization before another took its place reaches that other.
    private static BrokerBinding Of(string from, string to, string addressed, MessageInfo message) => new(
        TopologyNames.ExchangeOf(from), message.Acute ? TopologyNames.AcuteQueueOf(to) : TopologyNames.QueueOf(to), message.RoutingKey(addressed));
}

/// <summary>A binding that the broker has, with how it names it.</summary>
internal sealed record FoundBinding(BrokerBinding Binding, bool ToQueue, string Properties)
{
    public static FoundBinding Of(JsonElement json) => new(
        new(Text(json, "source"), Text(json, "destination"), Text(json, "routing_key")),
        Text(json, "destination_type") == "queue", Text(json, "properties_key"));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
