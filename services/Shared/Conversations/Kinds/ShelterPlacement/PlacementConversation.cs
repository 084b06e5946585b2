using System.Text.Json.Serialization;
using ChainHub.Contracts;
using ChainHub.Conversations.Agreements;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>
/// What one side of a shelter placement (opvangplaatsing) keeps. Nothing of it says where somebody is: of a place it knows the alias by which
/// the shelter is reached.
/// </summary>
public sealed class PlacementConversation : Conversation
{
    /// <summary>The states in which nothing more is said in it.</summary>
    private static readonly string[] SilentStates = [nameof(ShelterProvider.Compromised), nameof(ShelterPoliceContact.Alarmed)];

    /// <summary>How the case goes on is not said where a place must stay secret.</summary>
    [JsonIgnore]
    public override bool SharesCase => false;

    /// <inheritdoc />
    [JsonIgnore]
    public override bool Silent => SilentStates.Contains(CurrentState);

    /// <summary>The persons who are sheltered, by reference: the adults, and then the children.</summary>
    public List<string> Persons { get; set; } = [];

    /// <summary>The adults among them.</summary>
    public List<string> Adults { get; set; } = [];

    /// <summary>The persons from whom all of it is withheld, by reference.</summary>
    public List<string> WithheldFrom { get; set; } = [];

    /// <summary>By what the shelter is reached now; null: there is no place.</summary>
    public string? ContactRef { get; set; }

    /// <summary>The messages that were said in it, by id: those that have not left do not leave when it falls silent.</summary>
    public List<string> Said { get; set; } = [];

    /// <summary>Once it is silent, only a shelter or the police hear an alarm of it.</summary>
    internal override bool MayHear(Participant? organization) =>
        !Silent || organization?.Kind is OrganizationKind.Shelter or OrganizationKind.Police;

    // All of it is withheld, whatever a message says.
    internal override void Withhold(string id, Message? message) { }

    /// <summary>Only the adults who are sheltered themselves may be shown that it exists.</summary>
    public override bool ListedFor(string person) => Adults.Contains(person) && !WithheldFrom.Contains(person);
}
