using System.Text.Json.Serialization;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Rights;
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

    /// <summary>The name that every table gives to the state in which what began the conversation did not arrive.</summary>
    protected const string Undelivered = nameof(Undelivered);

    /// <summary>Whether the other organization has this conversation: its first message may not have arrived there.</summary>
    [JsonIgnore]
    public virtual bool PeerHasIt => Channels.ContainsKey(Peer) && CurrentState != Undelivered;

    /// <summary>Whether tasks may go between the two in it.</summary>
    [JsonIgnore]
    public virtual bool CarriesTasks => false;

    /// <summary>Open tasks of this organization, and tasks that go between the two.</summary>
    public List<OwnedTask> Tasks { get; set; } = [];

    /// <summary>Terms of law that were met late: the conversation does not close without a reason.</summary>
    public List<string> LateByLaw { get; set; } = [];

    /// <summary>Whether the other organization may know how the case goes on: a reporter may not.</summary>
    [JsonIgnore]
    public virtual bool SharesCase => true;

    /// <summary>Whether nothing more is said in it but alarms: a message of either side would do harm.</summary>
    [JsonIgnore]
    public virtual bool Silent => false;

    /// <summary>Whether an alarm of it goes to an organization.</summary>
    internal virtual bool MayHear(Participant? organization) => true;

    /// <summary>Whether a person who asks for the file may be shown that it exists.</summary>
    /// <param name="person">The person, pseudonymous within the conversation.</param>
    public virtual bool ListedFor(string person) => true;

    /// <summary>Messages that are withheld from persons, also where the conversation itself is not; null: none.</summary>
    public List<WithheldMessage>? WithheldMessages { get; set; }

    /// <summary>Remembers from whom a message is withheld, if it is from anybody.</summary>
    internal virtual void Withhold(string id, Message? message)
    {
        if (message?.Disclosure is { WithholdFrom: { Count: > 0 } persons }) (WithheldMessages ??= []).Add(new WithheldMessage(id, persons));
    }

    /// <summary>What was consented to in it; null: nothing.</summary>
    public List<Consent>? Consents { get; set; }

    /// <summary>Of whom a request for access is open, with the day on which it came in (Amsterdam date); null: of nobody.</summary>
    public Dictionary<string, DateOnly>? AccessAsked { get; set; }

    /// <summary>What this organization corrected and others have still to process; null: nothing.</summary>
    public List<OpenCorrection>? Corrections { get; set; }

    /// <summary>Acute danger was declared then (UTC), and nobody has said yet that it was acted on.</summary>
    public DateTimeOffset? AcuteSince { get; set; }

    /// <summary>The step that is being taken now.</summary>
    [JsonIgnore]
    internal Step Step { get; set; } = null!;
}

/// <summary>A message that some persons must not learn of.</summary>
/// <param name="Id">The message.</param>
/// <param name="From">The persons, by reference.</param>
public sealed record WithheldMessage(string Id, IReadOnlyList<string> From);

/// <summary>What was said to and heard from one organization.</summary>
public sealed class Channel
{
    /// <summary>The sequence number of the last message said to it.</summary>
    public int Sent { get; set; }

    /// <summary>The sequence number of the last message handled from it; every earlier one was handled too.</summary>
    public int Heard { get; set; }

    /// <summary>Numbers after that of messages that were refused before their turn: nothing waits for them.</summary>
    public List<int> Spent { get; set; } = [];

    /// <summary>Whether a number was used.</summary>
    public bool Knows(int sequence) => sequence <= Heard || Spent.Contains(sequence);

    /// <summary>Uses a number. What lies absurdly far ahead is not remembered.</summary>
    public void Take(int sequence)
    {
        if (sequence == Heard + 1) Heard++;
        else if (!Knows(sequence) && sequence <= Heard + FarthestAhead) Spent.Add(sequence);
        while (Spent.Remove(Heard + 1)) Heard++;
    }

    /// <summary>Takes back the number of a message that certainly did not leave, if it was the last: the next one gets it.</summary>
    public void GiveBack(NotSent unsent)
    {
        if (unsent is not null && unsent.Sequence == Sent) Sent--;
    }

    private const int FarthestAhead = 100;
}
