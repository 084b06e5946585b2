using System.ComponentModel.DataAnnotations;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Report;

namespace ChainHub.Contracts.Conditions;

/// <summary>Veilig Thuis starts its service Voorwaarden en Vervolg, together with a partner (dienst gestart).</summary>
[Message("conditions-service.started", MessageKind.Command, "Voorwaarden en Vervolg gestart")]
public sealed record ConditionsServiceStarted : Message
{
    /// <summary>When it was decided (UTC); the ten weeks count from here.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Everybody in the household, also who was not in the report.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<PersonMentioned> Household { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>Somebody belongs to the household who was not known (gezinslid toegevoegd); a child is to be spoken to.</summary>
[Message("household.member-added", MessageKind.Event, "Gezinslid toegevoegd")]
public sealed record HouseholdMemberAdded : Message
{
    /// <summary>Who.</summary>
    public required PersonMentioned Member { get; init; }
}

/// <summary>A visit of both organizations is planned (gezamenlijk huisbezoek gepland); no place is named.</summary>
[Message("joint-visit.planned", MessageKind.Event, "Gezamenlijk huisbezoek gepland")]
public sealed record JointVisitPlanned : Message
{
    /// <summary>When (Amsterdam date).</summary>
    public required DateOnly On { get; init; }
}

/// <summary>Both organizations spoke with the family (gezamenlijk huisbezoek geweest).</summary>
[Message("joint-visit.held", MessageKind.Event, "Gezamenlijk huisbezoek geweest")]
public sealed record JointVisitHeld : Message
{
    /// <summary>When (Amsterdam date).</summary>
    public required DateOnly On { get; init; }

    /// <summary>The adults spoken to; children are told of one by one.</summary>
    [MaxLength(30), ItemLength(64)]
    public IReadOnlyList<string> SpokenTo { get; init; } = [];
}

/// <summary>A child was spoken to (kind gesproken): that it happened, not what was said.</summary>
[Message("child.spoken-to", MessageKind.Event, "Kind gesproken")]
public sealed record ChildSpokenTo : Message
{
    /// <summary>The child, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>When (Amsterdam date).</summary>
    public required DateOnly On { get; init; }

    /// <summary>Without the parents.</summary>
    public required bool Alone { get; init; }
}

/// <summary>A child was not spoken to, and why (kind niet gesproken). Where it can be tried again, it will be.</summary>
[Message("child.not-spoken-to", MessageKind.Event, "Kind niet gesproken")]
public sealed record ChildNotSpokenTo : Message
{
    /// <summary>The child, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>Why not.</summary>
    public required NotSpokenReason Reason { get; init; }
}

/// <summary>How safe a person is now (veiligheid per persoon beoordeeld).</summary>
[Message("person-safety.judged", MessageKind.Event, "Veiligheid per persoon beoordeeld")]
public sealed record PersonSafetyJudged : Message
{
    /// <summary>Persons with how safe each is.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<PersonSafety> Persons { get; init; }
}

/// <summary>A version of the safety conditions is proposed (veiligheidsvoorwaarden voorgesteld). Who proposes it stands behind it.</summary>
[Message("safety-conditions.proposed", MessageKind.Command, "Veiligheidsvoorwaarden voorgesteld")]
public sealed record SafetyConditionsProposed : Message
{
    /// <summary>Counts up by one; a later version takes the place of the earlier proposal.</summary>
    [Range(1, 9999)]
    public required int Version { get; init; }

    /// <summary>The conditions.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<ProposedCondition> Conditions { get; init; }
}

/// <summary>The least that must happen to make it safe (veiligheidsvoorwaarde).</summary>
public sealed record ProposedCondition
{
    /// <summary>Identifies the condition in every version.</summary>
    [MaxLength(20)]
    public required string ConditionId { get; init; }

    /// <summary>What must or must not happen.</summary>
    [MaxLength(1000), MinLength(3)]
    public required string Text { get; init; }

    /// <summary>For whom it holds.</summary>
    [MaxLength(30), ItemLength(64)]
    public IReadOnlyList<string> ForWhom { get; init; } = [];

    /// <summary>Who watches it: an organization or a person of the network, by reference.</summary>
    [MaxLength(64)]
    public required string WatchedBy { get; init; }

    /// <summary>How it shows that it is kept.</summary>
    [MaxLength(500)]
    public string? Evidence { get; init; }
}

/// <summary>The other organization stands behind this version as well (onderschreven).</summary>
[Message("safety-conditions.endorsed", MessageKind.Reply, "Veiligheidsvoorwaarden onderschreven")]
public sealed record SafetyConditionsEndorsed : Message
{
    /// <summary>The version.</summary>
    [Range(1, 9999)]
    public required int Version { get; init; }
}

/// <summary>The other organization, or somebody of the family through it, objects (bezwaar). The two talk, and decide by a date.</summary>
[Message("safety-conditions.objected", MessageKind.Reply, "Bezwaar tegen veiligheidsvoorwaarden")]
public sealed record SafetyConditionsObjected : Message
{
    /// <summary>The version.</summary>
    [Range(1, 9999)]
    public required int Version { get; init; }

    /// <summary>Which condition; null: the whole.</summary>
    [MaxLength(20)]
    public string? ConditionId { get; init; }

    /// <summary>Why.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>A disagreement goes to a higher level (verschil van inzicht opgeschaald).</summary>
[Message("disagreement.escalated", MessageKind.Command, "Verschil van inzicht opgeschaald")]
public sealed record DisagreementEscalated : Message
{
    /// <summary>Where it is talked about now; higher than before.</summary>
    public required DisagreementLevel Level { get; init; }

    /// <summary>When they meet (Amsterdam date).</summary>
    public required DateOnly TalkOn { get; init; }
}

/// <summary>A disagreement was decided (verschil van inzicht besloten): the next version says how.</summary>
[Message("disagreement.decided", MessageKind.Event, "Verschil van inzicht besloten")]
public sealed record DisagreementDecided : Message
{
    /// <summary>Where it was decided.</summary>
    public required DisagreementLevel Level { get; init; }

    /// <summary>What was decided.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Decision { get; init; }
}

/// <summary>A version is in force for the household (veiligheidsvoorwaarden vastgesteld); the one before it no longer is.</summary>
[Message("safety-conditions.set", MessageKind.Event, "Veiligheidsvoorwaarden vastgesteld")]
public sealed record SafetyConditionsSet : Message
{
    /// <summary>The version that both organizations stand behind.</summary>
    [Range(1, 9999)]
    public required int Version { get; init; }
}

/// <summary>A condition in force was not kept (voorwaarde overtreden), seen by either organization, by day or by night.</summary>
[Message("safety-condition.breached", MessageKind.Event, "Veiligheidsvoorwaarde overtreden")]
public sealed record SafetyConditionBreached : Message
{
    /// <summary>Which condition.</summary>
    [MaxLength(20)]
    public required string ConditionId { get; init; }

    /// <summary>How serious.</summary>
    public required BreachSeverity Severity { get; init; }

    /// <summary>What was done.</summary>
    [MaxLength(1000)]
    public string? ActionTaken { get; init; }
}

/// <summary>Veilig Thuis judged a breach (overtreding beoordeeld).</summary>
[Message("safety-condition.breach-reviewed", MessageKind.Event, "Overtreding beoordeeld")]
public sealed record BreachReviewed : Message
{
    /// <summary>What follows.</summary>
    public required BreachFollowUp FollowUp { get; init; }

    /// <summary>How many breaches were known when it was judged: one that crossed it is still to be judged.</summary>
    [FilledByNode, Range(0, 9999)]
    public int Breaches { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>The service ends (Voorwaarden en Vervolg afgerond).</summary>
[Message("conditions-service.completed", MessageKind.Event, "Voorwaarden en Vervolg afgerond")]
public sealed record ConditionsServiceCompleted : Message
{
    /// <summary>How.</summary>
    public required ConditionsOutcome Outcome { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}
