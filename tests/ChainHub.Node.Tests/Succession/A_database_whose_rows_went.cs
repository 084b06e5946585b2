using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Joining;
using ChainHub.Durability;
using ChainHub.Node.Handling;
using ChainHub.Node.Hosting;
using ChainHub.Node.Tests.World;
using ChainHub.Node.Transport.InMemory;
using ChainHub.Testing;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Succession;

/// <summary>Somebody starts the node of an organization whose rows have gone to the one that took its place.</summary>
public sealed class A_database_whose_rows_went : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chainhub-went-").FullName;

    [Fact]
    public async Task Lets_no_node_start_and_the_process_ends()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 31, 8, 0, 0, TimeSpan.Zero));
        var agreements = An_organization_in_the_place_of_another.Merging();
        var village = agreements.Find(An_organization_in_the_place_of_another.Village)!;
        await TakeOverAsync(agreements, village.Code, time);
        await using var broker = new InMemoryBroker(agreements);
        await broker.StartAsync(CancellationToken.None);
        var node = new OrganizationNode(
            new NodeIdentity(village.Code, village.Oin, "proef", TestData: true), new KindOf(village.Kind), agreements, Open(village.Code),
            broker.TransportOf(village.Code, time), new People(), new NodeLimits(), time, new Book());
        using var host = new Host();
        await using var service = new OrganizationService(node, new NodeLimits(), time, host, new Book());

        service.Start();

        await Poll.Until("the process to be told to end", () => host.ApplicationStopping.IsCancellationRequested, stopping => stopping);
        service.IsRunning.ShouldBeFalse();
        Environment.ExitCode.ShouldBe(1);
        Environment.ExitCode = 0;
        await service.StopAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private INodeStore Open(string code) => NodeStores.Sqlite(Path.Combine(folder, $"{code}.db"), sync: SqliteSync.Off);

    private async Task TakeOverAsync(AgreementBook agreements, string village, TimeProvider time)
    {
        await using var from = Open(village);
        await using var into = Open(Chain.Team);
        await from.MigrateAsync(CancellationToken.None);
        await into.MigrateAsync(CancellationToken.None);
        await new StoreTakeOver(from, into, new OrganizationsJoined(agreements, village, Chain.Team, new(2026, 3, 31)), time).RunAsync(null, CancellationToken.None);
    }

    private sealed class Host : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => stopping.Cancel();

        public void Dispose() => stopping.Dispose();
    }
}
