using ChainHub.Calendar;
using ChainHub.Contracts.Introduction;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Introduction;

namespace ChainHub.Simulation;

/// <summary>A worker who is introduced to a school, the police, or whoever else does not know him; now and then for whom he does not act.</summary>
internal sealed class IntroductionPlay : Play
{
    private const string Giver = "introduction.giver";

    public override IReadOnlyList<string> Machines { get; } = [Giver, "introduction.receiver"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(WorkerIntroduced)] = () => Words.MeetOurWorker(new(2026, 6, 1), actsFor: "team"),
        [typeof(WorkerIntroductionWithdrawn)] = () => Words.NoLongerOurWorker(),
        [typeof(WorkerLeftOrganization)] = () => Words.Left(),
    };

    public override Opening? Opens(Scene scene)
    {
        var at = scene.OneOf(scene.Chain.Organizations.Where(o => scene.Chance(8) || o.Kind != OrganizationKind.Reporter).ToList());
        var to = scene.OneOf(scene.Codes.Where(code => code != at.Code).ToList());
        var until = AmsterdamTime.DateOf(at.Now).AddDays(scene.Random.Next(scene.Chance(20) ? 400 : 60));
        var (worker, home) = at.Kind == OrganizationKind.MixedTeam ? ("m-2", "veilig") : ($"w-{scene.Random.Next(1, 4)}", at.Code);
        string[] actsFor = scene.Chance(8) ? [scene.OneOf(scene.Codes)] : scene.Chance(2) ? [at.Code] : [.. new[] { at.Code, home }.Distinct()];
        return new Opening(at, "introduction", Words.MeetOurWorker(until, worker, actsFor), to, null);
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation) => type.Name switch
    {
        nameof(WorkerIntroductionWithdrawn) => scene.Chance(3) ? Words.NoLongerOurWorker(scene.OneOf(Enum.GetValues<IntroductionEnd>())) : null,
        nameof(WorkerLeftOrganization) => scene.Chance(4) ? Words.Left(((IntroductionConversation)conversation).Worker) : null,
        _ => base.Says(type, scene, at, conversation),
    };

    // Each ends it by its own clock.
    public override bool Fits(SagaRow row, SagaRow? other) => row.Machine != Giver || row.State switch
    {
        "Undelivered" => other is null,
        "Withdrawn" => other?.State == "Withdrawn",
        _ => other?.State is "Known" or "Over",
    };
}
