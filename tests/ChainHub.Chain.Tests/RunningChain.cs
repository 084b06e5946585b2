using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Node.Agreements;
using ChainHub.Node.Provisioning;
using ChainHub.Testing;

namespace ChainHub.Chain.Tests;

/// <summary>
/// Four organizations as four processes, on a private broker and database server, each with its own account and database, made by
/// the same provisioning that an operator runs. People hand in files and find files, through the folder adapter.
/// </summary>
public sealed class RunningChain : IAsyncDisposable
{
    private RunningChain(Servers servers, AgreementBook agreements, string folder, IReadOnlyList<RunningWorker> workers)
    {
        Servers = servers;
        Agreements = agreements;
        Folder = folder;
        Workers = workers;
    }

    public Servers Servers { get; }

    public AgreementBook Agreements { get; }

    public string Folder { get; }

    public IReadOnlyList<RunningWorker> Workers { get; }

    public RunningWorker VeiligThuis => Workers[0];

    public RunningWorker SocialTeam => Workers[1];

    public RunningWorker ChildProtection => Workers[2];

    public RunningWorker Shelter => Workers[3];

    /// <summary>Starts servers and workers.</summary>
    /// <param name="running">The organizations whose worker is started; all four if none is named.</param>
    public static async Task<RunningChain> StartAsync(params string[] running)
    {
        var servers = await Servers.StartAsync();
        var folder = Directory.CreateTempSubdirectory("chainhub-chain-").FullName;
        var agreementFile = RepositoryRoot.Combine("infra", "agreements", "alkmaar.yaml");
        var agreements = AgreementFiles.Load(agreementFile);
        var secrets = new SecretsFolder(Path.Combine(folder, "secrets"));
        var today = AmsterdamTime.DateOf(TimeProvider.System.GetUtcNow());
        await new BrokerProvisioner(new BrokerAdministrator(servers.RabbitManagement, servers.RabbitAdminUser, servers.RabbitAdminPassword)).RunAsync(agreements, today, secrets);
        await new DatabaseProvisioner(new DatabaseAdministrator(servers.PostgresHost, servers.PostgresPort, servers.PostgresAdminUser, servers.PostgresAdminPassword)).RunAsync(agreements, secrets);
        RunningWorker Worker(string project, string organization) =>
            new(project, agreements.Find(organization)!, servers, secrets.For(organization), agreementFile, Path.Combine(folder, organization));
        var chain = new RunningChain(servers, agreements, folder,
        [
            Worker("ChainHub.VeiligThuis", "vt-nhn"), Worker("ChainHub.SocialTeam", "st-alkmaar"),
            Worker("ChainHub.ChildProtection", "rvdk-nh"), Worker("ChainHub.Shelter", "blijf-alkmaar"),
        ]);
        var started = chain.Workers.Where(worker => running.Length == 0 || running.Contains(worker.Code)).ToList();
        foreach (var worker in started) worker.Start();
        await Task.WhenAll(started.Select(worker => worker.IsReadyAsync()));
        return chain;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in Workers) await worker.DisposeAsync();
        await Servers.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
