using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Rights;

/// <summary>
/// Something that was said earlier in this conversation was wrong (bericht gecorrigeerd; AVG art. 16 and 19). It goes to everybody who
/// heard it. The earlier message stays as it was said, and is visible as corrected.
/// </summary>
[Message("message.corrected", MessageKind.Command, "Bericht gecorrigeerd")]
public sealed record MessageCorrected : Message
{
    /// <summary>The id of the message that was wrong.</summary>
    [MaxLength(64), MinLength(1)]
    public required string Supersedes { get; init; }

    /// <summary>What was wrong with it.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>What was wrong, and what holds in its place.</summary>
    [MaxLength(2000), MinLength(3)]
    public required string Correction { get; init; }
}

/// <summary>What was corrected is corrected here too (correctie verwerkt).</summary>
[Message("correction.processed", MessageKind.Reply, "Correctie verwerkt")]
public sealed record CorrectionProcessed : Message
{
    /// <summary>The id of the message that was wrong.</summary>
    [MaxLength(64), MinLength(1)]
    public required string Supersedes { get; init; }

    /// <summary>It had been passed on, and whoever has it was told too.</summary>
    public bool PassedOnCorrected { get; init; }
}
