using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Rights;

/// <summary>
/// Somebody was told of rights (rechten uitgelegd; Uitvoeringsbesluit Wmo 2015 art. 4.1.8(2)): in whatever conversation of the case, so that the
/// family need not ask twice and nobody is passed over.
/// </summary>
[Message("family.rights-informed", MessageKind.Event, "Rechten uitgelegd")]
public sealed record FamilyRightsInformed : Message
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64), MinLength(1)]
    public required string PersonRef { get; init; }

    /// <summary>By age, who must be told.</summary>
    public required AgeBand AgeBand { get; init; }

    /// <summary>Who was told.</summary>
    [MinLength(1), MaxLength(2)]
    public required IReadOnlyList<DecidesByAge> By { get; init; }

    /// <summary>Which rights.</summary>
    [MinLength(1), MaxLength(10)]
    public required IReadOnlyList<FamilyRight> Rights { get; init; }

    /// <summary>The day (Amsterdam date); not in the future.</summary>
    public required DateOnly On { get; init; }

    /// <summary>In a way that the person understands: language, level, an interpreter.</summary>
    public required bool Understood { get; init; }
}

/// <summary>
/// The ground on which this organization processes data of the household changed (rechtsgrond gewijzigd), as when help by consent becomes a
/// measure of the court.
/// </summary>
[Message("legal-basis.changed", MessageKind.Event, "Rechtsgrond gewijzigd")]
public sealed record LegalBasisChanged : Message
{
    /// <summary>The ground from now on.</summary>
    public required LegalBasis Ground { get; init; }

    /// <summary>From when (Amsterdam date); not in the future.</summary>
    public required DateOnly From { get; init; }

    /// <summary>What data are processed for from now on.</summary>
    [MaxLength(500), MinLength(3)]
    public required string Purpose { get; init; }

    /// <summary>What changed.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}
