using System.Diagnostics.CodeAnalysis;
using ChainHub.Conversations;
using ChainHub.Conversations.Agreements;
using ChainHub.Durability;
using ChainHub.Node.Adapters;
using ChainHub.Node.Agreements;
using ChainHub.Node.Health;
using ChainHub.Node.Telemetry;
using ChainHub.Node.Transport;
using ChainHub.Node.Transport.RabbitMq;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Hosting;

/// <summary>A worker as a process: one node for each organization in the configuration, health endpoints, telemetry, a graceful stop.</summary>
public static class NodeHost
{
    /// <summary>Runs a worker until it is told to stop.</summary>
    /// <param name="args">Command line: any setting, as <c>--ChainHub:Agreements=...</c>.</param>
    /// <param name="profile">What kind of organization it serves.</param>
    /// <param name="adapters">The adapters that it can be configured with.</param>
    /// <returns>0 after a graceful stop, 1 when it could not start; the reason is on standard error.</returns>
    public static async Task<int> RunAsync(string[] args, OrganizationProfile profile, params AdapterKind[] adapters)
    {
        ArgumentNullException.ThrowIfNull(profile);
        try
        {
            await using var app = Build(args, profile, adapters);
            await app.RunAsync();
            return Environment.ExitCode;
        }
        catch (Exception wrong) when (wrong is SettingsException or AgreementException or ArgumentException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    private static WebApplication Build(string[] args, OrganizationProfile profile, AdapterKind[] adapters)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Configuration["urls"] is null) builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.UseUtcTimestamp = true;
        });
        var section = builder.Configuration.GetSection("ChainHub");
        var settings = Read(section);
        if (settings.Agreements.Length == 0) throw new SettingsException(["ChainHub:Agreements is empty: give the folder with the agreements."]);
        var agreements = AgreementFiles.Load(settings.Agreements);
        SettingsCheck.Organizations(settings, agreements, profile.Kind, section, adapters);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(agreements);
        builder.Services.AddChainHubTelemetry(settings, profile.Kind);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        foreach (var (organization, index) in settings.Organizations.Select((o, i) => (o, i)))
            builder.Services.AddSingleton(services => CreateService(services, settings, organization, section.GetSection($"Organizations:{index}:Adapter"), profile, adapters));
        builder.Services.AddSingleton<IHostedService>(services => new AllOrganizations(services.GetServices<OrganizationService>()));
        var app = builder.Build();
        app.MapNodeHealth();
        return app;
    }

    private static ChainHubSettings Read(IConfigurationSection section)
    {
        try
        {
            // One by one: within a list, the binder leaves out in silence what it cannot read.
            return (section.Get<ChainHubSettings>() ?? new ChainHubSettings()) with
            {
                Organizations = [.. section.GetSection("Organizations").GetChildren().Select(one => one.Get<OrganizationSettings>() ?? new OrganizationSettings())],
            };
        }
        catch (InvalidOperationException wrong)
        {
            throw new SettingsException([wrong.Message]);
        }
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The service owns and disposes what it is made from.")]
    private static OrganizationService CreateService(
        IServiceProvider services, ChainHubSettings settings, OrganizationSettings organization, IConfigurationSection adapterSettings,
        OrganizationProfile profile, AdapterKind[] adapters)
    {
        var agreements = services.GetRequiredService<AgreementBook>();
        var loggers = services.GetRequiredService<ILoggerFactory>();
        var time = services.GetRequiredService<TimeProvider>();
        var self = new NodeIdentity(organization.Code, agreements.Find(organization.Code)!.Oin, organization.System, settings.TestData);
        var chosen = SettingsCheck.Chosen(adapters, adapterSettings)!;
        var log = loggers.CreateLogger($"ChainHub.{organization.Code}");
        ITransport transport = new RabbitMqTransport(organization.Code, organization.Broker, settings.Limits, loggers);
        var node = new OrganizationNode(self, profile, agreements, NodeStores.Open(organization.Store, time), transport,
            Create(chosen, new AdapterContext(self, adapterSettings, time)), settings.Limits, time, log);
        return new OrganizationService(node, settings.Limits, time, services.GetRequiredService<IHostApplicationLifetime>(), log);
    }

    private static IAdapter Create(AdapterKind kind, AdapterContext context)
    {
        try
        {
            return kind.Create(context);
        }
        catch (InvalidOperationException wrong)
        {
            throw new SettingsException([$"{((IConfigurationSection)context.Settings).Path}: {wrong.Message}"]);
        }
    }
}
