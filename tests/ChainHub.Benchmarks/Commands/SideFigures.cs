using ChainHub.Benchmarks.Baselines;

namespace ChainHub.Benchmarks.Commands;

/// <summary>One slice of each baseline in the same run, for who compares machines.</summary>
internal sealed record SideFigures(
    double BrokerMessagesPerSecond, double DatabaseStepsPerSecond, double DatabaseGroupedStepsPerSecond, double PlainHandoversPerSecond)
{
    public static SideFigures Of(BaselineSlices slices) => new(
        slices.Broker.PerSecond, slices.Database.PerSecond, slices.Groups.PerSecond, slices.Plain.PerSecond);
}
