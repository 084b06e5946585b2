using ChainHub.Calendar;
using ChainHub.Contracts.Handover;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Introduction;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Timeline;
using ChainHub.Conversations.Workers;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>The sagas of a step: read from their rows before, written to rows afterwards.</summary>
internal sealed class StepRows
{
    private readonly Sides sides;
    private readonly DateTimeOffset now;
    private readonly SagaRow? row;
    private readonly SagaRow? supersededRow;
    private readonly IReadOnlyList<(string, FamilyRole, string?)> workersBefore = [];

    public StepRows(Sides sides, Successors successors, Incoming incoming, Loaded loaded, DateTimeOffset now)
    {
        this.sides = sides;
        this.now = now;
        Incoming = incoming;
        row = loaded.Find(new(ConversationEngine.ConversationKind, incoming.ConversationId));
        if (row is not null)
        {
            Side = sides.Named(row.Machine);
            Conversation = Read(Side, row);
        }

        Workers = new WorkerRegister(incoming, loaded);
        if (incoming.CaseId is { } caseId)
            Case = new(caseId, loaded.Find(new(ConversationEngine.CaseKind, caseId)), id => new CaseOversight { CaseId = id },
                oversight => TakesPlace.In(oversight, successors, AmsterdamTime.DateOf(now)));

        if (ConversationEngine.StoryOf(incoming) is { } story) Story = new(story.Id, loaded.Find(story), id => new FamilyStory { CaseId = id });

        if (incoming.Body is HandoverOffered)
            supersededRow = loaded.Sagas.FirstOrDefault(r => r.Kind == ConversationEngine.ConversationKind && r.Id != incoming.ConversationId);
        if (supersededRow is not null) Superseded = Read(sides.Named(supersededRow.Machine), supersededRow);
        if (!successors.None) TakePlaces(successors);
        if (Conversation is WorkersConversation workers) workersBefore = [.. OwnWorkers(workers)];
    }

    private static Conversation Read(Side side, SagaRow row) => row.InHand?.Take() as Conversation ?? side.Read(row.Data, row.State);

    private void TakePlaces(Successors successors)
    {
        var today = AmsterdamTime.DateOf(now);
        if (Conversation is not null) TakesPlace.In(Conversation, successors, today);
        if (Superseded is not null) TakesPlace.In(Superseded, successors, today);
        // The ledger says from which day on who holds it, also where nobody asks.
        Case?.Open();
    }

    public Incoming Incoming { get; }

    public Side? Side { get; private set; }

    public Conversation? Conversation { get; private set; }

    public RowOnDemand<CaseOversight>? Case { get; }

    /// <summary>The story of the family; null where what came in can be no part of it.</summary>
    public RowOnDemand<FamilyStory>? Story { get; }

    /// <summary>Nothing of the conversation was part of that story before.</summary>
    public bool NewInStory => row is null || row.CaseId != Incoming.CaseId;

    public Conversation? Superseded { get; }

    public WorkerRegister Workers { get; }

    public void Begin(Side side, string peer)
    {
        Side = side;
        Conversation = side.Begin();
        Conversation.CorrelationId = Incoming.ConversationId;
        Conversation.CaseId = Incoming.CaseId;
        Conversation.Peer = peer;
        Conversation.Channels[peer] = new Channel();
    }

    public UnitOfWork Unit(Step step, InboxEntry? inbox) => new()
    {
        Inbox = inbox, Sagas = [.. Rows()], TermsSet = step.TermsSet, TermChanges = step.TermChanges, Tasks = step.TaskRows,
        Journal = step.Journal, Outbox = step.Outbox, SetAside = step.SetAside,
        Unpark = Incoming.Author == Author.Peer
            ? [new ParkedKey(Incoming.Source, Incoming.Id, Convert.ToHexStringLower(Incoming.ContentHash))]
            : [],
    };

    private IEnumerable<SagaRow> Rows()
    {
        if (Conversation is not null && Side is not null)
            yield return RowOf(row, ConversationEngine.ConversationKind, Incoming.ConversationId, Side.Name, Conversation.CurrentState,
                Conversation.CaseId, Side.Write(Conversation), IsOver(Side, Conversation), Conversation);
        if (Side?.Name == WorkersHome.Machine && Conversation is WorkersConversation workers) Workers.Keep(workers, workersBefore, OwnWorkers(workers));
        if (Side?.Name == IntroductionGiver.Machine && Conversation is IntroductionConversation introduction)
            Workers.Keep(introduction, stands: !Side.EndStates.Contains(introduction.CurrentState));
        foreach (var worker in Workers.Rows(now)) yield return worker;
        if (Superseded is not null)
            yield return RowOf(supersededRow, ConversationEngine.ConversationKind, Superseded.CorrelationId, supersededRow!.Machine,
                Superseded.CurrentState, Superseded.CaseId, sides.Named(supersededRow.Machine).Write(Superseded),
                IsOver(sides.Named(supersededRow.Machine), Superseded), Superseded);
        if (Case?.Written(SaysAnything) is { } known)
            yield return RowOf(Case.Row, ConversationEngine.CaseKind, Case.Id, "case", Case.Open().Holder ?? "unknown", Case.Id, known, closed: false, Case.Open());
        if (Story?.Written(story => story.Conversations.Count > 0) is { } told)
            yield return RowOf(Story.Row, ConversationEngine.StoryKind, Story.Id, "story", "kept", Story.Id, told, closed: false, Story.Open());
    }

    private static bool SaysAnything(CaseOversight oversight) => oversight.AcuteSince is not null
        || oversight.Ledger.Count + oversight.Tasks.Count + oversight.Terms.Count + oversight.Faces.Count + oversight.Lent.Count
        + oversight.Grounds.Count + oversight.RightsTold.Count > 0;

    // Whoever works with a family no more is kept no more, also while a task of the conversation is still open.
    private IEnumerable<(string, FamilyRole, string?)> OwnWorkers(WorkersConversation workers) =>
        Side!.Name != WorkersHome.Machine || Side.EndStates.Contains(workers.CurrentState) ? [] : workers.OwnWorkers();

    private SagaRow RowOf(SagaRow? loaded, string kind, Guid id, string machine, string state, Guid? caseId, string data, bool closed, object inHand) => new()
    {
        Kind = kind, Id = id, Version = loaded?.Version ?? 0, Machine = machine, State = state, CaseId = caseId, Closed = closed, Data = data, UpdatedAt = now,
        InHand = new InHand(inHand),
    };

    private static bool IsOver(Side side, Conversation conversation) =>
        side.EndStates.Contains(conversation.CurrentState) && conversation.Tasks.Count == 0
        && conversation.Terms.TrueForAll(term => term.Rule == LocalRules.NextAge);
}
