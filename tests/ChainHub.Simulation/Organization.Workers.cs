using System.Text.Json;
using ChainHub.Conversations.Machines;
using ChainHub.Conversations.Workers;

namespace ChainHub.Simulation;

/// <summary>What can be seen of who works with families.</summary>
public sealed partial class Organization
{
    /// <summary>What is kept of who works with a family.</summary>
    public WorkersConversation Workers(string name) => (WorkersConversation)Kept(name);

    /// <summary>How many families a worker has here, alone or in a duo.</summary>
    public int Caseload(string worker) => FamiliesOf(worker)?.Besides(null) ?? 0;

    /// <summary>The families of a worker of this organization; null where none was ever known.</summary>
    public WorkerFamilies? FamiliesOf(string worker) => Store.Sagas.TryGetValue(WorkerRegister.KeyOf(worker), out var row)
        ? JsonSerializer.Deserialize<WorkerFamilies>(row.Data, StateJson.Options)
        : null;
}
