using ChainHub.Contracts;
using ChainHub.Contracts.Handover;

namespace ChainHub.Conversations.Handover;

/// <summary>What one side of a handover (overdracht) keeps.</summary>
public sealed class HandoverConversation : Conversation
{
    /// <inheritdoc />
    public override bool CarriesTasks => true;

    /// <summary>What it follows from.</summary>
    public HandoverKind? Kind { get; set; }

    /// <summary>This organization is the sender (overdragende partij).</summary>
    public bool SentByUs { get; set; }

    /// <summary>The state before a withdrawal or a request to undo, to return to when that is refused.</summary>
    public string? Before { get; set; }

    /// <summary>The organization that asked to undo it and waits for the answer.</summary>
    public string? CancellationAskedBy { get; set; }

    /// <summary>The offer that this one replaces.</summary>
    public Guid? Supersedes { get; set; }

    /// <summary>When the answer was due (UTC).</summary>
    public DateTimeOffset? ReplyBy { get; set; }

    /// <summary>Tasks offered with the family that have no owner at the receiver yet.</summary>
    public List<OfferedTask> OfferedTasks { get; set; } = [];
}
