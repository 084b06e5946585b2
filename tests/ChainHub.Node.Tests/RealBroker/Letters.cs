using System.Text;
using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Node.Topology;
using ChainHub.Node.Transport;
using RabbitMQ.Client;

namespace ChainHub.Node.Tests.RealBroker;

/// <summary>Messages of which only the outside matters.</summary>
internal static class Letters
{
    public static Outgoing To(string organization, string text)
    {
        var info = Catalogue.Of<HandoverOffered>();
        return new(Guid.NewGuid().ToString(), info.Type, organization, info.RoutingKey(organization), info.Acute, Encoding.UTF8.GetBytes(text), null);
    }

    public static string Text(Delivery delivery) => Encoding.UTF8.GetString(delivery.Body.Span);

    public static async Task<IReadOnlyList<string>> DeadAsync(IChannel channel, string organization)
    {
        var found = new List<string>();
        while (await channel.BasicGetAsync(TopologyNames.DeadOf(organization), autoAck: true) is { } dead) found.Add(Encoding.UTF8.GetString(dead.Body.Span));
        return found;
    }
}
