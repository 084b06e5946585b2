using System.Runtime.CompilerServices;
using System.Text.Json;
using ChainHub.Conversations.Handover;
using ChainHub.Conversations.Machines;

namespace ChainHub.Simulation;

/// <summary>What can be seen of an organization.</summary>
public sealed partial class Organization
{
    /// <summary>The state of a conversation, or null when it is not known here.</summary>
    public string? StateOf(string name) => Row(name)?.State;

    /// <summary>The row of a conversation.</summary>
    public SagaRow? Row(string name) => Row(Chain.Id(name));

    /// <summary>The row of a conversation.</summary>
    public SagaRow? Row(Guid id) => Store.Sagas.GetValueOrDefault(new(ConversationEngine.ConversationKind, id));

    /// <summary>What is kept of a handover.</summary>
    public HandoverConversation Handover(string name) => (HandoverConversation)AsRead(Row(name)!);

    /// <summary>The oversight of a case as known here.</summary>
    public CaseOversight Case(string name = Chain.Family) => CaseOf(Chain.Id(name)) ?? throw new StoryException($"{Code} does not know the case {name}.");

    /// <summary>The oversight of a case as known here, if it is. A row never changes, so what was read of it may be read again.</summary>
    public CaseOversight? CaseOf(Guid id) => Store.Sagas.TryGetValue(new(ConversationEngine.CaseKind, id), out var row)
        ? Read.GetValue(row, known => JsonSerializer.Deserialize<CaseOversight>(known.Data, StateJson.Options)!)
        : null;

    /// <summary>A conversation as its row says, to look at. A row never changes.</summary>
    public Conversation AsRead(SagaRow row) => ReadConversations.GetValue(row, known => Engine.Sides.Named(known.Machine).Read(known.Data, known.State));

    private static readonly ConditionalWeakTable<SagaRow, CaseOversight> Read = [];
    private static readonly ConditionalWeakTable<SagaRow, Conversation> ReadConversations = [];

    /// <summary>Whether its own ledger says that it holds a case.</summary>
    public bool Holds(Guid caseId) => LedgerOf(caseId) is [.., var last] && last.Holder == Code;

    /// <summary>The tasks that hang on a case.</summary>
    public IEnumerable<Guid> TasksOfCase(Guid? caseId) => caseId is { } id && CaseOf(id) is { } oversight ? oversight.Tasks.Select(task => task.Id) : [];

    /// <summary>The ledger of a case; empty where it is not known.</summary>
    public IReadOnlyList<OversightEntry> LedgerOf(Guid caseId) => CaseOf(caseId)?.Ledger ?? [];

    /// <summary>The ledger of a case, as text: <c>veilig|team</c> with who held it in order.</summary>
    public string Holders(string name = Chain.Family) => string.Join('|', Case(name).Ledger.Select(entry => entry.Holder));

    /// <summary>The kinds of the tasks open here that are this organization's own, in the order of their names.</summary>
    public string OpenTasks => string.Join(' ', Store.Tasks.Values.Where(t => t.Open && t.Owner == Code).Select(t => t.Kind).Order());

    /// <summary>The open task of a kind.</summary>
    public TaskRow Task(TaskKind kind) => Store.Tasks.Values.Single(t => t.Open && t.Kind == kind.ToString() && t.Owner == Code);

    /// <summary>The rules whose terms run here or have passed, in the order of their names.</summary>
    public string RunningTerms => string.Join(' ', Store.Terms.Values.Where(t => t.Status is TermStatus.Running or TermStatus.Passed).Select(t => t.Rule).Order());

    /// <summary>What own people were told of a kind.</summary>
    public IEnumerable<T> Notices<T>() where T : Message => Told.Where(told => told.Type == Catalogue.Of<T>().Type).Select(told => (T)Parcel.Reading(Code, told.Body).Body);
}
