using System.Diagnostics;
using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Node.Topology;
using ChainHub.Testing;
using RabbitMQ.Client;
using Shouldly;
using Xunit;

namespace ChainHub.Chain.Tests;

/// <summary>A social team's worker was stopped while 5,000 families were offered to it; it comes back and takes up all of them.</summary>
public sealed class A_backlog_is_drained(ITestOutputHelper output)
{
    private const int Waiting = 5_000;

    /// <summary>Six times what is aimed at: the machine may be busy with other work.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    [Fact]
    public async Task Whole_and_each_message_once()
    {
        await using var chain = await RunningChain.StartAsync("vt-nhn", "st-alkmaar");
        var (vt, team) = (chain.VeiligThuis, chain.SocialTeam);

        // What lies in the queue is what Veilig Thuis itself sent once, each for a family of its own.
        var first = Guid.NewGuid();
        await vt.SaysAsync(first, team.Code, Families.Offer(), Guid.NewGuid());
        var offer = (await Poll.Until("the team to find the first offer", () => team.Found("handover.offered"), found => found.Count == 1))[0];
        await Poll.UntilAsync("the first offer to be dealt with", () => team.Store.HealthAsync(CancellationToken.None), health => health.OutboxRows == 0);
        await vt.StopAsync();
        await team.StopAsync();
        var sent = Enumerable.Range(0, Waiting).Select(_ => offer with
        {
            Envelope = offer.Envelope with { Id = Guid.NewGuid().ToString(), ConversationId = Guid.NewGuid(), ChainCase = Guid.NewGuid() },
        }).ToList();
        await using (var connection = await Brokers.AsAsync(chain.Servers, vt)) await PublishAsync(connection, team, sent);

        var clock = Stopwatch.StartNew();
        team.Start();
        await Poll.UntilAsync($"{Waiting} offers to be handled", () => HandledAsync(team, first), count => count >= Waiting, Patience);
        var handled = clock.Elapsed;
        await Poll.UntilAsync("every answer and notice to have left", () => team.Store.HealthAsync(CancellationToken.None), health => health.OutboxRows == 0, Patience);
        output.WriteLine($"{Waiting} messages handled in {handled.TotalSeconds:0.0} s ({Waiting / handled.TotalSeconds:0} a second), all notices and answers gone after {clock.Elapsed.TotalSeconds:0.0} s, the start of the process included.");

        (await HandledAsync(team, first)).ShouldBe(Waiting);
        (await Accounts.CountAsync(team, $"select count(distinct message_id) from journal where what = 'handled' and from_org = 'vt-nhn' and conversation_id <> '{first}'")).ShouldBe(Waiting);
        (await Accounts.StatesAsync(team)).ShouldBe(new Dictionary<string, int> { ["Offered"] = Waiting + 1 });
        team.Found("handover.offered").Select(found => found.Envelope.ConversationId).ShouldBe([first, .. sent.Select(one => one.Envelope.ConversationId)], ignoreOrder: true);
        (await team.Store.HealthAsync(CancellationToken.None)).ShouldSatisfyAllConditions(health => health.Parked.ShouldBe(0), health => health.SetAside.ShouldBe(0));
        (await team.ReadAsync(ledger => ledger.FirstBrokenLineAsync(CancellationToken.None))).ShouldBeNull();
    }

    private static Task<long> HandledAsync(RunningWorker team, Guid first) =>
        Accounts.CountAsync(team, $"select count(*) from journal where what = 'handled' and from_org = 'vt-nhn' and conversation_id <> '{first}'");

    private static async Task PublishAsync(IConnection connection, RunningWorker team, IReadOnlyList<CloudEvent> messages)
    {
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true, outstandingPublisherConfirmationsRateLimiter: null));
        var properties = new BasicProperties { ContentType = EnvelopeNames.ContentType, DeliveryMode = DeliveryModes.Persistent };
        foreach (var some in messages.Chunk(500))
            await Task.WhenAll(some.Select(message => channel.BasicPublishAsync(
                TopologyNames.ExchangeOf("vt-nhn"), Catalogue.Of<HandoverOffered>().RoutingKey(team.Code), mandatory: true, properties,
                CloudEventCodec.Write(message.Envelope, message.Data)).AsTask()));
    }
}
