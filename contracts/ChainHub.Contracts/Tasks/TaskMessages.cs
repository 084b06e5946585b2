using System.ComponentModel.DataAnnotations;
using ChainHub.Contracts.Handover;

namespace ChainHub.Contracts.Tasks;

/// <summary>A task is offered to the other organization (taak aangeboden); until it accepts, the task stays where it is.</summary>
[Message("task.offered", MessageKind.Command, "Taak aangeboden")]
public sealed record TaskOffered : Message
{
    /// <summary>The task.</summary>
    public required OfferedTask Task { get; init; }

    /// <summary>The task that it is a part of.</summary>
    public Guid? PartOf { get; init; }
}

/// <summary>The task has a new owner (taak aanvaard).</summary>
[Message("task.accepted", MessageKind.Reply, "Taak aanvaard")]
public sealed record TaskAccepted : Message
{
    /// <summary>The task.</summary>
    public required Guid TaskId { get; init; }
}

/// <summary>The task stays with who offered it (taak geweigerd).</summary>
[Message("task.declined", MessageKind.Reply, "Taak geweigerd")]
public sealed record TaskDeclined : Message
{
    /// <summary>The task.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>Why.</summary>
    [MaxLength(1000), MinLength(3)]
    public required string Explanation { get; init; }
}

/// <summary>The owner has done it (taak afgerond).</summary>
[Message("task.completed", MessageKind.Event, "Taak afgerond")]
public sealed record TaskCompleted : Message
{
    /// <summary>The task.</summary>
    public required Guid TaskId { get; init; }
}

/// <summary>Another worker within the owner's organization has the task (taak herverdeeld); the owner is the same.</summary>
[Message("task.reassigned", MessageKind.Event, "Taak herverdeeld")]
public sealed record TaskReassigned : Message
{
    /// <summary>The task.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>The worker, by reference.</summary>
    [MaxLength(64)]
    public required string WorkerRef { get; init; }
}
