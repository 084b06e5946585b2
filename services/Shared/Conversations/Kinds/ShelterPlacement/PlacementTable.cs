using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>What both sides of a shelter placement know: its states, and what is said in it.</summary>
/// <param name="name">The name under which rows of this side are stored.</param>
/// <param name="dutch">What Dutch professionals call this side.</param>
public abstract class PlacementTable(string name, string dutch) : ConversationMachine<PlacementConversation>(name, dutch)
{
    /// <summary>Aangemeld.</summary>
    public State Requested { get; protected set; } = null!;

    /// <summary>Niet passend.</summary>
    public State Unsuitable { get; protected set; } = null!;

    /// <summary>Plek gezocht in de regio.</summary>
    public State InRegion { get; protected set; } = null!;

    /// <summary>Plek gezocht buiten de regio.</summary>
    public State SupraRegional { get; protected set; } = null!;

    /// <summary>Geen plek.</summary>
    public State NoCapacity { get; protected set; } = null!;

    /// <summary>Overbrugd.</summary>
    public State Bridging { get; protected set; } = null!;

    /// <summary>Plek aangeboden.</summary>
    public State Offered { get; protected set; } = null!;

    /// <summary>Geplaatst.</summary>
    public State Placed { get; protected set; } = null!;

    /// <summary>Vertrokken.</summary>
    public State Left { get; protected set; } = null!;

    /// <summary>Locatie bekend geworden.</summary>
    public State Compromised { get; protected set; } = null!;

    /// <summary>Aanmelden.</summary>
    public Event<ShelterRequested> ShelterRequested { get; protected set; } = null!;

    /// <summary>Screening.</summary>
    public Event<ShelterScreened> Screened { get; protected set; } = null!;

    /// <summary>Aanbod van een plek.</summary>
    public Event<ShelterPlaceOffered> PlaceOffered { get; protected set; } = null!;

    /// <summary>Geen plek.</summary>
    public Event<ShelterNoCapacity> Full { get; protected set; } = null!;

    /// <summary>Overbrugging.</summary>
    public Event<ShelterBridged> Bridged { get; protected set; } = null!;

    /// <summary>Opname.</summary>
    public Event<ShelterPlaced> TakenIn { get; protected set; } = null!;

    /// <summary>Verplaatsing.</summary>
    public Event<ShelterMoved> Moved { get; protected set; } = null!;

    /// <summary>Vertrek.</summary>
    public Event<ShelterLeft> Departed { get; protected set; } = null!;

    /// <summary>Contact met school vragen.</summary>
    public Event<ChildrenSchoolContactNeeded> SchoolContactNeeded { get; protected set; } = null!;

    /// <summary>Locatie bekend.</summary>
    public Event<ShelterLocationCompromised> LocationCompromised { get; protected set; } = null!;
}
