namespace ChainHub.Durability;

/// <summary>What a saga row is found by.</summary>
/// <param name="Kind">The family of rows, such as <c>conversation</c> or <c>case</c>.</param>
/// <param name="Id">Identifies the saga within its kind.</param>
public readonly record struct SagaKey(string Kind, Guid Id);

/// <summary>The state of a saga as it is stored. What is searched has a column; the rest is JSON.</summary>
public sealed record SagaRow
{
    /// <summary>The family of rows.</summary>
    public required string Kind { get; init; }

    /// <summary>Identifies the saga within its kind.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was loaded, 0 for a new saga. The store writes the next one.</summary>
    public required long Version { get; init; }

    /// <summary>The state machine that drives it.</summary>
    public required string Machine { get; init; }

    /// <summary>The name of the state; text, so that a new state in the middle harms no running saga.</summary>
    public required string State { get; init; }

    /// <summary>The case it belongs to, if any.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The saga runs no more: nothing is expected of anybody.</summary>
    public bool Closed { get; init; }

    /// <summary>The rest, as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>When it was last changed (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
