using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.ShelterPlacement;

/// <summary>
/// A shelter is asked for a safe place (opvang gevraagd). One request, at the shelter of one's own region: that looks for a place in or
/// outside it, so that nobody has to phone around. Says from whom it is withheld (<see cref="Disclosure"/>). No message of a placement has
/// room for where somebody is or goes.
/// </summary>
[Message("shelter.requested", MessageKind.Command, "Opvang gevraagd")]
public sealed record ShelterRequested : Message
{
    /// <summary>The adults who need a place, pseudonymous within the conversation.</summary>
    [MaxLength(10), MinLength(1), ItemLength(64)]
    public required IReadOnlyList<string> Adults { get; init; }

    /// <summary>The children who come along; empty: none.</summary>
    [MaxLength(20)]
    public IReadOnlyList<ShelteredChild> Children { get; init; } = [];

    /// <summary>How grave the threat is. Acute danger is declared with it, and goes ahead.</summary>
    public required ThreatLevel Threat { get; init; }

    /// <summary>Regions in which they cannot be, as where whoever threatens lives or works.</summary>
    [MaxLength(10), ItemLength(60)]
    public IReadOnlyList<string> AvoidRegions { get; init; } = [];

    /// <summary>What the place must have.</summary>
    [MaxLength(8)]
    public IReadOnlyList<ShelterNeed> Needs { get; init; } = [];

    /// <summary>What happened, in words that those who flee may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>A child who comes along.</summary>
public sealed record ShelteredChild
{
    /// <summary>The child, pseudonymous within the conversation.</summary>
    [MaxLength(64), MinLength(1)]
    public required string PersonRef { get; init; }

    /// <summary>Its age in years: rooms and school depend on it.</summary>
    [Range(0, 17)]
    public required int Age { get; init; }
}

/// <summary>
/// The shelter has looked how dangerous it is and what fits (screening). Unsuitable leaves the family with whoever asked, who decides how it
/// goes on.
/// </summary>
[Message("shelter.screened", MessageKind.Reply, "Opvang: screening")]
public sealed record ShelterScreened : Message
{
    /// <summary>Where a place is looked for.</summary>
    public required ShelterScreening Outcome { get; init; }

    /// <summary>Why not here; needed where it is unsuitable, and only there.</summary>
    public UnsuitableReason? Unsuitable { get; init; }

    /// <summary>How grave the shelter finds the threat. Acute danger is declared with it, and goes ahead.</summary>
    public required ThreatLevel Risk { get; init; }

    /// <summary>Why, in words that those who flee may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}
