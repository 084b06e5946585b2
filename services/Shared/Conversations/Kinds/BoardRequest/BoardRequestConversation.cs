using System.Text.Json.Serialization;
using ChainHub.Contracts;

namespace ChainHub.Conversations.BoardRequest;

/// <summary>What one side of a request to the child protection board (verzoek tot onderzoek) keeps. It never touches the oversight.</summary>
public sealed class BoardRequestConversation : Conversation
{
    /// <inheritdoc />
    [JsonIgnore]
    public override bool PeerHasIt => CurrentState is not (nameof(BoardRequester.Prepared) or nameof(BoardRequestTable.Undelivered));

    /// <summary>When the request was made (UTC), by telephone if it was made that way first.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>The board has begun to investigate.</summary>
    public bool Investigated { get; set; }

    /// <summary>What the board's report advises; null: there is none yet.</summary>
    public ReportAdvice? Advice { get; set; }

    /// <summary>The court was asked for a measure.</summary>
    public bool AtCourt { get; set; }

    /// <summary>The court was asked for a provisional order, and has not answered.</summary>
    public bool ProvisionalAsked { get; set; }

    /// <summary>The certified institution that executes the provisional order or the measure, by its code.</summary>
    public string? Institution { get; set; }

    /// <summary>The measures that this organization executes.</summary>
    public List<MeasureInForce> Measures { get; set; } = [];
}

/// <summary>A measure that is executed here.</summary>
public sealed class MeasureInForce
{
    /// <summary>Which.</summary>
    public MeasureType Type { get; set; }

    /// <summary>The last day (Amsterdam date); null: it has no end.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>It was said that it will be over soon.</summary>
    public bool Warned { get; set; }
}
