using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Node.Handling;
using ChainHub.Node.Transport;
using ChainHub.Node.Transport.RabbitMq;
using ChainHub.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Provisioning;

public sealed class A_node_works_with_what_was_made(SharedServers shared)
{
    [Fact]
    public async Task Two_transports_exchange_a_message_under_their_own_accounts()
    {
        await using var region = await Region.StartAsync(shared);
        await region.ProvisionBrokerAsync();
        await using var vt = await TransportAsync(region, region.VeiligThuis);
        await using var team = await TransportAsync(region, region.Team);
        var arrived = new TaskCompletionSource<Delivery>();
        await vt.StartAsync((_, _) => Task.CompletedTask, TestContext.Current.CancellationToken);
        await team.StartAsync(
            (delivery, _) =>
            {
                arrived.TrySetResult(delivery);
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);

        (await vt.PublishAsync(Offer(region.Team), CancellationToken.None)).ShouldBe(PublishOutcome.Confirmed);
        (await vt.PublishAsync(Offer(region.Shelter), CancellationToken.None)).ShouldBe(PublishOutcome.Unroutable);

        (await arrived.Task.WaitAsync(Poll.DefaultTimeout)).Sender.ShouldBe(region.VeiligThuis);
        // What the nodes have declared themselves is what provisioning makes.
        (await region.ProvisionBrokerAsync()).Removed.ShouldBeEmpty();
    }

    private async Task<RabbitMqTransport> TransportAsync(Region region, string organization)
    {
        var servers = await shared.StartedAsync();
        var settings = new BrokerSettings
        {
            Host = servers.RabbitHost,
            Port = servers.RabbitPort,
            VirtualHost = region.VirtualHost,
            Password = region.Secrets.For(organization).BrokerPassword,
        };
        return new(organization, settings, new NodeLimits(), NullLoggerFactory.Instance);
    }

    private static Outgoing Offer(string to)
    {
        var message = Catalogue.Of<HandoverOffered>();
        return new(Guid.NewGuid().ToString(), message.Type, to, message.RoutingKey(to), message.Acute, "{}"u8.ToArray(), null);
    }
}
