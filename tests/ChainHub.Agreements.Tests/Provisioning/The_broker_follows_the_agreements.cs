using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Tasks;
using ChainHub.Node.Topology;
using ChainHub.Testing;
using RabbitMQ.Client.Exceptions;
using Shouldly;
using Xunit;

namespace ChainHub.Agreements.Tests.Provisioning;

public sealed class The_broker_follows_the_agreements(SharedServers shared)
{
    [Fact]
    public async Task A_message_that_is_agreed_reaches_the_queue_of_its_receiver_each_way()
    {
        await using var region = await Region.StartAsync(shared);
        await region.ProvisionBrokerAsync();
        await using var vt = await BrokerAccount.OpenAsync(region, region.VeiligThuis);
        await using var team = await BrokerAccount.OpenAsync(region, region.Team);

        await vt.SendAsync<HandoverOffered>(region.Team);
        await team.SendAsync<HandoverAccepted>(region.VeiligThuis);
        await team.SendAsync<DeliveryReceipt>(region.VeiligThuis);

        (await ArrivalAsync(team, TopologyNames.QueueOf(region.Team))).ShouldBe($"{region.Team}.nl.chainhub.handover.offered.v1");
        (await ArrivalAsync(vt, TopologyNames.QueueOf(region.VeiligThuis))).ShouldBe($"{region.VeiligThuis}.nl.chainhub.handover.accepted.v1");
        (await ArrivalAsync(vt, TopologyNames.QueueOf(region.VeiligThuis))).ShouldBe($"{region.VeiligThuis}.nl.chainhub.delivery.receipt.v1");
    }

    [Fact]
    public async Task Acute_danger_has_its_own_queue()
    {
        await using var region = await Region.StartAsync(shared);
        await region.ProvisionBrokerAsync();
        await using var vt = await BrokerAccount.OpenAsync(region, region.VeiligThuis);
        await using var shelter = await BrokerAccount.OpenAsync(region, region.Shelter);

        await shelter.SendAsync<AcuteDangerDeclared>(region.VeiligThuis);

        (await ArrivalAsync(vt, TopologyNames.AcuteQueueOf(region.VeiligThuis))).ShouldStartWith($"{region.VeiligThuis}.acute.");
        (await vt.TakeAsync(TopologyNames.QueueOf(region.VeiligThuis))).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_that_is_not_agreed_comes_back()
    {
        await using var region = await Region.StartAsync(shared);
        await region.ProvisionBrokerAsync();
        await using var vt = await BrokerAccount.OpenAsync(region, region.VeiligThuis);
        await using var team = await BrokerAccount.OpenAsync(region, region.Team);

        await ShouldComeBackAsync(() => team.SendAsync<AcuteDangerDeclared>(region.Shelter));
        await ShouldComeBackAsync(() => team.SendAsync<HandoverOffered>(region.Shelter));
        await ShouldComeBackAsync(() => vt.SendAsync<HandoverOffered>(region.Shelter));
        await ShouldComeBackAsync(() => vt.SendAsync<ConsultationClosed>(region.Team));
        await ShouldComeBackAsync(() => vt.SendAsync<HandoverOffered>("nobody"));
        await vt.SendAsync<TaskOffered>(region.Shelter);
    }

    [Fact]
    public async Task Run_again_it_changes_nothing()
    {
        await using var region = await Region.StartAsync(shared);
        var first = await region.ProvisionBrokerAsync();

        var second = await region.ProvisionBrokerAsync();

        first.Created.ShouldContain($"queue node.{region.Team}.acute");
        first.Created.ShouldContain($"account {region.Team}");
        first.Created.ShouldContain($"binding out.{region.VeiligThuis} -> node.{region.Team} for {region.Team}.nl.chainhub.handover.offered.v1");
        second.Created.ShouldBeEmpty();
        second.Removed.ShouldBeEmpty();
        second.Kept.ShouldBe(first.Created, ignoreOrder: true);
        await using var still = await BrokerAccount.OpenAsync(region, region.Team);
    }

    [Fact]
    public async Task A_link_that_is_taken_out_loses_its_bindings_and_no_other_does()
    {
        await using var region = await Region.StartAsync(shared);
        await region.ProvisionBrokerAsync();

        var report = await region.ProvisionBrokerAsync(region.BookOf(Given.With("  - between: [vt-test, sh-test]\n    messages: [tasks]\n", "")));

        report.Created.ShouldBeEmpty();
        // Five messages of tasks, three of the hub, acute danger and the alarm of a shelter, each way.
        report.Removed.Count().ShouldBe(20);
        report.Removed.ShouldAllBe(what => what.Contains(region.Shelter));
        await using var vt = await BrokerAccount.OpenAsync(region, region.VeiligThuis);
        await ShouldComeBackAsync(() => vt.SendAsync<TaskOffered>(region.Shelter));
        await ShouldComeBackAsync(() => vt.SendAsync<AcuteDangerDeclared>(region.Shelter));
        await vt.SendAsync<HandoverOffered>(region.Team);
    }

    [Fact]
    public async Task Bindings_are_there_on_the_days_of_the_agreement_only()
    {
        await using var region = await Region.StartAsync(shared);
        var before = await region.ProvisionBrokerAsync(day: new(2025, 12, 31));
        var within = await region.ProvisionBrokerAsync(day: new(2026, 1, 1));
        var after = await region.ProvisionBrokerAsync(day: new(2027, 1, 1));

        before.Created.ShouldNotContain(what => what.StartsWith("binding", StringComparison.Ordinal));
        within.Created.ShouldAllBe(what => what.StartsWith("binding", StringComparison.Ordinal));
        after.Removed.ShouldBe(within.Created, ignoreOrder: true);
    }

    [Fact]
    public async Task A_binding_that_nobody_agreed_on_is_removed()
    {
        await using var region = await Region.StartAsync(shared);
        await region.ProvisionBrokerAsync();
        await using (var hub = await region.ConnectAsHubAsync())
        await using (var channel = await hub.CreateChannelAsync())
        {
            await channel.QueueBindAsync(TopologyNames.QueueOf(region.Shelter), TopologyNames.ExchangeOf(region.Team), "#");
            await channel.QueueBindAsync(
                TopologyNames.QueueOf(region.Team), TopologyNames.ExchangeOf(region.VeiligThuis), "all / of it",
                new Dictionary<string, object?> { ["x"] = "y" });
            await channel.ExchangeBindAsync(TopologyNames.DeadOf(region.Shelter), TopologyNames.ExchangeOf(region.Team), "*.*");
        }

        (await region.ProvisionBrokerAsync()).Removed.Count().ShouldBe(3);
        (await region.ProvisionBrokerAsync()).Removed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_comes_back_too_often_goes_to_the_dead_letters()
    {
        await using var region = await Region.StartAsync(shared);
        await region.ProvisionBrokerAsync();
        await using var vt = await BrokerAccount.OpenAsync(region, region.VeiligThuis);
        await vt.SendAsync<HandoverOffered>(region.Team);
        await using var connection = await region.ConnectAsync(region.Team);
        await using var team = new BrokerAccount(connection, region.Team);
        await using var channel = await connection.CreateChannelAsync();

        for (var delivery = 0; delivery <= TopologyNames.DeliveryLimit; delivery++)
        {
            var taken = await Poll.UntilAsync(
                $"delivery {delivery}", () => channel.BasicGetAsync(TopologyNames.QueueOf(region.Team), autoAck: false), got => got is not null);
            await channel.BasicNackAsync(taken!.DeliveryTag, multiple: false, requeue: true);
        }

        (await ArrivalAsync(team, TopologyNames.DeadOf(region.Team))).ShouldBe($"{region.Team}.nl.chainhub.handover.offered.v1");
    }

    private static Task<string?> ArrivalAsync(BrokerAccount account, string queue) =>
        Poll.UntilAsync($"a message in {queue}", () => account.TakeAsync(queue), taken => taken is not null);

    private static async Task ShouldComeBackAsync(Func<Task> send) => (await Should.ThrowAsync<PublishException>(send)).IsReturn.ShouldBeTrue();
}
