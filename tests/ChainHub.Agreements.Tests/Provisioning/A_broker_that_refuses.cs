using ChainHub.Node.Provisioning;
using ChainHub.Node.Topology;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Provisioning;

public sealed class A_broker_that_refuses(SharedServers shared)
{
    [Fact]
    public async Task Is_told_when_a_queue_was_made_otherwise()
    {
        await using var region = await Region.StartAsync(shared);
        await using (var hub = await region.ConnectAsHubAsync())
        await using (var channel = await hub.CreateChannelAsync())
            await channel.QueueDeclareAsync(TopologyNames.QueueOf(region.Team), durable: true, exclusive: false, autoDelete: false);

        var refused = await Should.ThrowAsync<ProvisioningException>(() => region.ProvisionBrokerAsync());

        refused.Message.ShouldContain($"queue node.{region.Team} already, but made otherwise");
        refused.Message.ShouldContain("inequivalent arg 'x-");
        refused.Message.ShouldEndWith("Empty it, delete it, and run again.");
    }

    [Fact]
    public async Task Is_told_when_the_account_is_not_known()
    {
        await using var region = await Region.StartAsync(shared);
        var wrong = new BrokerProvisioner(region.Broker with { Password = "not-the-password" });

        var refused = await Should.ThrowAsync<ProvisioningException>(() => wrong.RunAsync(region.Book, Region.Day, region.Secrets));

        refused.Message.ShouldContain("does not know the account hub at http");
        refused.Message.ShouldNotContain("not-the-password");
    }

    [Fact]
    public async Task Is_told_when_it_is_not_there()
    {
        await using var region = await Region.StartAsync(shared);
        var away = new BrokerProvisioner(region.Broker with { Management = new("http://127.0.0.1:1") });

        (await Should.ThrowAsync<ProvisioningException>(() => away.RunAsync(region.Book, Region.Day, region.Secrets))).Message.ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task Is_told_when_the_virtual_host_is_not_there()
    {
        await using var region = await Region.StartAsync(shared);
        var nowhere = new BrokerProvisioner(region.Broker with { VirtualHost = "nowhere" });

        (await Should.ThrowAsync<ProvisioningException>(() => nowhere.RunAsync(region.Book, Region.Day, region.Secrets))).Message.ShouldContain("'nowhere'");
    }

    [Fact]
    public async Task Never_takes_the_account_of_the_hub_for_an_organizations()
    {
        await using var region = await Region.StartAsync(shared);
        var disguised = new BrokerProvisioner(region.Broker);
        var book = Given.Book(Given.Agreement.Replace("sh-test", region.Broker.User, StringComparison.Ordinal));

        (await Should.ThrowAsync<ProvisioningException>(() => disguised.RunAsync(book, Region.Day, region.Secrets))).Message.ShouldContain("another code");
        (await region.ProvisionBrokerAsync()).Created.ShouldNotBeEmpty();
    }
}
