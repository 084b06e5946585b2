using System.Text.Json;
using ChainHub.Conversations.Handover;
using ChainHub.Conversations.Machines;

namespace ChainHub.Conversations.Tests.Harness;

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
    public HandoverConversation Handover(string name) => (HandoverConversation)Engine.Sides.Named(Row(name)!.Machine).Read(Row(name)!.Data, Row(name)!.State);

    /// <summary>The oversight of a case as known here.</summary>
    public CaseOversight Case(string name = Chain.Family) =>
        JsonSerializer.Deserialize<CaseOversight>(Store.Sagas[new(ConversationEngine.CaseKind, Chain.Id(name))].Data, StateJson.Options)!;

    /// <summary>Whether it waits for the answer to its request to have a family back.</summary>
    public bool AskedBack(Guid caseId) => Store.Sagas.Values.Any(row => row.CaseId == caseId && row is { Machine: "handover.sender", State: "CancelNegotiation" }
        && ((HandoverConversation)Engine.Sides.Named(row.Machine).Read(row.Data, row.State)).CancellationAskedBy == Code);

    /// <summary>The tasks that hang on a case.</summary>
    public IEnumerable<Guid> TasksOfCase(Guid? caseId) => caseId is { } id && Store.Sagas.GetValueOrDefault(new(ConversationEngine.CaseKind, id)) is { } row
        ? JsonSerializer.Deserialize<CaseOversight>(row.Data, StateJson.Options)!.Tasks.Select(task => task.Id)
        : [];

    /// <summary>The ledger of a case; empty where it is not known.</summary>
    public IReadOnlyList<OversightEntry> LedgerOf(Guid caseId) => Store.Sagas.GetValueOrDefault(new(ConversationEngine.CaseKind, caseId)) is { } row
        ? JsonSerializer.Deserialize<CaseOversight>(row.Data, StateJson.Options)!.Ledger
        : [];

    /// <summary>The ledger of a case, as text: <c>veilig|team</c> with who held it in order.</summary>
    public string Holders(string name = Chain.Family) => string.Join('|', Case(name).Ledger.Select(entry => entry.Holder));

    /// <summary>The kinds of the tasks open here that are this organization's own, in the order of their names.</summary>
    public string OpenTasks => string.Join(' ', Store.Tasks.Values.Where(t => t.Open && t.Owner == Code).Select(t => t.Kind).Order());

    /// <summary>The open task of a kind.</summary>
    public TaskRow Task(TaskKind kind) => Store.Tasks.Values.Single(t => t.Open && t.Kind == kind.ToString() && t.Owner == Code);

    /// <summary>The rules whose terms run here or have passed, in the order of their names.</summary>
    public string RunningTerms => string.Join(' ', Store.Terms.Values.Where(t => t.Status is TermStatus.Running or TermStatus.Passed).Select(t => t.Rule).Order());

    /// <summary>What own people were told of a kind.</summary>
    public IEnumerable<T> Notices<T>() where T : Message => Told.Select(told => told.Body).OfType<T>();
}
