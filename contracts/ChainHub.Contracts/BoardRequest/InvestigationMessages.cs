using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.BoardRequest;

/// <summary>The board has begun to investigate (raadsonderzoek gestart), on request or of its own motion.</summary>
[Message("investigation.started-by-board", MessageKind.Event, "Raadsonderzoek gestart")]
public sealed record InvestigationStartedByBoard : Message
{
    /// <summary>On what ground the board began without a request; absent where there was one.</summary>
    public OwnMotionGround? OwnMotion { get; init; }
}

/// <summary>The board's report is done and was shared with the parents and the requester (raadsrapport uitgebracht).</summary>
[Message("report.delivered", MessageKind.Event, "Raadsrapport uitgebracht")]
public sealed record ReportDelivered : Message
{
    /// <summary>What it advises.</summary>
    public required ReportAdvice Advice { get; init; }

    /// <summary>Why, in words that the family may read.</summary>
    [MaxLength(4000), MinLength(3)]
    public required string Explanation { get; init; }
}
