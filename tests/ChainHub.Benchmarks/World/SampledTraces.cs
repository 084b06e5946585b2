using System.Diagnostics;
using ChainHub.Node.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace ChainHub.Benchmarks.World;

/// <summary>Every span is made, batched and handed to an exporter that drops it: what traces cost a node, without a collector.</summary>
internal static class SampledTraces
{
    public static TracerProvider Start() => Sdk.CreateTracerProviderBuilder()
        .AddSource(TelemetryNames.Source).SetSampler(new AlwaysOnSampler())
        .AddProcessor(new BatchActivityExportProcessor(new Drop())).Build();

    private sealed class Drop : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var _ in batch)
            {
                // Taken out of the queue, as an exporter does.
            }

            return ExportResult.Success;
        }
    }
}
