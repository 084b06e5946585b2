using ChainHub.Calendar;
using ChainHub.Contracts.Workers;
using ChainHub.Conversations.Workers;

namespace ChainHub.Simulation;

/// <summary>A family's fixed worker, whoever holds the case. A few workers have many families, so that one who leaves leaves several.</summary>
internal sealed class WorkersPlay : Play
{
    private const string Home = "workers.home";
    private const int Most = 8;
    private static readonly OrganizationKind[] WithFamilies =
        [OrganizationKind.SocialTeam, OrganizationKind.SocialTeam, OrganizationKind.VeiligThuis, OrganizationKind.ChildProtection, OrganizationKind.Shelter];

    private static readonly AbsenceKind[] Kinds = [AbsenceKind.Sick, AbsenceKind.Leave, AbsenceKind.Sick, AbsenceKind.LeftOrganization];

    public override IReadOnlyList<string> Machines { get; } = [Home, "workers.partner"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(PrimaryWorkerAssigned)] = () => Words.Assigned(),
        [typeof(PrimaryWorkerIntroduced)] = () => Words.Introduced(),
        [typeof(PrimaryWorkerAbsenceReported)] = () => Words.Absent(),
        [typeof(PrimaryWorkerSubstituteNamed)] = () => Words.Substitute(),
        [typeof(PrimaryWorkerReturned)] = Words.Returned,
        [typeof(PrimaryWorkerChangeProposed)] = () => Words.ChangeProposed(),
        [typeof(PrimaryWorkerChanged)] = () => Words.Changed(),
        [typeof(DuoPartnerChanged)] = () => Words.DuoChanged(DuoChange.Ended),
        [typeof(PrimaryWorkerEnded)] = Words.WorkerEnded,
        [typeof(WorkerLeftOrganization)] = () => Words.Left(),
    };

    public override int Weight => 2;

    public override Opening? Opens(Scene scene)
    {
        var at = scene.Anyone(scene.OneOf(WithFamilies));
        // They go on for as long as the help does, and would leave little to be said in anything else.
        var open = scene.Chain.Organizations.Sum(o => o.Store.Sagas.Values.Count(row => row is { Machine: Home, Closed: false }));
        if (open >= Most) return null;
        var worker = SomeWorker(scene);
        DateOnly? until = scene.Chance(4) ? AmsterdamTime.DateOf(at.Now).AddDays(scene.Random.Next(60)) : null;
        var assigned = Words.Assigned(worker, scene.Chance(2) ? SomeDuo(scene, at) : null);
        var told = assigned with
        {
            Until = until,
            WarmTalkOn = SomeDay(scene, at),
            Introduced = scene.Chance(3),
            Because = scene.Chance(3) ? "Geen ander." : null,
        };
        return new Opening(at, "worker", told, scene.AnotherWithFamilies(at), scene.SomeCase());
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation)
    {
        var workers = (WorkersConversation)conversation;
        var one = scene.Chance(4) ? workers.Substitute ?? workers.DuoPartner ?? workers.Worker : workers.Worker ?? workers.Substitute;
        return type.Name switch
        {
            nameof(PrimaryWorkerIntroduced) => Words.Introduced(one ?? Words.Worker),
            nameof(PrimaryWorkerAbsenceReported) => Words.Absent(one ?? Words.Worker, kind: scene.OneOf(Kinds)),
            nameof(PrimaryWorkerSubstituteNamed) => Words.Substitute(scene.Chance(3) ? workers.DuoPartner ?? SomeWorker(scene) : SomeWorker(scene)),
            nameof(PrimaryWorkerChangeProposed) => Words.ChangeProposed(scene.Chance(3) ? null : SomeWorker(scene), SomeDay(scene, at)),
            nameof(PrimaryWorkerChanged) => SomeSuccessor(scene, at),
            nameof(DuoPartnerChanged) => SomeChange(scene, at, workers),
            // One that ends at once has nothing to tell.
            nameof(PrimaryWorkerEnded) when !scene.Chance(2) => null,
            nameof(WorkerLeftOrganization) when scene.Chance(2) => Words.Left(one ?? Words.Worker),
            nameof(WorkerLeftOrganization) => null,
            _ => base.Says(type, scene, at, conversation),
        };
    }

    public override bool Waits(SagaRow row) => row is { Machine: Home, State: "AbsentUncovered" or "Changing" };

    // What one side knows of who works with the family, the other knows as well.
    public override bool Fits(SagaRow row, SagaRow? other) => row.State == "Undelivered" ? other is null : row.State == other?.State;

    private static string SomeWorker(Scene scene) => $"w-{scene.Random.Next(1, 4)}";

    private static DuoPartner SomeDuo(Scene scene, Organization at) => scene.Chance(3)
        ? Words.Duo(SomeWorker(scene), scene.AnotherWithFamilies(at))
        : Words.Duo(SomeWorker(scene), at.Code);

    private static DateOnly? SomeDay(Scene scene, Organization at) => scene.Chance(2) ? AmsterdamTime.DateOf(at.Now).AddDays(scene.Random.Next(10)) : null;

    private static PrimaryWorkerChanged SomeSuccessor(Scene scene, Organization at) =>
        Words.Changed(SomeWorker(scene), scene.Chance(2) ? SomeDuo(scene, at) : null, scene.Chance(2), scene.Chance(4) ? null : NotIntroducedReason.SafetyFirst);

    private static DuoPartnerChanged SomeChange(Scene scene, Organization at, WorkersConversation workers)
    {
        if (workers.DuoPartner is not { } partner) return Words.DuoChanged(DuoChange.Joined, SomeDuo(scene, at));
        return scene.Random.Next(3) switch
        {
            0 => Words.DuoChanged(DuoChange.Ended),
            1 => Words.DuoChanged(DuoChange.Replaced, SomeDuo(scene, at)),
            _ => Words.DuoChanged(DuoChange.OtherHomeOrganization, Words.Duo(partner, scene.AnotherThan(at))),
        };
    }
}
