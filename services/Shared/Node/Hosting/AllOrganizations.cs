using Microsoft.Extensions.Hosting;

namespace ChainHub.Node.Hosting;

/// <summary>Starts and stops every organization of a process side by side: one that is slow holds up no other.</summary>
internal sealed class AllOrganizations(IEnumerable<OrganizationService> services) : IHostedService
{
    private readonly List<OrganizationService> services = [.. services];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var service in services) service.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(services.Select(service => service.StopAsync(cancellationToken)));
}
