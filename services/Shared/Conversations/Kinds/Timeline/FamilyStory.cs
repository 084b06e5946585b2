using ChainHub.Contracts;
using ChainHub.Contracts.Handover;

namespace ChainHub.Conversations.Timeline;

/// <summary>
/// What one organization itself has seen and done of a family's help (het verhaal van het gezin): a projection that is written with each
/// step it tells of, in the same commit. It is not the file of the case: of what others did it has only what they said here.
/// </summary>
public sealed class FamilyStory
{
    /// <summary>The most facts that are kept; older ones make room, and it is said that they did.</summary>
    public const int MostFacts = 500;

    private const int MostDecisions = 100;
    private const int MostConversations = 500;

    /// <summary>The case.</summary>
    public Guid CaseId { get; set; }

    /// <summary>What happened, in the order in which it was handled.</summary>
    public List<StoryFact> Facts { get; set; } = [];

    /// <summary>Older facts are no longer here.</summary>
    public bool Shortened { get; set; }

    /// <summary>What was decided, with the reason in words that the family may read.</summary>
    public List<StoryDecision> Decisions { get; set; } = [];

    /// <summary>Every person of the family that was spoken of here, by reference.</summary>
    public Dictionary<string, StoryPerson> Persons { get; set; } = [];

    /// <summary>The latest version of the safety conditions that was proposed; null: none.</summary>
    public StoryConditions? Proposed { get; set; }

    /// <summary>The safety conditions in force; null: none.</summary>
    public StoryConditions? InForce { get; set; }

    /// <summary>The sections of the report that this organization wrote, the latest version of each.</summary>
    public List<StorySection> Sections { get; set; } = [];

    /// <summary>The conversations of the case here.</summary>
    public List<Guid> Conversations { get; set; } = [];

    /// <summary>Adds a fact.</summary>
    public void Add(StoryFact fact)
    {
        Facts.Add(fact);
        if (Facts.Count <= MostFacts) return;
        Facts.RemoveAt(0);
        Shortened = true;
    }

    /// <summary>Adds a decision.</summary>
    public void Add(StoryDecision decision)
    {
        Decisions.Add(decision);
        if (Decisions.Count > MostDecisions) Decisions.RemoveAt(0);
    }

    /// <summary>A conversation of the case; the oldest make room for newer ones.</summary>
    public void TakesPlaceIn(Guid conversation)
    {
        if (Conversations.Contains(conversation)) return;
        Conversations.Add(conversation);
        if (Conversations.Count > MostConversations) Conversations.RemoveAt(0);
    }

    /// <summary>A person; known from now on.</summary>
    public StoryPerson Person(string reference)
    {
        if (!Persons.TryGetValue(reference, out var person)) Persons[reference] = person = new StoryPerson();
        return person;
    }
}

/// <summary>How far a fact may go.</summary>
public enum Sharing
{
    /// <summary>To whoever has a basis.</summary>
    Shared,

    /// <summary>It was told here and is not to be told on (geen verdere verstrekking).</summary>
    NotOnward,

    /// <summary>It could show who reported, or where somebody is.</summary>
    Guarded,

    /// <summary>Somebody of the family must not learn of it.</summary>
    Withheld,
}

/// <summary>One thing that happened, in codes.</summary>
public sealed class StoryFact
{
    /// <summary>The ids of the messages that tell it.</summary>
    public List<string> References { get; set; } = [];

    /// <summary>The name of the message that says so, such as <c>measure.ordered</c>.</summary>
    public string What { get; set; } = "";

    /// <summary>When it happened (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When it was handled here (UTC).</summary>
    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>The organization that did it.</summary>
    public string By { get; set; } = "";

    /// <summary>The other organizations that know it from this one, or told it.</summary>
    public List<string> With { get; set; } = [];

    /// <summary>A code that says more.</summary>
    public string? Detail { get; set; }

    /// <summary>From when it holds (UTC).</summary>
    public DateTimeOffset? From { get; set; }

    /// <summary>Until when it holds (UTC), exclusive.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>The worker whom it is about, by reference.</summary>
    public string? WorkerRef { get; set; }

    /// <summary>It was said to be wrong afterwards.</summary>
    public bool Corrected { get; set; }

    /// <summary>How far it may go.</summary>
    public Sharing Sharing { get; set; }

    /// <summary>Whether it tells the same as another, apart from when.</summary>
    public bool SaysTheSameAs(StoryFact other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (What, By, Detail, From, Until, WorkerRef) == (other.What, other.By, other.Detail, other.From, other.Until, other.WorkerRef);
    }
}

/// <summary>Something that was decided.</summary>
public sealed class StoryDecision
{
    /// <summary>The name of the message that says so.</summary>
    public string What { get; set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The organization that decided.</summary>
    public string By { get; set; } = "";

    /// <summary>The role of who wrote it down; empty: the node.</summary>
    public string Role { get; set; } = "";

    /// <summary>What was decided, as a code.</summary>
    public string? Detail { get; set; }

    /// <summary>Why, in words that the family may read.</summary>
    public string Reason { get; set; } = "";

    /// <summary>How far it may go.</summary>
    public Sharing Sharing { get; set; }
}

/// <summary>What is known here of one person.</summary>
public sealed class StoryPerson
{
    /// <summary>The place in the household; null: not said.</summary>
    public HouseholdRole? Role { get; set; }

    /// <summary>How safe, as it was judged last; null: nobody judged it.</summary>
    public SafetyStatus? Safety { get; set; }

    /// <summary>When that was (UTC).</summary>
    public DateTimeOffset? JudgedAt { get; set; }

    /// <summary>The organization that judged it.</summary>
    public string? JudgedBy { get; set; }

    /// <summary>When somebody last spoke with this person (Amsterdam date); null: nobody did.</summary>
    public DateOnly? SpokenToOn { get; set; }

    /// <summary>The organization that did.</summary>
    public string? SpokenToBy { get; set; }

    /// <summary>Why nobody did, the last time.</summary>
    public NotSpokenReason? NotSpokenTo { get; set; }
}

/// <summary>A version of the safety conditions, and who stands behind it.</summary>
public sealed class StoryConditions
{
    /// <summary>The version.</summary>
    public int Version { get; set; }

    /// <summary>The conditions and who watches each.</summary>
    public List<SafetyCondition> Conditions { get; set; } = [];

    /// <summary>The organizations that stand behind it.</summary>
    public List<string> StandBehind { get; set; } = [];

    /// <summary>Since when it is in force (UTC); null: it is proposed.</summary>
    public DateTimeOffset? Since { get; set; }
}

/// <summary>A section of the report as its owner wrote it.</summary>
public sealed class StorySection
{
    /// <summary>Which.</summary>
    public ReportSection Section { get; set; }

    /// <summary>The organization that owns it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The role of its author.</summary>
    public string AuthorRole { get; set; } = "";

    /// <summary>When it was written (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Its version.</summary>
    public int Version { get; set; }

    /// <summary>What it says, facts apart from opinions.</summary>
    public List<Observation> Observations { get; set; } = [];

    /// <summary>Somebody of the family must not learn of it.</summary>
    public bool Withheld { get; set; }
}
