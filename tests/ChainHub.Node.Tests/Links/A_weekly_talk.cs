using System.Collections.Concurrent;
using ChainHub.Calendar;
using ChainHub.Contracts;
using ChainHub.Contracts.Links;
using ChainHub.Conversations;
using ChainHub.Conversations.Links;
using ChainHub.Durability;
using ChainHub.Node.Agreements;
using ChainHub.Node.Handling;
using ChainHub.Node.Hosting;
using ChainHub.Node.Tests.World;
using ChainHub.Node.Transport;
using ChainHub.Node.Transport.InMemory;
using ChainHub.Node.Validation;
using ChainHub.Testing;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Links;

/// <summary>The agreement of Alkmaar has Veilig Thuis and the team talk on Fridays.</summary>
public sealed class A_weekly_talk
{
    private static readonly Guid Talk = LinkTalks.IdOf(Chain.VeiligThuis, Chain.Team);
    private static readonly DateTimeOffset Friday = AmsterdamTime.ToInstant(new(2026, 4, 3), new(8, 0));

    [Fact]
    public async Task Has_its_agenda_sent_when_the_clock_of_a_node_that_came_up_reaches_the_day()
    {
        await using var chain = await Chain.StartAsync();
        var (vt, team) = (chain[Chain.VeiligThuis], chain[Chain.Team]);
        (await vt.Node.BeginAsync(CancellationToken.None)).ShouldBe(1);
        (await vt.Node.BeginAsync(CancellationToken.None)).ShouldBe(0);
        (await chain[Chain.Board].Node.BeginAsync(CancellationToken.None)).ShouldBe(0);
        var offer = Guid.NewGuid();
        (await vt.SaysAsync(offer, Chain.Team, Sayings.Offer(), Guid.NewGuid())).Problems.ShouldBeEmpty();
        await chain.SettleAsync();
        vt.Wire.Left.ShouldHaveSingleItem();

        await chain.PassTimeAsync(Friday - chain.Time.GetUtcNow(), TimeSpan.FromHours(6));

        var agenda = (LinkAgenda)Read(team.People.Found<LinkAgenda>().ShouldHaveSingleItem());
        (agenda.TalkOn, agenda.ContactRef, agenda.OpenOffers.ShouldHaveSingleItem().ConversationId).ShouldBe((new DateOnly(2026, 4, 3), "lc-1001", offer));
        agenda.NearTerms.ShouldNotBeEmpty();
        ((LinkHealth)Read(vt.People.Found<LinkHealth>().ShouldHaveSingleItem())).ShouldSatisfyAllConditions(
            health => health.Peer.ShouldBe(Chain.Team), health => health.Offered.ShouldBe(1), health => health.Open.ShouldBe(1));
        (await team.StateOfAsync(Talk), await vt.StateOfAsync(Talk)).ShouldBe(("Planned", "Planned"));

        await chain.PassTimeAsync(TimeSpan.FromDays(7), TimeSpan.FromHours(6));
        team.People.Found<LinkAgenda>().Count.ShouldBe(2);
        vt.People.Found<LinkAgenda>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Is_begun_by_a_node_that_starts_before_anything_reaches_it()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 30, 8, 0, 0, TimeSpan.Zero));
        var agreements = AgreementFiles.Load(RepositoryRoot.Combine("infra", "agreements", "alkmaar.yaml"));
        await using var broker = new InMemoryBroker(agreements);
        await broker.StartAsync(CancellationToken.None);
        var vt = agreements.Find(Chain.VeiligThuis)!;
        var arrived = new ConcurrentQueue<Delivery>();
        await using var team = broker.TransportOf(Chain.Team, time);
        await team.StartAsync((delivery, stop) => Task.Run(() => arrived.Enqueue(delivery), stop), CancellationToken.None);
        var node = new OrganizationNode(
            new NodeIdentity(vt.Code, vt.Oin, "proef", TestData: true), new KindOf(vt.Kind), agreements, NodeStores.Sqlite(NodeStores.InMemory, time),
            broker.TransportOf(vt.Code, time), new People(), new NodeLimits(), time, new Book());
        using var host = new NoHost();
        await using var service = new OrganizationService(node, new NodeLimits(), time, host, new Book());

        service.Start();
        await Poll.Until("the node to be connected", () => service.IsRunning, running => running);
        var sagas = await node.Ledger.SagasAsync(ConversationEngine.ConversationKind, null, 10, CancellationToken.None);
        sagas.ShouldHaveSingleItem().Id.ShouldBe(Talk);
        time.AdvanceTo(Friday);
        await Poll.Until("the agenda to arrive", () => arrived.Count, count => count > 0);
        CloudEventCodec.Read(arrived.ShouldHaveSingleItem().Body).Envelope.ConversationId.ShouldBe(Talk);
        await service.StopAsync(CancellationToken.None);
    }

    private static Message Read(CloudEvent read) => BodyValidator.Deserialize(Catalogue.Find(read.Envelope.Type)!, read.Data);

    private sealed class NoHost : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => stopping.Cancel();

        public void Dispose() => stopping.Dispose();
    }
}
