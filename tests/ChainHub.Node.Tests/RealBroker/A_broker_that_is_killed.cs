using System.Collections.Concurrent;
using ChainHub.Node.Topology;
using ChainHub.Node.Transport;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.RealBroker;

public sealed class A_broker_that_is_killed
{
    [Fact]
    public async Task And_comes_back_is_found_again_by_who_sends_and_who_receives()
    {
        await using var servers = await Servers.StartAsync();
        await using var region = await Region.StartAsync(servers);
        await using var vt = region.TransportOf(region.VeiligThuis);
        await using var team = region.TransportOf(region.Team);
        var received = new ConcurrentQueue<string>();
        await vt.StartAsync((_, _) => Task.CompletedTask, CancellationToken.None);
        await team.StartAsync((delivery, _) =>
        {
            received.Enqueue(Letters.Text(delivery));
            return Task.CompletedTask;
        }, CancellationToken.None);
        (await vt.PublishAsync(Letters.To(region.Team, "before"), CancellationToken.None)).ShouldBe(PublishOutcome.Confirmed);
        await Poll.Until("the first message", () => received.Count, count => count == 1);
        await servers.QueueIsOnDiskAsync(TopologyNames.QueueOf(region.Team));

        await servers.KillAsync(Server.RabbitMq);
        await Poll.Until("the loss of the broker to be seen", () => vt.IsConnected, connected => !connected);
        (await vt.PublishAsync(Letters.To(region.Team, "meanwhile"), CancellationToken.None)).ShouldBe(PublishOutcome.Unavailable);
        await servers.StartAsync(Server.RabbitMq);

        await Poll.UntilAsync("a message to leave again", () => vt.PublishAsync(Letters.To(region.Team, "after"), CancellationToken.None),
            outcome => outcome == PublishOutcome.Confirmed, TimeSpan.FromSeconds(90));
        await Poll.Until("a message to arrive again", () => string.Join(' ', received), texts => texts.Contains("after", StringComparison.Ordinal), TimeSpan.FromSeconds(90));
        await Poll.Until("both lanes to be connected again", () => vt.IsConnected, connected => connected, TimeSpan.FromSeconds(90));
        (await vt.PublishAsync(Letters.To(region.Team, "in danger") with { Acute = true }, CancellationToken.None)).ShouldBe(PublishOutcome.Confirmed);
    }
}
