using ChainHub.Contracts.Conditions;
using ChainHub.Conversations.Conditions;

namespace ChainHub.Simulation;

/// <summary>Voorwaarden en Vervolg, by Veilig Thuis with any organization that works with families.</summary>
internal sealed class ConditionsPlay : Play
{
    private const string Lead = "conditions.lead";
    private static readonly string[] Persons = [Words.Child, Words.Mother, "broertje"];

    public override IReadOnlyList<string> Machines { get; } = [Lead, "conditions.partner"];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(ConditionsServiceStarted)] = () => Words.ServiceStarted(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)),
        [typeof(HouseholdMemberAdded)] = () => Words.Added(),
        [typeof(JointVisitPlanned)] = () => new JointVisitPlanned { On = new(2026, 3, 5) },
        [typeof(JointVisitHeld)] = Words.Visit,
        [typeof(ChildSpokenTo)] = () => Words.SpokenTo(),
        [typeof(ChildNotSpokenTo)] = () => Words.NotSpokenTo(),
        [typeof(PersonSafetyJudged)] = () => Words.Judged(),
        [typeof(SafetyConditionsProposed)] = () => Words.Proposal(1),
        [typeof(SafetyConditionsEndorsed)] = () => Words.Endorsed(1),
        [typeof(SafetyConditionsObjected)] = () => Words.Objected(1),
        [typeof(DisagreementEscalated)] = () => Words.Escalated(new(2030, 1, 1)),
        [typeof(DisagreementDecided)] = Words.Decided,
        [typeof(SafetyConditionsSet)] = () => Words.Set(1),
        [typeof(SafetyConditionBreached)] = () => Words.Breached(),
        [typeof(BreachReviewed)] = () => Words.Reviewed(),
        [typeof(ConditionsServiceCompleted)] = () => Words.Completed(),
    };

    public override int Weight => 4;

    public override Opening? Opens(Scene scene)
    {
        var at = scene.Anyone(OrganizationKind.VeiligThuis);
        var cases = scene.CaseNames().Where(name => at.Holds(Chain.Id(name))).ToList();
        return cases.Count == 0 ? null
            : new Opening(at, "conditions", Words.ServiceStarted(scene.Chain.Start - TimeSpan.FromDays(1)), scene.AnotherWithFamilies(at), scene.OneOf(cases));
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation)
    {
        var conditions = (ConditionsConversation)conversation;
        return type.Name switch
        {
            nameof(ChildSpokenTo) => Words.SpokenTo(scene.OneOf(Persons)),
            nameof(ChildNotSpokenTo) => Words.NotSpokenTo(scene.OneOf(Persons), (NotSpokenReason)scene.Random.Next(5)),
            nameof(PersonSafetyJudged) => Words.Judged([.. conditions.Household.Keys.Where(_ => !scene.Chance(4)).DefaultIfEmpty(Words.Child)]),
            // While a version waits for an answer, or to be set, hardly anybody proposes another.
            nameof(SafetyConditionsProposed) when conditions.CurrentState is "Proposed" or "Endorsed" && !scene.Chance(5) => null,
            nameof(SafetyConditionsProposed) => Words.Proposal(conditions.Proposed + (scene.Chance(8) ? 2 : 1)),
            nameof(SafetyConditionsEndorsed) => Words.Endorsed(Version(conditions, scene)),
            nameof(SafetyConditionsObjected) => Words.Objected(Version(conditions, scene)),
            nameof(SafetyConditionsSet) => Words.Set(Version(conditions, scene)),
            nameof(DisagreementEscalated) => Words.Escalated(new(2030, 1, 1), (DisagreementLevel)scene.Random.Next(4)),
            nameof(SafetyConditionBreached) => Words.Breached((BreachSeverity)scene.Random.Next(3)),
            nameof(BreachReviewed) => Words.Reviewed(scene.Chance(4) ? (BreachFollowUp)scene.Random.Next(4) : (BreachFollowUp)scene.Random.Next(2)),
            nameof(ConditionsServiceCompleted) => Words.Completed(scene.Chance(4) ? (ConditionsOutcome)scene.Random.Next(4) : ConditionsOutcome.HandedOver),
            _ => base.Says(type, scene, at, conversation),
        };
    }

    public override bool Waits(SagaRow row) => row.State is "Proposed" or "Breached" && row.Machine == Lead;

    public override bool Fits(SagaRow row, SagaRow? other) => row.Machine != Lead || (row.State == "Undelivered" ? other is null : other?.State == row.State);

    private static int Version(ConditionsConversation conditions, Scene scene) => Math.Max(1, conditions.Proposed - (scene.Chance(8) ? 1 : 0));
}
