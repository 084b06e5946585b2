using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>
/// A shelter placement at the shelter: it judges the danger the same day, looks for a place in or outside the region, keeps those who flee
/// safe meanwhile, and takes them in. Its own system knows where; this conversation does not.
/// </summary>
public sealed class ShelterProvider : ConversationMachine<PlacementConversation>
{
    /// <summary>Aangemeld.</summary>
    public State Requested { get; private set; } = null!;

    /// <summary>Niet passend.</summary>
    public State Unsuitable { get; private set; } = null!;

    /// <summary>Plek gezocht in de regio.</summary>
    public State InRegion { get; private set; } = null!;

    /// <summary>Plek gezocht buiten de regio.</summary>
    public State SupraRegional { get; private set; } = null!;

    /// <summary>Geen plek.</summary>
    public State NoCapacity { get; private set; } = null!;

    /// <summary>Overbrugd.</summary>
    public State Bridging { get; private set; } = null!;

    /// <summary>Plek aangeboden.</summary>
    public State Offered { get; private set; } = null!;

    /// <summary>Geplaatst.</summary>
    public State Placed { get; private set; } = null!;

    /// <summary>Vertrokken.</summary>
    public State Left { get; private set; } = null!;

    /// <summary>Locatie bekend geworden.</summary>
    public State Compromised { get; private set; } = null!;

    /// <summary>Aanmelding.</summary>
    public Event<ShelterRequested> ShelterRequested { get; private set; } = null!;

    /// <summary>Screenen.</summary>
    public Event<ShelterScreened> Screened { get; private set; } = null!;

    /// <summary>Plek aanbieden.</summary>
    public Event<ShelterPlaceOffered> PlaceOffered { get; private set; } = null!;

    /// <summary>Geen plek melden.</summary>
    public Event<ShelterNoCapacity> Full { get; private set; } = null!;

    /// <summary>Overbruggen.</summary>
    public Event<ShelterBridged> Bridged { get; private set; } = null!;

    /// <summary>Opnemen.</summary>
    public Event<ShelterPlaced> TakenIn { get; private set; } = null!;

    /// <summary>Verplaatsen.</summary>
    public Event<ShelterMoved> Moved { get; private set; } = null!;

    /// <summary>Vertrek.</summary>
    public Event<ShelterLeft> Departed { get; private set; } = null!;

    /// <summary>Vraag over school.</summary>
    public Event<ChildrenSchoolContactNeeded> SchoolContactNeeded { get; private set; } = null!;

    /// <summary>Locatie bekend.</summary>
    public Event<ShelterLocationCompromised> LocationCompromised { get; private set; } = null!;

    /// <summary>The table of the shelter.</summary>
    public ShelterProvider() : base("shelter.provider", "Opvangplaatsing, opvang")
    {
        PlayedBy(OrganizationKind.Shelter);
        With(Kinds.AskingForShelter);
        Hear(() => ShelterRequested, Author.Peer, starts: true);
        Hear(() => Screened, Author.OwnPeople);
        Hear(() => PlaceOffered, Author.OwnPeople);
        Hear(() => Full, Author.OwnPeople);
        Hear(() => Bridged, Author.OwnPeople);
        Hear(() => TakenIn, Author.OwnPeople);
        Hear(() => Moved, Author.OwnPeople);
        Hear(() => Departed, Author.OwnPeople);
        Hear(() => SchoolContactNeeded, Author.Peer, mayCross: true);
        Hear(() => LocationCompromised, starts: true);

        Initially(
            When(ShelterRequested).TakeIn().TransitionTo(Requested),
            // It may overtake the request.
            When(LocationCompromised, PlacementActs.ByThem).Alarm().TransitionTo(Compromised));

        During([Requested, InRegion, SupraRegional],
            When(Screened, PlacementActs.AsUnsuitable).Judge().GiveUp().TransitionTo(Unsuitable),
            When(Screened, PlacementActs.ForTheRegion).Judge().Search().TransitionTo(InRegion),
            When(Screened, PlacementActs.ForElsewhere).Judge().Search().TransitionTo(SupraRegional),
            When(Full).Search().Say().TransitionTo(NoCapacity));

        During([NoCapacity, Bridging],
            When(Screened, PlacementActs.AsUnsuitable).Judge().GiveUp().TransitionTo(Unsuitable),
            When(Screened, PlacementActs.AsSuitable).Judge(),
            When(Bridged).Bridge().TransitionTo(Bridging));

        During([InRegion, SupraRegional, NoCapacity, Bridging, Offered],
            When(PlaceOffered).Offer().TransitionTo(Offered));

        During(Offered,
            When(TakenIn).Admit().TransitionTo(Placed));

        During(Placed,
            When(Moved).Move());

        During([Bridging, Offered, Placed],
            When(SchoolContactNeeded).ArrangeSchool(),
            When(Departed).SeeOff().TransitionTo(Left));

        DuringAny(
            When(LocationCompromised).Alarm().TransitionTo(Compromised));

        Ends(Unsuitable, Left, Compromised);
    }
}
