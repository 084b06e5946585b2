using ChainHub.Contracts.ShelterPlacement;
using static ChainHub.Contracts.Tests.Examples.Say;

namespace ChainHub.Contracts.Tests.Examples;

/// <summary>A shelter placement, from the request to the departure. Nothing says where.</summary>
internal static class ShelterExamples
{
    private const string Alias = "sc-4f09b2c7";
    private static readonly Disclosure Withheld = new() { WithholdFrom = ["p3"] };

    public static IEnumerable<Example> All() =>
    [
        Example(Vt, Shelter, new ShelterRequested
        {
            Adults = ["p2"], Children = [new() { PersonRef = "p1", Age = 7 }], Threat = ThreatLevel.Serious, AvoidRegions = ["Duinrand-Noord"],
            Needs = [ShelterNeed.Interpreter], Explanation = "Er is al jaren geweld; moeder wil nu weg.", Disclosure = Withheld,
        }, 10),
        Example(Shelter, Vt, new ShelterScreened
        {
            Outcome = ShelterScreening.SupraRegional, Risk = ThreatLevel.Grave, Explanation = "Hij zoekt haar in de hele regio.", Disclosure = Withheld,
        }, 10),
        Example(Shelter, Vt, new ShelterScreened
        {
            Outcome = ShelterScreening.Unsuitable, Unsuitable = UnsuitableReason.SafeAtHome, Risk = ThreatLevel.Limited,
            Explanation = "Met een huisverbod kan zij thuis blijven.", Disclosure = Withheld,
        }, 10, name: "niet-passend"),
        Example(Shelter, Vt, new ShelterNoCapacity { Explanation = "Alles is bezet; we zoeken verder en overbruggen.", Disclosure = Withheld }, 10, 2),
        Example(Shelter, Vt, new ShelterBridged { Form = BridgingForm.Hotel, Since = On(10), ContactRef = "sc-00a1b2c3", Disclosure = Withheld }, 10, 3),
        Example(Shelter, Vt, new ShelterPlaceOffered { ContactRef = Alias, AvailableFrom = On(12), Disclosure = Withheld }, 11, 4),
        Example(Shelter, Vt, new ShelterPlaced { Since = On(12), Emergency = false, ContactRef = Alias, Disclosure = Withheld }, 12, 5),
        Example(Shelter, Vt, new ShelterMoved { Reason = ShelterMoveReason.Safety, Since = On(20), ContactRef = "sc-9d8e7f60", Disclosure = Withheld }, 20, 6),
        Example(Vt, Shelter, new ChildrenSchoolContactNeeded
        {
            Children = ["p1"], Matter = SchoolMatter.Enrolment, Question = "Wie overlegt met de leerkracht van vroeger?", Disclosure = Withheld,
        }, 13, 2),
        Example(Shelter, Vt, new ShelterLeft { WithNotice = true, LeftOn = On(30), Next = AfterShelter.OwnHome, Disclosure = Withheld }, 30, 7),
        Example(Vt, Shelter, new ShelterLocationCompromised { Sign = CompromiseSign.Told, NoticedAt = At(21), PoliceCalled = true, Disclosure = Withheld }, 21),
    ];
}
