using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Handover;

/// <summary>
/// The minimum profile of a handover (inhoud van de overdracht). Every element that is absent needs a stated reason in
/// <see cref="Missing"/>; <see cref="Completeness"/> says what is lacking. There is no field for a reporter's name.
/// </summary>
public sealed record HandoverContent
{
    /// <summary>Why the family is handed over (reden), in words for the receiver.</summary>
    [MaxLength(4000)]
    public string? Reason { get; init; }

    /// <summary>What was observed (feiten), apart from what somebody thinks (Jeugdwet art. 3.3).</summary>
    [MaxLength(50)]
    public IReadOnlyList<Observation> Facts { get; init; } = [];

    /// <summary>Every member of the household (gezinsleden), children and adults alike.</summary>
    [MaxLength(30)]
    public IReadOnlyList<HouseholdMember> Household { get; init; } = [];

    /// <summary>The risk assessment (risicotaxatie).</summary>
    public RiskAssessment? Risk { get; init; }

    /// <summary>The safety conditions in force (veiligheidsvoorwaarden) and who watches each.</summary>
    public SafetyConditionSet? Conditions { get; init; }

    /// <summary>Who stays involved, and what is in force.</summary>
    public OngoingWork? Ongoing { get; init; }

    /// <summary>What the family knows and was asked already, so that nobody asks twice.</summary>
    public FamilyInformed? FamilyInformed { get; init; }

    /// <summary>On what ground this is shared, and under which restrictions.</summary>
    public SharingBasis? Basis { get; init; }

    /// <summary>By whom and when it is monitored (monitorafspraak).</summary>
    public MonitoringAgreement? Monitoring { get; init; }

    /// <summary>The talk of a warm handover (warme overdracht).</summary>
    public WarmTalk? WarmTalk { get; init; }

    /// <summary>What is missing, each with its reason.</summary>
    [MaxLength(20)]
    public IReadOnlyList<MissingElement> Missing { get; init; } = [];
}

/// <summary>A fact or an opinion, and never both.</summary>
public sealed record Observation
{
    /// <summary>What was seen, heard or thought.</summary>
    [MaxLength(2000)]
    public required string Text { get; init; }

    /// <summary>False when it is somebody's judgement.</summary>
    public required bool IsFact { get; init; }
}

/// <summary>A member of the household with how safe this person is.</summary>
public sealed record HouseholdMember
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>The place in the household.</summary>
    public required HouseholdRole Role { get; init; }

    /// <summary>How safe now.</summary>
    public required SafetyStatus Safety { get; init; }

    /// <summary>When somebody spoke with this person (Amsterdam date); null: see <see cref="NotSpokenTo"/>.</summary>
    public DateOnly? SpokenToOn { get; init; }

    /// <summary>Which organization spoke with this person.</summary>
    [MaxLength(40)]
    public string? SpokenToBy { get; init; }

    /// <summary>Why nobody did; needed when <see cref="SpokenToOn"/> is empty.</summary>
    public NotSpokenReason? NotSpokenTo { get; init; }
}

/// <summary>A risk assessment with an instrument (risicotaxatie-instrument).</summary>
public sealed record RiskAssessment
{
    /// <summary>The instrument used.</summary>
    [MaxLength(80)]
    public required string Instrument { get; init; }

    /// <summary>When (Amsterdam date).</summary>
    public required DateOnly On { get; init; }

    /// <summary>What came out.</summary>
    [MaxLength(2000)]
    public required string Outcome { get; init; }

    /// <summary>The organization that assessed.</summary>
    [MaxLength(40)]
    public required string ByOrganization { get; init; }
}

/// <summary>One version of the safety conditions.</summary>
public sealed record SafetyConditionSet
{
    /// <summary>Counts up; one version is in force at a time.</summary>
    [Range(1, 9999)]
    public required int Version { get; init; }

    /// <summary>The conditions.</summary>
    [MaxLength(30)]
    public required IReadOnlyList<SafetyCondition> Conditions { get; init; }
}

/// <summary>The least that must happen to make it safe now.</summary>
public sealed record SafetyCondition
{
    /// <summary>What must or must not happen.</summary>
    [MaxLength(1000)]
    public required string Text { get; init; }

    /// <summary>Who watches it: an organization or a person of the network, by reference.</summary>
    [MaxLength(64)]
    public required string WatchedBy { get; init; }
}

/// <summary>What goes on while the family is handed over.</summary>
public sealed record OngoingWork
{
    /// <summary>Organizations that stay involved.</summary>
    [MaxLength(20), ItemLength(40)]
    public required IReadOnlyList<string> StayInvolved { get; init; }

    /// <summary>Measures in force, such as a temporary exclusion order.</summary>
    [MaxLength(20), ItemLength(200)]
    public IReadOnlyList<string> Measures { get; init; } = [];
}

/// <summary>What the family knows (Uitvoeringsbesluit Wmo 2015 art. 4.1.8(2)).</summary>
public sealed record FamilyInformed
{
    /// <summary>Whether the family knows of this handover.</summary>
    public required bool KnowsOfHandover { get; init; }

    /// <summary>What was asked already.</summary>
    [MaxLength(2000)]
    public string? AskedAlready { get; init; }
}

/// <summary>On what ground content is shared (Wmo 2015 art. 5.1.6, 5.2.6; Jeugdwet art. 7.3.11).</summary>
public sealed record SharingBasis
{
    /// <summary>The ground.</summary>
    public required LegalBasis Ground { get; init; }

    /// <summary>What for.</summary>
    [MaxLength(500)]
    public required string Purpose { get; init; }

    /// <summary>Where consent stands.</summary>
    public required ConsentState Consent { get; init; }

    /// <summary>The reporter must stay unknown (Uitvoeringsbesluit Wmo 2015 art. 4.1.8(3)).</summary>
    public bool ReporterStaysUnknown { get; init; }

    /// <summary>Somebody stays at a protected place; no message says where.</summary>
    public bool ProtectedLocation { get; init; }
}

/// <summary>Who looks again, and when.</summary>
public sealed record MonitoringAgreement
{
    /// <summary>The organization that monitors.</summary>
    [MaxLength(40)]
    public required string ByOrganization { get; init; }

    /// <summary>The moments (Amsterdam dates).</summary>
    [MaxLength(10)]
    public required IReadOnlyList<DateOnly> Moments { get; init; }
}

/// <summary>The talk of a warm handover, without an address.</summary>
public sealed record WarmTalk
{
    /// <summary>When (Amsterdam date).</summary>
    public required DateOnly On { get; init; }

    /// <summary>The organizations and family members that take part, by code or reference.</summary>
    [MaxLength(20), ItemLength(64)]
    public required IReadOnlyList<string> Participants { get; init; }
}

/// <summary>An element that is not there, and why.</summary>
public sealed record MissingElement
{
    /// <summary>Which.</summary>
    public required ContentElement Element { get; init; }

    /// <summary>Why, in words.</summary>
    [MaxLength(500), MinLength(3)]
    public required string Why { get; init; }
}
