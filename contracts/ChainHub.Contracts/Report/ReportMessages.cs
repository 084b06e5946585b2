using System.ComponentModel.DataAnnotations;
using ChainHub.Contracts.Handover;

namespace ChainHub.Contracts.Report;

/// <summary>
/// A report of violence or abuse to Veilig Thuis (melding). There is no field for who reports: the envelope names the organization,
/// which the handover of the family never does (Uitvoeringsbesluit Wmo 2015 art. 4.1.8(3)).
/// </summary>
[Message("report.submitted", MessageKind.Command, "Melding gedaan", Version = 2)]
public sealed record ReportSubmitted : Message, ILaterVersion
{
    /// <summary>What is feared or was seen (zorgen), facts apart from opinions.</summary>
    [MaxLength(50), MinLength(1)]
    public required IReadOnlyList<Observation> Concerns { get; init; }

    /// <summary>Everybody whom the report is about, children and adults alike.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<PersonReported> Persons { get; init; }

    /// <summary>The reporter sees acute danger.</summary>
    public bool AcuteDangerSeen { get; init; }

    /// <summary>What was tried already.</summary>
    [MaxLength(2000)]
    public string? AlreadyTried { get; init; }

    /// <summary>The family must not learn who reported.</summary>
    public bool AnonymityPromised { get; init; }

    /// <summary>The part that the reporter has afterwards; it decides what feedback may hold.</summary>
    public ReporterPart Part { get; init; }

    /// <summary>Since when the reporter has had the sight on safety that it gives away (UTC); absent where somebody else has it.</summary>
    public DateTimeOffset? OversightSince { get; init; }

    /// <inheritdoc />
    public Message ToPrevious() => new ReportSubmittedV1
    {
        RecordedBy = RecordedBy, OccurredAt = OccurredAt, OutOfBandFirst = OutOfBandFirst, PersonRefs = PersonRefs, Disclosure = Disclosure,
        Concerns = Concerns, AcuteDangerSeen = AcuteDangerSeen, AlreadyTried = AlreadyTried, AnonymityPromised = AnonymityPromised, Part = Part,
        OversightSince = OversightSince,
        Persons = [.. Persons.Select(person => new PersonMentioned { PersonRef = person.PersonRef, Role = person.Role, AgeBand = person.AgeBand })],
    };
}

/// <summary>Somebody whom a report is about.</summary>
public sealed record PersonReported
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>The place in the household.</summary>
    public required HouseholdRole Role { get; init; }

    /// <summary>By age, who consents and who is told; null where it is not known.</summary>
    public AgeBand? AgeBand { get; init; }

    /// <summary>From when the next age band holds, for who is younger than 18 (Amsterdam date); null where it is not known.</summary>
    public DateOnly? NextAgeBandFrom { get; init; }
}

/// <summary>Somebody in a household.</summary>
public sealed record PersonMentioned
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>The place in the household.</summary>
    public required HouseholdRole Role { get; init; }

    /// <summary>By age, who consents; null where it is not known.</summary>
    public AgeBand? AgeBand { get; init; }
}

/// <summary>The report is in, and with it the sight on safety (melding ontvangen).</summary>
[Message("report.received", MessageKind.Reply, "Melding ontvangen", ByNode = true)]
public sealed record ReportReceived : Message
{
    /// <summary>To refer to it by telephone; says nothing of the family.</summary>
    [MaxLength(40)]
    public required string ReceiptNumber { get; init; }

    /// <summary>Since when Veilig Thuis holds the safety oversight that came with it (UTC); absent where none did.</summary>
    public DateTimeOffset? OversightTakenOverAt { get; init; }
}

/// <summary>The reporter withdraws the report (melding ingetrokken). The case goes on: somebody has looked at a family by now.</summary>
[Message("report.withdrawn", MessageKind.Event, "Melding ingetrokken")]
public sealed record ReportWithdrawn : Message
{
    /// <summary>Why.</summary>
    [MaxLength(1000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>Somebody looked whether there is acute danger (triage op acuut gevaar; art. 4.1.1(2)a). Comes before everything else.</summary>
[Message("report.triaged", MessageKind.Event, "Bekeken op acuut gevaar", Reach = MessageReach.WithinOrganization)]
public sealed record ReportTriaged : Message
{
    /// <summary>There is.</summary>
    public required bool AcuteDanger { get; init; }

    /// <summary>What was done at once.</summary>
    [MaxLength(1000)]
    public string? ActionTaken { get; init; }
}

/// <summary>Earlier reports of the same family were found (radarfunctie). Nothing that runs is reset by it.</summary>
[Message("report.linked", MessageKind.Event, "Melding gekoppeld", Reach = MessageReach.WithinOrganization)]
public sealed record ReportLinked : Message
{
    /// <summary>The earlier cases.</summary>
    [MaxLength(50), MinLength(1)]
    public required IReadOnlyList<Guid> EarlierCases { get; init; }

    /// <summary>One of them is of another region.</summary>
    public bool OtherRegionHit { get; init; }
}

/// <summary>The safety assessment began (veiligheidsbeoordeling gestart).</summary>
[Message("assessment.started", MessageKind.Event, "Veiligheidsbeoordeling gestart", Reach = MessageReach.WithinOrganization)]
public sealed record AssessmentStarted : Message
{
    /// <summary>The instrument.</summary>
    [MaxLength(80)]
    public required string Instrument { get; init; }
}

/// <summary>The safety assessment is done (veiligheidsbeoordeling afgerond).</summary>
[Message("assessment.completed", MessageKind.Event, "Veiligheidsbeoordeling afgerond", Reach = MessageReach.WithinOrganization)]
public sealed record AssessmentCompleted : Message
{
    /// <summary>What it leads to.</summary>
    public required AssessmentOutcome Outcome { get; init; }

    /// <summary>Everybody with how safe this person is.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<PersonSafety> SafetyPerPerson { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>The report is treated as a request for advice (omgezet in advies): the oversight is the reporter's again.</summary>
[Message("report.converted-to-advice", MessageKind.Reply, "Melding omgezet in advies", ByNode = true)]
public sealed record ReportConvertedToAdvice : Message
{
    /// <summary>Why, and the advice.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }

    /// <summary>The safety oversight came with the report and goes back; Veilig Thuis keeps it until the reporter has taken it.</summary>
    public required bool OversightReturns { get; init; }
}

/// <summary>The reporter has the sight on safety again (zicht op veiligheid terug bij de melder).</summary>
[Message("report.taken-back", MessageKind.Reply, "Zicht op veiligheid terug bij de melder", ByNode = true)]
public sealed record ReportTakenBack : Message
{
    /// <summary>Since when the reporter holds the safety oversight (UTC).</summary>
    public required DateTimeOffset OversightFrom { get; init; }
}

/// <summary>The investigation began (onderzoek gestart).</summary>
[Message("investigation.started", MessageKind.Event, "Onderzoek gestart", Reach = MessageReach.WithinOrganization)]
public sealed record InvestigationStarted : Message;

/// <summary>The investigation is done (onderzoek afgerond): what was established, and apart from it what happens next.</summary>
[Message("investigation.completed", MessageKind.Event, "Onderzoek afgerond", Reach = MessageReach.WithinOrganization)]
public sealed record InvestigationCompleted : Message
{
    /// <summary>What was established.</summary>
    public required InvestigationFinding Finding { get; init; }

    /// <summary>What happens next; not another investigation, and no advice.</summary>
    public required AssessmentOutcome Next { get; init; }

    /// <summary>Everybody with how safe this person is.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<PersonSafety> SafetyPerPerson { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>What the reporter is told (terugkoppeling aan de melder; Wmo 2015 art. 4.1.1(2)g).</summary>
[Message("feedback.given", MessageKind.Event, "Teruggekoppeld aan de melder")]
public sealed record FeedbackGiven : Message
{
    /// <summary>How much is told.</summary>
    public required FeedbackLevel Level { get; init; }

    /// <summary>Whether a follow-up was started.</summary>
    public required bool FollowUpStarted { get; init; }

    /// <summary>To whom; only from <see cref="FeedbackLevel.WithParties"/>.</summary>
    [MaxLength(10), ItemLength(40)]
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>The conditions; only at <see cref="FeedbackLevel.WithConditions"/>.</summary>
    public SafetyConditionSet? Conditions { get; init; }

    /// <summary>The monitoring; only at <see cref="FeedbackLevel.WithConditions"/>.</summary>
    public MonitoringAgreement? Monitoring { get; init; }
}

/// <summary>The reporter is told nothing, for a reason (geen terugkoppeling).</summary>
[Message("feedback.not-given", MessageKind.Event, "Niet teruggekoppeld", Reach = MessageReach.WithinOrganization)]
public sealed record FeedbackNotGiven : Message
{
    /// <summary>Why.</summary>
    public required NoFeedbackReason Reason { get; init; }
}

/// <summary>A person was told that data about him were obtained from others (betrokkene geïnformeerd; Wmo 2015 art. 5.3.1(1)).</summary>
[Message("data-subject.informed", MessageKind.Event, "Betrokkene geïnformeerd", Reach = MessageReach.WithinOrganization)]
public sealed record DataSubjectInformed : Message
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>Procedure, privacy and complaints were explained as well (Uitvoeringsbesluit Wmo 2015 art. 4.1.8(2)).</summary>
    public bool RightsExplained { get; init; }

    /// <summary>
    /// Who was told: by age the representative (younger than 12), the person and the representative (12 to 15), or the person
    /// (Jeugdwet art. 7.3.4). Needed where the age is known.
    /// </summary>
    [MaxLength(2)]
    public IReadOnlyList<DecidesByAge> Told { get; init; } = [];
}

/// <summary>
/// Informing a person is postponed, by two weeks at the most, each time for a reason (informeren uitgesteld; Wmo 2015 art. 5.3.1(2)).
/// </summary>
[Message("data-subject.notification-postponed", MessageKind.Event, "Informeren uitgesteld", Reach = MessageReach.WithinOrganization)]
public sealed record DataSubjectNotificationPostponed : Message
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64)]
    public required string PersonRef { get; init; }

    /// <summary>Why, this time.</summary>
    public required PostponementReason Reason { get; init; }

    /// <summary>Why, in words.</summary>
    [MaxLength(1000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>Veilig Thuis is done with the report (melding afgesloten).</summary>
[Message("report.closed", MessageKind.Event, "Melding afgesloten", Reach = MessageReach.WithinOrganization)]
public sealed record ReportClosed : Message
{
    /// <summary>Why a term of law was not met, where one was not.</summary>
    [MaxLength(1000)]
    public string? WhyLate { get; init; }
}
