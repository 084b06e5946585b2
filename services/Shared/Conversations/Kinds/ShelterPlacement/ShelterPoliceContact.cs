using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>
/// The police contact of a shelter: it hears only that a location is no longer secret, acts, and calls. It is told nothing else of the
/// placement, and says nothing in it.
/// </summary>
public sealed class ShelterPoliceContact : ConversationMachine<PlacementConversation>
{
    /// <summary>Gealarmeerd.</summary>
    public State Alarmed { get; private set; } = null!;

    /// <summary>Locatie bekend.</summary>
    public Event<ShelterLocationCompromised> LocationCompromised { get; private set; } = null!;

    /// <summary>The table of the police contact.</summary>
    public ShelterPoliceContact() : base("shelter.police", "Opvangplaatsing, contactpersoon politie")
    {
        PlayedBy(OrganizationKind.Police);
        With(OrganizationKinds.AlarmingThePolice);
        Hear(() => LocationCompromised, Author.Peer, starts: true);

        Initially(
            When(LocationCompromised).Act().TransitionTo(Alarmed));
        During(Alarmed,
            When(LocationCompromised).Act());

        Ends(Alarmed);
    }
}
