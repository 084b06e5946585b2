using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Rights;

/// <summary>
/// A person asks in writing that what an organization keeps about him is destroyed (verzoek tot vernietiging; Wmo 2015 art. 5.3.5,
/// Jeugdwet art. 7.3.9). The conversation goes on meanwhile.
/// </summary>
[Message("erasure.requested", MessageKind.Event, "Verzoek tot vernietiging ontvangen", Reach = MessageReach.WithinOrganization)]
public sealed record ErasureRequested : Message
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64), MinLength(1)]
    public required string PersonRef { get; init; }

    /// <summary>When it came in (Amsterdam date); three months count from here.</summary>
    public required DateOnly ReceivedOn { get; init; }
}

/// <summary>The request is granted or refused (beslissing op verzoek tot vernietiging). Granted, the other organization hears it (AVG art. 19).</summary>
[Message("erasure.decided", MessageKind.Event, "Beslist over vernietiging")]
public sealed record ErasureDecided : Message
{
    /// <summary>The person, pseudonymous within the conversation.</summary>
    [MaxLength(64), MinLength(1)]
    public required string PersonRef { get; init; }

    /// <summary>What was decided.</summary>
    public required ErasureDecision Decision { get; init; }

    /// <summary>Why, in words that the person may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }
}
