namespace ChainHub.Simulation;

/// <summary>
/// The store of one organization in memory, by the rules of the real ones: a unit is written whole or not at all; inbox, versions and
/// pending stages decide whether.
/// </summary>
public sealed partial class MemoryStore
{
    private readonly Dictionary<(string Source, string Id), byte[]> inbox = [];
    private readonly List<OutboxRow> outbox = [];
    private readonly Dictionary<Guid, TermRow> pending = [];

    /// <summary>Conversations and cases.</summary>
    public Dictionary<SagaKey, SagaRow> Sagas { get; } = [];

    /// <summary>Terms, as they stand.</summary>
    public Dictionary<Guid, TermRow> Terms { get; } = [];

    /// <summary>Tasks, as they stand.</summary>
    public Dictionary<Guid, TaskRow> Tasks { get; } = [];

    /// <summary>Messages put apart.</summary>
    public Dictionary<ParkedKey, ParkedRow> Parked { get; } = [];

    /// <summary>The journal.</summary>
    public List<JournalLine> Journal { get; } = [];

    /// <summary>Outgoing messages that cannot leave.</summary>
    public List<OutboxSetAside> SetAside { get; } = [];

    /// <summary>What is still to leave, oldest first.</summary>
    public IReadOnlyList<OutboxRow> Outbox => outbox;

    /// <summary>It forgets which messages it handled: for a test that the simulator sees what goes wrong then.</summary>
    public bool ForgetsItsInbox { get; set; }

    /// <summary>Answers a request.</summary>
    public Loaded Load(LoadRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var verdict = request.Inbox is not { } message || !inbox.TryGetValue((message.Source, message.Id), out var hash) ? InboxVerdict.New
            : hash.AsSpan().SequenceEqual(message.ContentHash) ? InboxVerdict.Duplicate : InboxVerdict.DifferentContent;
        var rows = new List<SagaRow>(request.Sagas.Count);
        foreach (var key in request.Sagas)
            if (Sagas.TryGetValue(key, out var row) && !rows.Contains(row, ReferenceEqualityComparer.Instance)) rows.Add(row);
        return new Loaded(verdict, rows);
    }

    /// <summary>The process ends, and another goes on with what is written and nothing else.</summary>
    public void OutlivesItsProcess()
    {
        foreach (var row in Sagas.Values) row.InHand?.Take();
    }

    /// <summary>Writes a unit.</summary>
    public CommitOutcome Commit(UnitOfWork unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.Inbox is { } seen && inbox.TryGetValue((seen.Source, seen.Id), out var hash))
            return hash.AsSpan().SequenceEqual(seen.ContentHash) ? CommitOutcome.Duplicate : CommitOutcome.Conflict;
        if (!Fits(unit)) return CommitOutcome.Conflict;
        if (!unit.TermChanges.All(Awaited)) return CommitOutcome.Duplicate;
        if (unit.Inbox is { } message && !ForgetsItsInbox) inbox[(message.Source, message.Id)] = message.ContentHash;
        foreach (var saga in unit.Sagas) Sagas[new(saga.Kind, saga.Id)] = saga with { Version = saga.Version + 1 };
        foreach (var term in unit.TermsSet) Put(term);
        foreach (var change in unit.TermChanges)
            Put(Terms[change.Id] with { Status = change.Status, NextStage = change.NextStage, NextAt = change.NextAt });
        foreach (var task in unit.Tasks) Tasks[task.Id] = task;
        foreach (var row in unit.Outbox)
            if (!outbox.Exists(o => o.MessageId == row.MessageId && o.Lane == row.Lane)) outbox.Add(row);
        foreach (var aside in unit.SetAside)
        {
            // What was held back had not left, or there is nothing to hold.
            if (aside.Reason == Step.HeldBack && !outbox.Exists(row => row.MessageId == aside.MessageId && row.Lane == aside.Lane)) continue;
            SetAside.Add(aside);
            outbox.RemoveAll(row => row.MessageId == aside.MessageId && row.Lane == aside.Lane);
        }

        foreach (var row in unit.Park) Parked.TryAdd(row.Key, row);
        foreach (var key in unit.Unpark) Parked.Remove(key);
        Journal.AddRange(unit.Journal);
        return CommitOutcome.Committed;
    }

    /// <summary>Removes what has left for certain.</summary>
    public void Confirm(IEnumerable<OutboxRow> left)
    {
        ArgumentNullException.ThrowIfNull(left);
        foreach (var row in left) outbox.Remove(row);
    }

    /// <summary>The next alarm: acute first among those of one instant.</summary>
    public TermRow? NextAlarm()
    {
        TermRow? next = null;
        foreach (var term in pending.Values)
            if (next is null || Order(term).CompareTo(Order(next)) < 0) next = term;
        return next;
    }

    private static (DateTimeOffset, bool, Guid) Order(TermRow term) => (term.NextAt!.Value, !term.Acute, term.Id);

    private void Put(TermRow term)
    {
        Terms[term.Id] = term;
        if (term.NextAt is null) pending.Remove(term.Id);
        else pending[term.Id] = term;
    }

    private bool Fits(UnitOfWork unit) =>
        unit.Sagas.All(row => row.Version == (Sagas.GetValueOrDefault(new(row.Kind, row.Id))?.Version ?? 0))
        && unit.TermsSet.All(term => !Terms.ContainsKey(term.Id));

    private bool Awaited(TermChange change) => Terms.TryGetValue(change.Id, out var term)
        ? change.ExpectedStage is null || term.NextStage == change.ExpectedStage
        : throw new StoryException($"Term {change.Id} was never set.");
}
