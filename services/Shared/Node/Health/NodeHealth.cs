using ChainHub.Durability;
using ChainHub.Node.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChainHub.Node.Health;

/// <summary>
/// What an operator's probes ask: is the process alive, and does it handle messages? Numbers of what waits are for people; they do not
/// make a node unready, because restarting it would not help.
/// </summary>
internal static class NodeHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapNodeHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok(new { status = "alive" }));
        routes.MapGet("/health/ready", async (HttpContext context) =>
        {
            var checks = await Task.WhenAll(context.RequestServices.GetServices<OrganizationService>().Select(s => CheckAsync(s, context.RequestAborted)));
            var ready = checks.All(check => check.Ready);
            return Results.Json(new { status = ready ? "ready" : "not ready", organizations = checks }, statusCode: ready ? 200 : 503);
        });
    }

    private static async Task<OrganizationHealth> CheckAsync(OrganizationService service, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var broker = service.Node.Transport.IsConnected;
        if (!service.HasDatabase) return new OrganizationHealth(service.Node.Self.Code, Ready: false, broker, Database: false, null);
        try
        {
            var store = await service.Node.Store.HealthAsync(patience.Token);
            return new OrganizationHealth(service.Node.Self.Code, service.IsRunning && broker, broker, Database: true, store);
        }
        catch (Exception failed) when (failed is StoreUnavailableException or OperationCanceledException)
        {
            return new OrganizationHealth(service.Node.Self.Code, Ready: false, broker, Database: false, null);
        }
    }

    private sealed record OrganizationHealth(string Organization, bool Ready, bool Broker, bool Database, StoreHealth? Store);
}
