using System.Text.Json.Serialization;
using ChainHub.Contracts;

namespace ChainHub.Conversations.Conditions;

/// <summary>What one side of Voorwaarden en Vervolg keeps: the household, the versions of the conditions, and who stands behind which.</summary>
public sealed class ConditionsConversation : Conversation
{
    /// <inheritdoc />
    [JsonIgnore]
    public override bool CarriesTasks => true;

    /// <summary>This side is that of Veilig Thuis, which sets the conditions and answers for the service.</summary>
    public bool Leads { get; set; }

    /// <summary>By the agreement under which it began, a version needs the endorsement of both organizations to be in force.</summary>
    public bool NeedsBoth { get; set; } = true;

    /// <summary>Everybody in the household, by reference.</summary>
    public Dictionary<string, FamilyMember> Household { get; set; } = [];

    /// <summary>The latest version that was proposed; zero: none.</summary>
    public int Proposed { get; set; }

    /// <summary>The organization that proposed it, and so stands behind it.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>The latest version that the other organization endorsed; zero: none.</summary>
    public int Endorsed { get; set; }

    /// <summary>The version in force; null: none yet.</summary>
    public int? InForce { get; set; }

    /// <summary>The conditions of the latest version, by their ids.</summary>
    public List<string> ProposedIds { get; set; } = [];

    /// <summary>The conditions of the version that both stand behind, by their ids.</summary>
    public List<string> EndorsedIds { get; set; } = [];

    /// <summary>How many breaches are known here.</summary>
    public int Breaches { get; set; }

    /// <summary>A breach is known that was not judged yet.</summary>
    public bool BreachOpen { get; set; }

    /// <summary>The conditions in force, by their ids.</summary>
    public List<string> IdsInForce { get; set; } = [];

    /// <summary>Where an open disagreement is talked about; null: there is none.</summary>
    public DisagreementLevel? Disagreement { get; set; }
}

/// <summary>A member of the household as the service knows it.</summary>
public sealed class FamilyMember
{
    /// <summary>The place in the household.</summary>
    public HouseholdRole Role { get; set; }

    /// <summary>How safe; null: not judged yet.</summary>
    public SafetyStatus? Safety { get; set; }

    /// <summary>Somebody spoke with this child.</summary>
    public bool SpokenTo { get; set; }

    /// <summary>Why nobody did, the last time it was tried.</summary>
    public NotSpokenReason? NotSpokenTo { get; set; }

    /// <summary>A child with whom nobody spoke, and nobody said why not.</summary>
    [JsonIgnore]
    public bool ChildUnheard => Role == HouseholdRole.Child && !SpokenTo && NotSpokenTo is null;
}
