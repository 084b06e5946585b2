using ChainHub.Benchmarks.Baselines;
using ChainHub.Benchmarks.Measures;
using ChainHub.Benchmarks.World;

namespace ChainHub.Benchmarks.Commands;

/// <summary>What <c>handovers</c> prints: medians of rounds; ratios are medians of the ratios within a round.</summary>
internal sealed record HandoversResult(
    double HandoversPerSecond, double CpuMsPerHandover, CpuTimes CpuSplitMs, double P50Ms, double P99Ms, long Lost, long Duplicated,
    HandoverBaselines Baselines, HandoverRatios Ratios, HandoverFloor FloorCpuMsPerHandover, HandoverFigures Clean, HandoverFigures? WithDuplicates,
    double? DuplicatesToClean, HandoverCounts Counts, IReadOnlyList<HandoverRound> Rounds, Machine Machine, HandoverSettings Settings,
    object BestSettings, IReadOnlyDictionary<string, Meters.Reading> Meters)
{
    public static HandoversResult Of(Hub hub, HandoverSettings settings, List<HandoverRound> rounds, Audit audit, Machine machine, object bestSettings)
    {
        var people = hub.People;
        var counts = HandoverCounts.Of(hub, audit);
        var (steps, messages) = (counts.StepsPerHandover, counts.MessagesPerHandover);
        var headline = Headline(settings, rounds);
        var doubled = rounds.Where(round => round.Doubled is not null).ToList();
        var shown = HandoverFigures.Of(rounds, headline);
        return new HandoversResult(
            shown.HandoversPerSecond, shown.CpuMsPerHandover, shown.CpuSplitMs, shown.P50Ms, shown.P99Ms, people.OffersConfirmed - people.Completed, audit.Twice,
            new HandoverBaselines(
                rounds.Median(r => r.Broker.PerSecond, 1), rounds.Median(r => r.Database.PerSecond, 1),
                rounds.Median(r => r.Groups.PerSecond, 1), rounds.Median(r => r.Plain.PerSecond, 1), rounds.Median(r => r.PlainBatched.PerSecond, 1),
                rounds.Median(r => r.Broker.CpuMsEach.Total, 4), rounds.Median(r => r.Database.CpuMsEach.Total, 4),
                rounds.Median(r => r.Groups.CpuMsEach.Total, 4), rounds.Median(r => r.Plain.CpuMsEach.Total)),
            new HandoverRatios(
                rounds.Median(r => headline(r).PerSecond * steps / r.Database.PerSecond), rounds.Median(r => headline(r).PerSecond * messages / r.Broker.PerSecond),
                rounds.Median(r => headline(r).PerSecond / r.Plain.PerSecond), rounds.Median(r => headline(r).PerSecond / r.PlainBatched.PerSecond),
                rounds.Median(r => headline(r).PerSecond * steps / r.Groups.PerSecond)),
            HandoverFloor.Of(rounds, steps, messages),
            HandoverFigures.Of(rounds, r => r.Clean), doubled.Count == 0 ? null : HandoverFigures.Of(doubled, r => r.Doubled!),
            doubled.Count == 0 ? null : doubled.Median(r => r.Doubled!.PerSecond / r.Clean.PerSecond),
            counts, rounds, machine, settings, bestSettings, hub.Meters.Read());
    }

    private static Func<HandoverRound, HandoverSlice> Headline(HandoverSettings settings, List<HandoverRound> rounds) =>
        settings.DuplicatesGiven && rounds.TrueForAll(round => round.Doubled is not null) ? round => round.Doubled! : round => round.Clean;
}

/// <summary>Medians of slices of handovers.</summary>
internal sealed record HandoverFigures(double HandoversPerSecond, double CpuMsPerHandover, CpuTimes CpuSplitMs, double P50Ms, double P90Ms, double P99Ms)
{
    public static HandoverFigures Of(List<HandoverRound> rounds, Func<HandoverRound, HandoverSlice> slice) => new(
        rounds.Median(r => slice(r).PerSecond, 1), rounds.Median(r => slice(r).CpuMsEach.Total),
        new CpuTimes(rounds.Median(r => slice(r).CpuMsEach.Dotnet), rounds.Median(r => slice(r).CpuMsEach.Broker), rounds.Median(r => slice(r).CpuMsEach.Database)),
        rounds.Median(r => slice(r).P50Ms ?? double.NaN), rounds.Median(r => slice(r).P90Ms ?? double.NaN), rounds.Median(r => slice(r).P99Ms ?? double.NaN));
}

/// <summary>What the servers do by themselves, and the plain way; CPU each in milliseconds.</summary>
internal sealed record HandoverBaselines(
    double BrokerMessagesPerSecond, double DatabaseStepsPerSecond, double DatabaseGroupedStepsPerSecond, double PlainHandoversPerSecond,
    double PlainBatchedHandoversPerSecond,
    double BrokerCpuMsPerMessage, double DatabaseCpuMsPerStep, double DatabaseCpuMsPerGroupedStep, double PlainCpuMsPerHandover);

/// <summary>Counted steps and messages of the hub against those of the baselines, in the same round.</summary>
internal sealed record HandoverRatios(double StepsToDatabase, double MessagesToBroker, double ToPlain, double ToPlainBatched, double StepsToGroupedDatabase);

/// <summary>The CPU in milliseconds that the messages and steps of a handover cost by themselves.</summary>
internal sealed record HandoverFloor(double WithStatements, double WithGroups, double Messages)
{
    public static HandoverFloor Of(List<HandoverRound> rounds, double steps, double messages) => new(
        rounds.Median(r => (Message(r) * messages) + (Step(r.Database) * steps)), rounds.Median(r => (Message(r) * messages) + (Step(r.Groups) * steps)),
        rounds.Median(r => Message(r) * messages));

    // What the other server does meanwhile is housekeeping of another slice.
    private static double Message(HandoverRound round) => round.Broker.CpuMsEach.Dotnet + round.Broker.CpuMsEach.Broker;

    private static double Step(Slice slice) => slice.CpuMsEach.Dotnet + slice.CpuMsEach.Database;
}

/// <summary>What was counted over the whole run, warm-up included.</summary>
internal sealed record HandoverCounts(
    long Offered, long Completed, double StepsPerHandover, double MessagesPerHandover, int OfferBytes, long RefusedCommands, long PutApart, long StillWaiting,
    IReadOnlyDictionary<string, long> NoticesOfSender, IReadOnlyDictionary<string, long> NoticesOfReceiver)
{
    public static HandoverCounts Of(Hub hub, Audit audit)
    {
        var people = hub.People;
        var handovers = Math.Max(1, people.Completed);
        return new HandoverCounts(
            people.OffersConfirmed, people.Completed, Math.Round((double)audit.Steps / handovers, 3),
            Math.Round((double)(people.Confirmed + hub.Nodes.Sum(node => node.Transport.Confirmed)) / handovers, 3), people.Offer.Bytes,
            people.OfSender.Refused + people.OfReceiver.Refused, audit.PutApart, audit.Waiting, people.OfSender.Notices, people.OfReceiver.Notices);
    }
}
