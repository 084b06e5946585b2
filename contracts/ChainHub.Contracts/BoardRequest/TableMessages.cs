using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.BoardRequest;

/// <summary>Parents, child, requester and board will talk before the board decides (beschermingstafel gepland), in regions that have this.</summary>
[Message("protection-table.planned", MessageKind.Event, "Beschermingstafel gepland")]
public sealed record ProtectionTablePlanned : Message
{
    /// <summary>When (Amsterdam date).</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who is invited, organizations by code and persons by reference; children of twelve and older too.</summary>
    [MaxLength(20), MinLength(1), ItemLength(64)]
    public required IReadOnlyList<string> Invited { get; init; }
}

/// <summary>They have talked (beschermingstafel gehouden); the board decides next.</summary>
[Message("protection-table.held", MessageKind.Event, "Beschermingstafel gehouden")]
public sealed record ProtectionTableHeld : Message
{
    /// <summary>When (Amsterdam date).</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who was there.</summary>
    [MaxLength(20), MinLength(1), ItemLength(64)]
    public required IReadOnlyList<string> Present { get; init; }

    /// <summary>What was agreed, in words that the family may read.</summary>
    [MaxLength(4000)]
    public string? Agreed { get; init; }
}
