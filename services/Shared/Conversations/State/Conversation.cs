using System.Text.Json.Serialization;
using MassTransit;

namespace ChainHub.Conversations;

/// <summary>One side of a conversation: what every kind has in common. Stored as JSON in the row of its saga.</summary>
public abstract class Conversation : SagaStateMachineInstance, IHoldTasks
{
    /// <summary>The id of the conversation, the same in every organization that takes part.</summary>
    public Guid CorrelationId { get; set; }

    /// <summary>The name of the state.</summary>
    [JsonIgnore]
    public string CurrentState { get; set; } = "Initial";

    /// <summary>The case it belongs to, if any.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>The other organization; in a broadcast consultation, the one asked first.</summary>
    public string Peer { get; set; } = "";

    /// <summary>What was said to and heard from each organization, by its code.</summary>
    public Dictionary<string, Channel> Channels { get; set; } = [];

    /// <summary>Terms that run or have passed.</summary>
    public List<RunningTerm> Terms { get; set; } = [];

    /// <summary>Open tasks of this organization, and tasks that go between the two.</summary>
    public List<OwnedTask> Tasks { get; set; } = [];

    /// <summary>Acute danger was declared then (UTC), and nobody has said yet that it was acted on.</summary>
    public DateTimeOffset? AcuteSince { get; set; }

    /// <summary>The step that is being taken now.</summary>
    [JsonIgnore]
    internal Step Step { get; set; } = null!;
}

/// <summary>What was said to and heard from one organization.</summary>
public sealed class Channel
{
    /// <summary>The sequence number of the last message said to it.</summary>
    public int Sent { get; set; }

    /// <summary>The sequence number of the last message handled from it.</summary>
    public int Heard { get; set; }
}
