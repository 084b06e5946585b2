using ChainHub.Conversations.Agreements;
using ChainHub.Conversations.Machines;
using MassTransit;

namespace ChainHub.Conversations.ShelterPlacement;

/// <summary>
/// A shelter placement at whoever asks for it: Veilig Thuis, the social team, the police, or a shelter that asks one elsewhere. It asks once,
/// sees to it that there is an answer, and never learns where.
/// </summary>
public sealed class ShelterRequester : PlacementTable
{
    /// <summary>Niet aangekomen.</summary>
    public State Undelivered { get; private set; } = null!;

    /// <summary>The table of who asks.</summary>
    public ShelterRequester() : base("shelter.requester", "Opvangplaatsing, aanvrager")
    {
        PlayedBy(OrganizationKinds.AskingForShelter);
        With(OrganizationKind.Shelter);
        OthersMay("Whoever else finds a family in danger reports to Veilig Thuis, which asks for shelter.");
        Hear(() => ShelterRequested, Author.OwnPeople, starts: true);
        Hear(() => Screened, Author.Peer);
        Hear(() => PlaceOffered, Author.Peer);
        Hear(() => Full, Author.Peer);
        Hear(() => Bridged, Author.Peer);
        Hear(() => TakenIn, Author.Peer);
        Hear(() => Moved, Author.Peer);
        Hear(() => Departed, Author.Peer);
        Hear(() => SchoolContactNeeded, Author.OwnPeople);
        Hear(() => LocationCompromised);

        Initially(
            When(ShelterRequested).Ask().TransitionTo(Requested));

        During([Requested, InRegion, SupraRegional],
            When(Screened, PlacementActs.AsUnsuitable).Judged().DecideWhatNow().TransitionTo(Unsuitable),
            When(Screened, PlacementActs.ForTheRegion).Judged().AwaitPlace().TransitionTo(InRegion),
            When(Screened, PlacementActs.ForElsewhere).Judged().AwaitPlace().TransitionTo(SupraRegional),
            When(Full).AwaitPlace().TransitionTo(NoCapacity),
            When(MessageReturned, PlacementActs.OfTheRequest).DecideWhatNow().TransitionTo(Undelivered));

        During([NoCapacity, Bridging],
            When(Screened, PlacementActs.AsUnsuitable).Judged().DecideWhatNow().TransitionTo(Unsuitable),
            When(Screened, PlacementActs.AsSuitable).Judged(),
            When(Bridged).Sheltered().TransitionTo(Bridging));

        During([InRegion, SupraRegional, NoCapacity, Bridging, Offered],
            When(PlaceOffered).AwaitAdmission().TransitionTo(Offered));

        During(Offered,
            When(TakenIn).In().TransitionTo(Placed));

        During(Placed,
            When(Moved).Elsewhere());

        During([Bridging, Offered, Placed],
            When(SchoolContactNeeded).AskAboutSchool(),
            When(Departed).LookAfter().DecideWhatNow().TransitionTo(Left));

        DuringAny(
            When(LocationCompromised).Alarm().TransitionTo(Compromised));

        Ends(Unsuitable, Left, Compromised, Undelivered);
    }
}
