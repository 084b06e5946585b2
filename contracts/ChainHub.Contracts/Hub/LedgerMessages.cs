using System.ComponentModel.DataAnnotations;

namespace ChainHub.Contracts.Hub;

/// <summary>The safety oversight of a case moved (zicht op veiligheid verplaatst).</summary>
[Message("oversight.moved", MessageKind.Event, "Zicht op veiligheid verplaatst", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record OversightMoved : Message
{
    /// <summary>The organization that held it.</summary>
    [MaxLength(40)]
    public required string FromHolder { get; init; }

    /// <summary>The organization that holds it now.</summary>
    [MaxLength(40)]
    public required string ToHolder { get; init; }

    /// <summary>From when (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>Own people have something to do (taak).</summary>
[Message("task.opened", MessageKind.Event, "Taak", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record TaskOpened : Message
{
    /// <summary>The task.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>What kind of task.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>The person whom it concerns, pseudonymous within the conversation; null where it concerns nobody in particular.</summary>
    [MaxLength(64)]
    public string? About { get; init; }

    /// <summary>By when; null where it must be done at once.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>
    /// Whom to reach for it now (bereikbaarheidsdienst), by the organization's own reference; only for what cannot wait until the office
    /// opens, while it is closed.
    /// </summary>
    [MaxLength(64)]
    public string? ContactRef { get; init; }
}

/// <summary>A task is done, or no longer needed (taak gesloten).</summary>
[Message("task.closed", MessageKind.Event, "Taak gesloten", Reach = MessageReach.ToOwnPeople, Sequenced = false)]
public sealed record TaskClosed : Message
{
    /// <summary>The task.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>What kind of task.</summary>
    public required TaskKind Kind { get; init; }
}
