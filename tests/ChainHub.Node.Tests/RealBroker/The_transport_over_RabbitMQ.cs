using System.Collections.Concurrent;
using System.Diagnostics;
using ChainHub.Node.Provisioning;
using ChainHub.Node.Topology;
using ChainHub.Node.Transport;
using ChainHub.Node.Transport.RabbitMq;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.RealBroker;

public sealed class The_transport_over_RabbitMQ(SharedServers shared)
{
    [Fact]
    public async Task Refuses_to_start_on_a_queue_with_other_settings_and_says_what_to_do()
    {
        await using var region = await Region.StartAsync(await shared.StartedAsync());
        var queue = TopologyNames.QueueOf(region.Team);
        await using (var hub = await region.ConnectAsHubAsync())
        await using (var channel = await hub.CreateChannelAsync())
        {
            await channel.QueueDeleteAsync(queue, ifUnused: false, ifEmpty: false);
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        }

        await using var team = region.TransportOf(region.Team);
        var refused = await Should.ThrowAsync<TransportRefusedException>(() => team.StartAsync((_, _) => Task.CompletedTask, CancellationToken.None));
        refused.Message.ShouldContain($"'{queue}' exists on the broker with other settings");
        refused.Message.ShouldContain("delete it, and apply the agreements");
        team.IsConnected.ShouldBeFalse();
    }

    [Fact]
    public async Task Has_connections_of_its_own_for_what_is_acute()
    {
        await using var region = await Region.StartAsync(await shared.StartedAsync());
        await using var team = region.TransportOf(region.Team);
        await team.StartAsync((_, _) => Task.CompletedTask, CancellationToken.None);
        using var broker = new BrokerManagement(region.Broker);
        var names = await Poll.UntilAsync("the broker to show four connections", async () =>
        {
            var connections = await broker.FindAsync(BrokerManagement.Path("vhosts", region.Broker.VirtualHost, "connections"), CancellationToken.None);
            return connections!.Value.EnumerateArray().Select(connection => connection.TryGetProperty("client_properties", out var told)
                ? told.GetProperty("connection_name").GetString() : null).Order().ToList();
        }, names => names.Count(name => name is not null) == 4, TimeSpan.FromSeconds(60), names => string.Join(", ", names));
        names.ShouldBe([.. ((string[])["acute in", "acute out", "in", "out"]).Select(lane => $"chainhub {region.Team} {lane}")]);
    }

    [Fact]
    public async Task Takes_what_is_never_handled_to_the_dead_letters_and_lets_others_pass()
    {
        await using var region = await Region.StartAsync(await shared.StartedAsync());
        await using var vt = region.TransportOf(region.VeiligThuis);
        await using var team = region.TransportOf(region.Team);
        var handled = new ConcurrentQueue<string>();
        var tries = 0;
        await vt.StartAsync((_, _) => Task.CompletedTask, CancellationToken.None);
        await team.StartAsync((delivery, _) =>
        {
            if (Letters.Text(delivery) == "never") throw new InvalidOperationException($"try {Interlocked.Increment(ref tries)}");
            handled.Enqueue(Letters.Text(delivery));
            return Task.CompletedTask;
        }, CancellationToken.None);

        foreach (var text in (string[])["first", "never", "last"]) (await vt.PublishAsync(Letters.To(region.Team, text), CancellationToken.None)).ShouldBe(PublishOutcome.Confirmed);

        await Poll.Until("the others to pass", () => handled.Count, count => count == 2);
        await using var hub = await region.ConnectAsHubAsync();
        await using var channel = await hub.CreateChannelAsync();
        var dead = new List<string>();
        await Poll.UntilAsync("the dead letter", async () =>
        {
            dead.AddRange(await Letters.DeadAsync(channel, region.Team));
            return dead.Count;
        }, count => count > 0, TimeSpan.FromSeconds(60), count => $"{count} dead letters after {tries} tries");
        dead.ShouldBe(["never"]);
        tries.ShouldBe(TopologyNames.DeliveryLimit + 1);
    }

    [Fact]
    public async Task Says_what_the_broker_does_not_take()
    {
        await using var region = await Region.StartAsync(await shared.StartedAsync());
        await using var shelter = region.TransportOf(region.Shelter);
        (await shelter.PublishAsync(Letters.To(region.VeiligThuis, "too early"), CancellationToken.None)).ShouldBe(PublishOutcome.Unavailable);
        await shelter.StartAsync((_, _) => Task.CompletedTask, CancellationToken.None);
        (await shelter.PublishAsync(Letters.To(region.Board, "no agreement"), CancellationToken.None)).ShouldBe(PublishOutcome.Unroutable);
        (await shelter.PublishAsync(Letters.To(region.VeiligThuis, "in order"), CancellationToken.None)).ShouldBe(PublishOutcome.Confirmed);

        // Through another's exchange it is refused, soon, time and again, and its own way stays open.
        await using var connection = await region.ConnectAsync(region.Shelter);
        await using var publisher = new RabbitMqPublisher(region.VeiligThuis, region.SettingsOf(region.Shelter), connection);
        for (var times = 0; times < 2; times++)
        {
            var clock = Stopwatch.StartNew();
            (await publisher.PublishAsync(Letters.To(region.Team, "another's"), CancellationToken.None)).ShouldBe(PublishOutcome.Refused);
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        }

        (await shelter.PublishAsync(Letters.To(region.VeiligThuis, "in order"), CancellationToken.None)).ShouldBe(PublishOutcome.Confirmed);
    }

    [Fact]
    public async Task Is_told_that_an_account_is_not_its_own()
    {
        await using var region = await Region.StartAsync(await shared.StartedAsync());
        await using var claimed = region.TransportOf(region.VeiligThuis, region.SettingsOf(region.Shelter));
        (await Should.ThrowAsync<TransportRefusedException>(() => claimed.StartAsync((_, _) => Task.CompletedTask, CancellationToken.None)))
            .Message.ShouldContain("This account may not use");
    }
}
