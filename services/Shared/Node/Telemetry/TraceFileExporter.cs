using System.Diagnostics;
using System.Text.Json;
using OpenTelemetry;

namespace ChainHub.Node.Telemetry;

/// <summary>Writes spans to a file, one JSON object a line. The file is bounded: at 64 MiB it starts anew.</summary>
internal sealed class TraceFileExporter(string path) : BaseExporter<Activity>
{
    private const long MostBytes = 64 * 1024 * 1024;
    private readonly Lock writing = new();

    public override ExportResult Export(in Batch<Activity> batch)
    {
        var lines = new List<string>();
        foreach (var activity in batch)
            lines.Add(JsonSerializer.Serialize(new
            {
                traceId = activity.TraceId.ToString(), spanId = activity.SpanId.ToString(), parentSpanId = activity.ParentSpanId.ToString(),
                name = activity.DisplayName, kind = activity.Kind.ToString(), start = activity.StartTimeUtc, milliseconds = activity.Duration.TotalMilliseconds,
                status = activity.Status.ToString(), attributes = activity.TagObjects.ToDictionary(t => t.Key, t => t.Value?.ToString()),
                links = activity.Links.Select(l => new { traceId = l.Context.TraceId.ToString(), spanId = l.Context.SpanId.ToString() }),
            }));
        try
        {
            lock (writing)
            {
                if (File.Exists(path) && new FileInfo(path).Length > MostBytes) File.Delete(path);
                File.AppendAllLines(path, lines);
            }

            return ExportResult.Success;
        }
        catch (IOException)
        {
            return ExportResult.Failure;
        }
    }
}
