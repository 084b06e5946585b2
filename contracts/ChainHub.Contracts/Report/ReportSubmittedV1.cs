using System.ComponentModel.DataAnnotations;
using ChainHub.Contracts.Handover;

namespace ChainHub.Contracts.Report;

/// <summary>A report to Veilig Thuis as the first version had it (melding): without the date from which a child decides for itself.</summary>
[Message("report.submitted", MessageKind.Command, "Melding gedaan")]
public sealed record ReportSubmittedV1 : Message, IEarlierVersion
{
    /// <summary>What is feared or was seen (zorgen), facts apart from opinions.</summary>
    [MaxLength(50), MinLength(1)]
    public required IReadOnlyList<Observation> Concerns { get; init; }

    /// <summary>Everybody whom the report is about, children and adults alike.</summary>
    [MaxLength(30), MinLength(1)]
    public required IReadOnlyList<PersonMentioned> Persons { get; init; }

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
    public Message ToNext() => new ReportSubmitted
    {
        RecordedBy = RecordedBy, OccurredAt = OccurredAt, OutOfBandFirst = OutOfBandFirst, PersonRefs = PersonRefs, Disclosure = Disclosure,
        Concerns = Concerns, AcuteDangerSeen = AcuteDangerSeen, AlreadyTried = AlreadyTried, AnonymityPromised = AnonymityPromised, Part = Part,
        OversightSince = OversightSince,
        Persons = [.. Persons.Select(person => new PersonReported { PersonRef = person.PersonRef, Role = person.Role, AgeBand = person.AgeBand })],
    };
}
