using ChainHub.Contracts.Timeline;

namespace ChainHub.Simulation;

/// <summary>Whoever holds a case asks another for its part of the timeline; not everybody who asks holds it, or has a ground.</summary>
internal sealed class TimelinePlay : Play
{
    private const string Asker = "timeline.asker";

    public override IReadOnlyList<string> Machines { get; } = [Asker, "timeline.contributor"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(TimelineAsked)] = () => Words.TimelineQuestion(),
        [typeof(TimelineContributed)] = Words.TimelinePart,
        [typeof(TimelineRefused)] = () => Words.NoTimelinePart(),
    };

    public override int Weight => 2;

    public override Opening? Opens(Scene scene)
    {
        var name = scene.OneOf(scene.CaseNames().ToList());
        var holders = scene.HoldersOf(name);
        if (holders.Count == 0) return null;
        var at = scene.Chance(6) ? scene.Anyone() : scene.OneOf(holders);
        var involved = scene.Knowing(name).Where(other => other.Code != at.Code && Conversations.Machines.OrganizationKinds.WithFamilies.Contains(other.Kind)).ToList();
        var to = involved.Count > 0 && !scene.Chance(4) ? scene.OneOf(involved).Code : scene.AnotherWithFamilies(at);
        return new Opening(at, "timeline", Words.TimelineQuestion(scene.Chance(5) ? LegalBasis.StatutoryTask : scene.Chance(3) ? LegalBasis.Consent : LegalBasis.VitalInterest), to, name);
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation) =>
        type == typeof(TimelineRefused) ? Words.NoTimelinePart(scene.OneOf(Enum.GetValues<TimelineRefusal>())) : base.Says(type, scene, at, conversation);

    public override bool Waits(SagaRow row) => row is { Machine: Asker, State: "Asked" or "Unanswered" };

    public override bool Fits(SagaRow row, SagaRow? other) => row.Machine != Asker || row.State switch
    {
        "Undelivered" => other is null,
        "Asked" or "Unanswered" => other?.State == "Asked",
        var state => other?.State == state,
    };
}
