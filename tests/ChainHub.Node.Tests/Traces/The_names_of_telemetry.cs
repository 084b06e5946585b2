using System.Reflection;
using ChainHub.Node.Telemetry;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Traces;

/// <summary>
/// What leaves the process as telemetry is approved name by name, in <c>telemetry.approved.txt</c>: none can hold personal data. Whoever
/// adds one adds it there, and has it looked at.
/// </summary>
public sealed class The_names_of_telemetry
{
    [Fact]
    public async Task Are_those_that_were_approved()
    {
        using var recording = new Recording(TelemetryNames.Source);
        await using var chain = await Chain.StartAsync();
        await Story.TellAsync(chain);
        // A node in a test has no host, whose gauges these are.
        using var gauges = new StoreGauges(Chain.VeiligThuis, () => chain[Chain.VeiligThuis].Node.Sender.OnTheWay, chain.Time);
        gauges.Show(await chain[Chain.VeiligThuis].Cabinet.HealthAsync(TestContext.Current.CancellationToken));
        recording.Observe();

        var spans = recording.Spans.SelectMany(span => span.TagObjects.Select(tag => $"span {span.DisplayName}: {tag.Key}"));
        var metrics = recording.Measurements.SelectMany(m => m.Labels.Select(label => $"metric {m.Name}: {label.Key}"));
        var occurred = spans.Concat(metrics).Distinct().Order(StringComparer.Ordinal).ToList();
        string.Join('\n', occurred).ShouldBe(string.Join('\n', Approved()));
    }

    [Fact]
    public void Are_all_used_and_approved()
    {
        var approved = string.Join('\n', Approved());
        foreach (var field in typeof(TelemetryNames).GetFields(BindingFlags.Public | BindingFlags.Static))
            if (field.Name is not (nameof(TelemetryNames.Source) or nameof(TelemetryNames.Version)))
                approved.ShouldContain((string)field.GetRawConstantValue()!, Case.Sensitive, field.Name);
    }

    private static string[] Approved() =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "telemetry.approved.txt")).Where(line => line.Length > 0 && line[0] != '#')];
}
