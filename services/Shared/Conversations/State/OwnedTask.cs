using ChainHub.Contracts;

namespace ChainHub.Conversations;

/// <summary>A task with its one owner.</summary>
public sealed class OwnedTask
{
    /// <summary>Identifies the task.</summary>
    public Guid Id { get; set; }

    /// <summary>The conversation in which it was opened.</summary>
    public Guid ConversationId { get; set; }

    /// <summary>What kind of task.</summary>
    public TaskKind Kind { get; set; }

    /// <summary>The person whom it concerns, pseudonymous within the conversation.</summary>
    public string? About { get; set; }

    /// <summary>The organization that must do it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The organization from which it came back when a handover was undone: it may have done the task before it knew.</summary>
    public string? CameBackFrom { get; set; }

    /// <summary>The organization it was offered to and that has not answered yet.</summary>
    public string? OfferedTo { get; set; }

    /// <summary>It is offered as a part of a handover, and answered with it.</summary>
    public bool WithFamily { get; set; }

    /// <summary>The worker within the owner, by reference.</summary>
    public string? WorkerRef { get; set; }

    /// <summary>The term it must be done in.</summary>
    public Guid? TermId { get; set; }

    /// <summary>When it must be done (UTC).</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When it was opened (UTC).</summary>
    public DateTimeOffset OpenedAt { get; set; }
}
