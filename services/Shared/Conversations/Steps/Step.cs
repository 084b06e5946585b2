using ChainHub.Calendar;
using ChainHub.Conversations.Agreements;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>
/// One thing being handled: what is known, and what has been decided so far. State machines speak to it in the words of their
/// table; when they are done it becomes a unit of work.
/// </summary>
public sealed partial class Step
{
    private readonly List<OutboxRow> outbox = [];
    private readonly List<JournalLine> journal = [];
    private readonly List<TermRow> termsSet = [];
    private readonly Dictionary<Guid, TermChange> termChanges = [];
    private readonly Dictionary<Guid, TaskRow> taskRows = [];
    private int made;

    /// <summary>Something followed from what is handled; if nothing did, it is not allowed in this state.</summary>
    internal bool Acted { get; set; }

    /// <summary>The conversation is over, but for what hangs on it beneath its table.</summary>
    internal bool Ended { get; set; }

    /// <summary>What is handled no longer matters, and leaves no trace.</summary>
    internal bool Ignored { get; set; }

    internal Step(NodeIdentity self, AgreementBook agreements, Incoming incoming, DateTimeOffset now)
    {
        Self = self;
        Agreements = agreements;
        Incoming = incoming;
        Now = now;
        Today = AmsterdamTime.DateOf(now);
    }

    /// <summary>The organization whose node this is.</summary>
    public NodeIdentity Self { get; }

    /// <summary>What is handled.</summary>
    public Incoming Incoming { get; }

    /// <summary>The present instant (UTC), the same throughout the step.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The present Amsterdam date.</summary>
    public DateOnly Today { get; }

    /// <summary>The agreements in force.</summary>
    public AgreementBook Agreements { get; }

    /// <summary>The conversation; null only while it is not known here.</summary>
    public Conversation? Conversation { get; internal set; }

    /// <summary>The oversight of the case, if the conversation has a case.</summary>
    public CaseOversight? Case => CaseRow?.Open();

    internal RowOnDemand<CaseOversight>? CaseRow { get; init; }

    /// <summary>The conversation that this one replaces, if this step offers anew.</summary>
    public Conversation? Superseded { get; internal set; }

    /// <summary>The workers whom it is about, with their families.</summary>
    internal Workers.WorkerRegister Workers { get; init; } = null!;

    /// <summary>The member of a mixed team who says it; null where the organization speaks for itself.</summary>
    public TeamMember? Member { get; internal set; }

    /// <summary>Whose power it takes, by code; null: an own one, or none.</summary>
    public string? ByPowerOf { get; internal set; }

    /// <summary>The organization for which own people speak now: of a mixed team the home organization of the member.</summary>
    public string Speaker => Member?.Organization ?? Self.Code;

    /// <summary>Own people said it.</summary>
    public bool ByOwnPeople => Incoming.Author == Author.OwnPeople;

    /// <summary>Another organization said it.</summary>
    public bool ByPeer => Incoming.Author == Author.Peer;

    internal IReadOnlyList<OutboxRow> Outbox => outbox;
    internal IReadOnlyList<JournalLine> Journal => journal;
    internal IReadOnlyList<OutboxSetAside> SetAside { get; private set; } = [];
    internal IReadOnlyList<TermRow> TermsSet => [.. termsSet.Select(Settled)];
    internal IReadOnlyList<TermChange> TermChanges => [.. termChanges.Values.Where(change => termsSet.All(t => t.Id != change.Id))];
    internal IReadOnlyList<TaskRow> TaskRows => [.. taskRows.Values];

    internal Guid NextId(string what) => Identity.Within(
        Incoming.ConversationId, Self.Code, Incoming.Source, Incoming.Id, what, (++made).ToString("D", null));

    /// <summary>Writes a line in the journal: metadata, never content.</summary>
    internal void Note(string what, string? code = null, string? type = null, string? to = null, string? messageId = null, string? from = null, string? state = null) =>
        journal.Add(new JournalLine
        {
            At = Now, What = what, Code = code, Type = type, ToOrg = to, FromOrg = from, MessageId = messageId,
            ConversationId = Incoming.ConversationId, CaseId = CaseId, State = state ?? Conversation?.CurrentState,
            TraceId = TraceContext.TraceIdOf(Incoming.TraceParent),
        });

    private Guid? CaseId => Conversation?.CaseId ?? Incoming.CaseId;

    // A term that was set and met within one step is written once, as it ended.
    private TermRow Settled(TermRow row) => termChanges.TryGetValue(row.Id, out var change)
        ? row with { Status = change.Status, NextStage = change.NextStage, NextAt = change.NextAt }
        : row;
}
