using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Rights;

/// <summary>
/// Whoever decides by age consents to something (toestemming vastgelegd; Jeugdwet art. 7.3.4): younger than 12 the representative, from 12
/// to 15 child and representative, from 16 the person alone. It stays within the organization.
/// </summary>
[Message("consent.recorded", MessageKind.Event, "Toestemming vastgelegd", Reach = MessageReach.WithinOrganization)]
public sealed record ConsentRecorded : Message
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64), MinLength(1)]
    public required string PersonRef { get; init; }

    /// <summary>What for.</summary>
    public required ConsentPurpose Purpose { get; init; }

    /// <summary>By age, who consents.</summary>
    public required AgeBand AgeBand { get; init; }

    /// <summary>From when the next age band holds, for who is younger than 18 (Amsterdam date): then it is asked anew; null where it is not known.</summary>
    public DateOnly? NextAgeBandFrom { get; init; }

    /// <summary>Who consented.</summary>
    [MinLength(1), MaxLength(2)]
    public required IReadOnlyList<DecidesByAge> By { get; init; }
}

/// <summary>A consent no longer holds (toestemming ingetrokken).</summary>
[Message("consent.withdrawn", MessageKind.Event, "Toestemming ingetrokken", Reach = MessageReach.WithinOrganization)]
public sealed record ConsentWithdrawn : Message
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64), MinLength(1)]
    public required string PersonRef { get; init; }

    /// <summary>What for.</summary>
    public required ConsentPurpose Purpose { get; init; }
}
