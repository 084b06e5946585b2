using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Conversations;
using ChainHub.Durability;
using ChainHub.Node.Agreements;
using ChainHub.Node.Handling;
using ChainHub.Node.Tests.World;
using ChainHub.Testing;

namespace ChainHub.Node.Tests.Sending;

/// <summary>One node whose rows leave straight after their commit, with nobody at the other end but the test.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly NodeLimits limits;

    private Desk(NodeLimits limits)
    {
        this.limits = limits;
        Cabinet = new Cabinet(NodeStores.Sqlite(NodeStores.InMemory, Time));
        var agreements = AgreementFiles.Load(RepositoryRoot.Combine("infra", "agreements", "alkmaar.yaml"));
        var self = agreements.Participants.Single(p => p.Code == Chain.VeiligThuis);
        Node = new OrganizationNode(
            new NodeIdentity(self.Code, self.Oin, "proef", TestData: true), new KindOf(self.Kind), agreements, Cabinet, Carrier, People, limits, Time, new Book());
        Node.Sender.Straight = true;
    }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 3, 30, 8, 0, 0, TimeSpan.Zero));

    public Carrier Carrier { get; } = new();

    public People People { get; } = new();

    public Cabinet Cabinet { get; }

    public OrganizationNode Node { get; }

    public static async Task<Desk> OpenAsync(NodeLimits? limits = null)
    {
        var desk = new Desk(limits ?? new NodeLimits());
        await desk.Cabinet.MigrateAsync(CancellationToken.None);
        return desk;
    }

    public OutboxRow Row(Guid conversation, string id, OutboxLane lane = OutboxLane.Broker) => new()
    {
        MessageId = id, Lane = lane, ConversationId = conversation, ToOrg = lane == OutboxLane.Adapter ? Chain.VeiligThuis : Chain.Team,
        Type = Catalogue.Of<ConsultationAsked>().Type, Body = [1, 2, 3], CreatedAt = Time.GetUtcNow(),
    };

    /// <summary>Writes rows as a step does.</summary>
    /// <returns>Those that were taken, which still have to be posted.</returns>
    public async Task<IReadOnlyList<OutboxRow>> WriteAsync(params OutboxRow[] rows) =>
        (await Cabinet.CommitAsync([new UnitOfWork { Outbox = rows }], Node.Sender.TakeUntil(), CancellationToken.None)).Single().Taken;

    /// <summary>Writes rows, and posts what was taken.</summary>
    public async Task DecideAsync(params OutboxRow[] rows) => Node.Sender.Post(await WriteAsync(rows), goesFirst: rows.Any(row => row.Lane == OutboxLane.Acute));

    public Task<int> SweepAsync(OutboxLane lane = OutboxLane.Broker) => Node.SendAsync(lane, CancellationToken.None);

    public Task TriedAsync(params string[] ids) =>
        Poll.Until($"{ids.Length} tries", () => Carrier.Tried, tried => tried.Count >= ids.Length, describe: tried => string.Join(' ', tried));

    public async Task<long> RowsAsync() => (await Cabinet.HealthAsync(CancellationToken.None)).OutboxRows;

    /// <summary>Waits until so many rows are in the store, and none is on its way.</summary>
    public Task RestAsync(long rows) => Poll.UntilAsync(
        $"{rows} rows to be left", async () => (Rows: await RowsAsync(), Node.Sender.OnTheWay), seen => seen == (rows, 0));

    public void PassLease() => Time.Advance(limits.Lease);

    public async ValueTask DisposeAsync()
    {
        await Node.Sender.StopAsync();
        await Node.DisposeAsync();
    }
}
