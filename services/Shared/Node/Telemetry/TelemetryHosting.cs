using ChainHub.Conversations.Agreements;
using ChainHub.Node.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChainHub.Node.Telemetry;

/// <summary>
/// Exports traces and metrics for as long as the host runs: over OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, and to a file where
/// one is configured. It has the shape of the OpenTelemetry hosting package, which can take its place once it is served.
/// </summary>
internal static class TelemetryHosting
{
    public static void AddChainHubTelemetry(this IServiceCollection services, ChainHubSettings settings, OrganizationKind kind) =>
        services.AddSingleton<IHostedService>(_ => new TelemetryService(settings, kind));

    private sealed class TelemetryService(ChainHubSettings settings, OrganizationKind kind) : IHostedService, IDisposable
    {
        private TracerProvider? traces;
        private MeterProvider? metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var collector = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"));
            var resource = ResourceBuilder.CreateDefault().AddService($"chainhub-{kind.ToString().ToLowerInvariant()}", serviceVersion: TelemetryNames.Version);
            var tracing = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(TelemetryNames.Source);
            if (collector) tracing.AddOtlpExporter();
            if (settings.TraceFile.Length > 0) tracing.AddProcessor(new SimpleActivityExportProcessor(new TraceFileExporter(settings.TraceFile)));
            if (collector || settings.TraceFile.Length > 0) traces = tracing.Build();
            if (collector) metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(TelemetryNames.Source).AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces?.ForceFlush(2000);
            metrics?.ForceFlush(2000);
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            traces?.Dispose();
            metrics?.Dispose();
        }
    }
}
