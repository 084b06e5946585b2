namespace ChainHub.Durability;

/// <summary>
/// All that one handled message, command or fired term changes: plain data, written whole or not at all. Units of several
/// messages can be written together, because a unit says what it expects instead of holding a lock.
/// </summary>
public sealed record UnitOfWork
{
    /// <summary>The message that is handled by it; a second unit with the same source and id has no effect. Null for an own timer.</summary>
    public InboxEntry? Inbox { get; init; }

    /// <summary>Sagas to insert (expected version 0) or to update (expected version as loaded).</summary>
    public IReadOnlyList<SagaRow> Sagas { get; init; } = [];

    /// <summary>Terms that start to run.</summary>
    public IReadOnlyList<TermRow> TermsSet { get; init; } = [];

    /// <summary>Terms whose next alarm or status changes; each with the stage that must still be pending, so that it fires once.</summary>
    public IReadOnlyList<TermChange> TermChanges { get; init; } = [];

    /// <summary>Tasks opened or changed; the last one written is the truth.</summary>
    public IReadOnlyList<TaskRow> Tasks { get; init; } = [];

    /// <summary>What was seen and decided, without content. Written in the same commit: if the log cannot be written, nothing leaves.</summary>
    public IReadOnlyList<JournalLine> Journal { get; init; } = [];

    /// <summary>Messages to send and notices to deliver.</summary>
    public IReadOnlyList<OutboxRow> Outbox { get; init; } = [];

    /// <summary>Outgoing messages that cannot leave, with the reason.</summary>
    public IReadOnlyList<OutboxSetAside> SetAside { get; init; } = [];

    /// <summary>Messages put apart: before their turn, or for a person to look at.</summary>
    public IReadOnlyList<ParkedRow> Park { get; init; } = [];

    /// <summary>Parked messages that are dealt with by this unit.</summary>
    public IReadOnlyList<ParkedKey> Unpark { get; init; } = [];

    /// <summary>What its terms were worked out by, each once, in the order of their ids: two units never wait for each other.</summary>
    internal IEnumerable<TermComputation> Computations() =>
        TermsSet.Select(term => term.Computation).DistinctBy(computation => computation.Id).OrderBy(computation => computation.Id);
}

/// <summary>What came of a unit of work.</summary>
/// <param name="Outcome">How the store took it.</param>
/// <param name="Taken">Its outgoing rows that the caller now holds under a lease, in order; the others are handed out when it is their turn.</param>
public sealed record CommitResult(CommitOutcome Outcome, IReadOnlyList<OutboxRow> Taken)
{
    /// <summary>Written, with nothing to send at once.</summary>
    public static CommitResult Written { get; } = new(CommitOutcome.Committed, []);

    internal static CommitResult NotWritten(CommitOutcome outcome) => new(outcome, []);
}

/// <summary>How the store took a unit of work.</summary>
public enum CommitOutcome
{
    /// <summary>Written, all of it.</summary>
    Committed,

    /// <summary>Nothing written: the message was handled before, or the alarm has gone already or waits no more.</summary>
    Duplicate,

    /// <summary>Nothing written: a saga was changed meanwhile. Load and decide again.</summary>
    Conflict,
}
