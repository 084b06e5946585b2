using ChainHub.Contracts.Monitoring;
using ChainHub.Conversations.Monitoring;

namespace ChainHub.Simulation;

/// <summary>Monitoring, by Veilig Thuis of a family that anybody works with.</summary>
internal sealed class MonitoringPlay : Play
{
    private const string Lead = "monitoring.lead";
    private static readonly DateTimeOffset Earlier = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override IReadOnlyList<string> Machines { get; } = [Lead, "monitoring.partner"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(MonitoringPlanned)] = () => Words.Monitoring(Earlier),
        [typeof(MonitoringInformationRequested)] = () => new MonitoringInformationRequested { Moment = 1, ReplyBy = Earlier },
        [typeof(MonitoringInformationGiven)] = () => Words.HowItIs(1),
        [typeof(MonitoringAnswerRecorded)] = () => Words.Answer(1),
        [typeof(MonitoringConcluded)] = () => Words.Concluded(1),
        [typeof(MonitoringReopened)] = Words.Reopened,
        [typeof(MonitoringEnded)] = Words.MonitoringEnded,
    };

    public override int Weight => 2;

    // Families that have been monitored for long have moments that come soon.
    public override Opening? Opens(Scene scene)
    {
        var at = scene.Anyone(OrganizationKind.VeiligThuis);
        var since = scene.Chain.Start - TimeSpan.FromDays(scene.Random.Next(1, 100));
        return new Opening(at, "monitoring", Words.Monitoring(since, scene.Chance(2) ? [Words.Mother] : []), scene.AnotherWithFamilies(at), scene.SomeCase());
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation)
    {
        var moment = Math.Max(1, ((MonitoringConversation)conversation).Moment);
        return type.Name switch
        {
            nameof(MonitoringInformationGiven) => Words.HowItIs(moment),
            nameof(MonitoringAnswerRecorded) => Words.Answer(moment),
            nameof(MonitoringConcluded) => Words.Concluded(moment, (SafetyLevel)scene.Random.Next(3)),
            nameof(MonitoringInformationRequested) => null,
            _ => base.Says(type, scene, at, conversation),
        };
    }

    public override bool Waits(SagaRow row) => row is { Machine: Lead, State: "Asking" or "Chasing" or "Judging" or "Reopened" };

    public override bool Fits(SagaRow row, SagaRow? other) => row.Machine != Lead || row.State switch
    {
        "Undelivered" => other is null,
        "Ended" => other?.State == "Ended",
        _ => other is not null && other.State != "Ended",
    };
}
