using System.ComponentModel.DataAnnotations;
using ChainHub.Contracts.Handover;

namespace ChainHub.Contracts.Family;

/// <summary>
/// How an organization that has a family works with it (gezinsplan): its own tasks, and how often there is contact. Said by whoever
/// holds the oversight, in a conversation of the case; it stays within the organization.
/// </summary>
[Message("family-plan.agreed", MessageKind.Event, "Gezinsplan afgesproken", Reach = MessageReach.WithinOrganization)]
public sealed record FamilyPlanAgreed : Message
{
    /// <summary>Contact at least every so many days.</summary>
    [Range(1, 180)]
    public required int ContactEveryDays { get; init; }

    /// <summary>Why contact is less often than the agreement has it; needed then.</summary>
    [MaxLength(1000)]
    public string? Because { get; init; }

    /// <summary>What is to be done.</summary>
    [MaxLength(30)]
    public IReadOnlyList<OfferedTask> Tasks { get; init; } = [];
}

/// <summary>
/// The case is closed by who holds its oversight (casus afgesloten): nothing is open any more, and nobody needs to watch. A new report
/// or handover opens it again.
/// </summary>
[Message("case.closed", MessageKind.Event, "Casus afgesloten")]
public sealed record CaseClosed : Message
{
    /// <summary>How safe the family is.</summary>
    public required SafetyLevel Level { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Explanation { get; init; }

    /// <summary>Since when nobody holds the oversight any more (UTC).</summary>
    [FilledByNode]
    public DateTimeOffset ClosedAt { get; init; }
}
