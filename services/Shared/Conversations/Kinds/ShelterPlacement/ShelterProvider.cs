using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>
/// A shelter placement at the shelter: it judges the danger the same day, looks for a place in or outside the region, keeps those who flee
/// safe meanwhile, and takes them in. Its own system knows where; this conversation does not.
/// </summary>
public sealed class ShelterProvider : PlacementTable
{
    /// <summary>The table of the shelter.</summary>
    public ShelterProvider() : base("shelter.provider", "Opvangplaatsing, opvang")
    {
        PlayedBy(OrganizationKind.Shelter);
        With(OrganizationKinds.AskingForShelter);
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
