using ChainHub.Node.Topology;
using ChainHub.Testing;
using RabbitMQ.Client;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Provisioning;

public sealed class An_account_owns_its_own_and_nothing_else(SharedServers shared)
{
    private const int Refused = 403;
    private const int NotAllowed = 406;

    [Fact]
    public async Task It_may_declare_again_what_it_owns()
    {
        await using var region = await Region.StartAsync(shared);
        await region.ProvisionBrokerAsync();
        await using var team = await BrokerAccount.OpenAsync(region, region.Team);
        var arguments = TopologyNames.QueueArguments(region.Team);
        var (queue, dead) = (TopologyNames.QueueOf(region.Team), TopologyNames.DeadOf(region.Team));

        (await team.RefusalAsync(async channel =>
        {
            await channel.ExchangeDeclareAsync(TopologyNames.ExchangeOf(region.Team), ExchangeType.Topic, durable: true);
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments);
            await channel.QueueDeclareAsync(TopologyNames.AcuteQueueOf(region.Team), durable: true, exclusive: false, autoDelete: false, arguments);
            await channel.ExchangeDeclareAsync(dead, ExchangeType.Fanout, durable: true);
            await channel.QueueDeclareAsync(dead, durable: true, exclusive: false, autoDelete: false, TopologyNames.DeadQueueArguments());
            await channel.QueueBindAsync(dead, dead, "");
            // What MassTransit puts before a queue that it receives from.
            await channel.ExchangeDeclareAsync(queue, ExchangeType.Fanout, durable: true);
            await channel.QueueBindAsync(queue, queue, "");
        })).ShouldBeNull();
    }

    [Fact]
    public async Task It_cannot_touch_what_is_a_neighbours()
    {
        await using var region = await Region.StartAsync(shared);
        await region.ProvisionBrokerAsync();
        await using var team = await BrokerAccount.OpenAsync(region, region.Team);
        var (own, ownQueue) = (TopologyNames.ExchangeOf(region.Team), TopologyNames.QueueOf(region.Team));
        var (theirs, theirQueue) = (TopologyNames.ExchangeOf(region.VeiligThuis), TopologyNames.QueueOf(region.VeiligThuis));

        (await team.RefusalAsync(channel => channel.BasicGetAsync(theirQueue, autoAck: true))).ShouldBe(Refused, "read");
        (await team.RefusalAsync(channel => channel.BasicGetAsync(TopologyNames.DeadOf(region.VeiligThuis), autoAck: true))).ShouldBe(Refused, "read dead letters");
        (await team.RefusalOfMessageAsync(theirs, "x", region.Team)).ShouldBe(Refused, "publish to a neighbour's exchange");
        (await team.RefusalOfMessageAsync("", theirQueue, region.Team)).ShouldBe(Refused, "publish straight into a queue");
        (await team.RefusalAsync(channel => channel.QueueBindAsync(theirQueue, own, "#"))).ShouldBe(Refused, "bind a neighbour's queue");
        (await team.RefusalAsync(channel => channel.QueueBindAsync(ownQueue, theirs, "#"))).ShouldBe(Refused, "bind a neighbour's exchange");
        (await team.RefusalAsync(channel => channel.ExchangeBindAsync(own, theirs, "#"))).ShouldBe(Refused, "bind exchange to exchange");
        (await team.RefusalAsync(channel => channel.QueueUnbindAsync(theirQueue, own, $"{region.VeiligThuis}.nl.chainhub.handover.accepted.v1"))).ShouldBe(Refused, "unbind");
        (await team.RefusalAsync(channel => channel.QueuePurgeAsync(theirQueue))).ShouldBe(Refused, "purge");
        (await team.RefusalAsync(channel => channel.QueueDeleteAsync(theirQueue))).ShouldBe(Refused, "delete a queue");
        (await team.RefusalAsync(channel => channel.ExchangeDeleteAsync(theirs))).ShouldBe(Refused, "delete an exchange");
        (await team.RefusalAsync(channel => channel.QueueDeclareAsync("node.somebody", durable: true, exclusive: false, autoDelete: false))).ShouldBe(Refused, "make a queue");
        (await team.RefusalAsync(channel => channel.QueueDeclareAsync($"{ownQueue}x", durable: true, exclusive: false, autoDelete: false))).ShouldBe(Refused, "make a longer name");
    }

    [Fact]
    public async Task It_cannot_speak_in_anothers_name()
    {
        await using var region = await Region.StartAsync(shared);
        await region.ProvisionBrokerAsync();
        await using var team = await BrokerAccount.OpenAsync(region, region.Team);

        (await team.RefusalOfMessageAsync(
            TopologyNames.ExchangeOf(region.Team), $"{region.VeiligThuis}.nl.chainhub.handover.accepted.v1", region.Shelter)).ShouldBe(NotAllowed);
    }

    [Fact]
    public async Task It_cannot_send_its_dead_letters_to_a_neighbour()
    {
        await using var region = await Region.StartAsync(shared);
        await region.ProvisionBrokerAsync();
        await using var team = await BrokerAccount.OpenAsync(region, region.Team);
        var arguments = new Dictionary<string, object?> { ["x-dead-letter-exchange"] = TopologyNames.ExchangeOf(region.VeiligThuis) };

        (await team.RefusalAsync(channel => channel.QueueDeclareAsync(
            $"node.{region.Team}_error", durable: true, exclusive: false, autoDelete: false, arguments))).ShouldBe(Refused);
    }
}
