using System.Text.Json.Serialization;

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

    /// <summary>What <see cref="Data"/> was written from, for as long as the row is kept in memory; null in a row that was read from a database.</summary>
    [JsonIgnore]
    public InHand? InHand { get; init; }
}

/// <summary>
/// The state of a saga as whoever wrote the row had it in hand. The next step of the saga goes on with it instead of reading it anew; it
/// is handed out once, for a step that comes to nothing leaves it changed: whoever comes after that reads the row.
/// </summary>
public sealed class InHand(object state)
{
    private object? state = state;

    /// <summary>Hands it out, or null to whoever comes later.</summary>
    public object? Take() => Interlocked.Exchange(ref state, null);

    /// <summary>Takes it back from a step that left it as it was.</summary>
    public void GiveBack(object unchanged) => state = unchanged;
}
