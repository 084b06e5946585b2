using ChainHub.Contracts.ShelterPlacement;

namespace ChainHub.Simulation;

/// <summary>What is said around a shelter placement.</summary>
public static partial class Words
{
    /// <summary>By what the location in <see cref="ALocation"/> is recognized wherever it should not be.</summary>
    public const string Canary = "Kanariestraat";

    /// <summary>What nobody may write about a shelter.</summary>
    public const string ALocation = $"Ze zijn nu op {Canary} 12, 1811 KB, bel 06-12345678.";

    /// <summary>A word that may be in a body, and nowhere else.</summary>
    public const string OnlyInBodies = "kanarietekst";

    private static readonly Disclosure FromWhom = new() { WithholdFrom = [Excluded] };

    /// <summary>A mother and her child flee from the father.</summary>
    public static ShelterRequested ShelterAsked(ThreatLevel threat = ThreatLevel.Serious) => new()
    {
        Adults = [Mother], Children = [new() { PersonRef = Child, Age = 7 }], Threat = threat, AvoidRegions = ["Kennemerland"], Needs = [ShelterNeed.Interpreter],
        Explanation = $"Er is al jaren geweld, sinds 2019 en steeds vaker. {OnlyInBodies}", Disclosure = FromWhom,
    };

    public static ShelterScreened ShelterScreened(ShelterScreening outcome = ShelterScreening.InRegion, ThreatLevel risk = ThreatLevel.Serious) => new()
    {
        Outcome = outcome, Unsuitable = outcome == ShelterScreening.Unsuitable ? UnsuitableReason.SafeAtHome : null, Risk = risk,
        Explanation = $"Met moeder gesproken om 10:30, kind van 7 erbij. {OnlyInBodies}",
    };

    public static ShelterPlaceOffered PlaceOffered(DateOnly from, bool emergency = false) => new() { ContactRef = "sc-4f09b2c7", Emergency = emergency, AvailableFrom = from };

    public static ShelterNoCapacity ShelterFull() => new() { Explanation = $"Alles is bezet; we zoeken verder. {OnlyInBodies}" };

    public static ShelterBridged Bridged(DateOnly since, BridgingForm form = BridgingForm.Hotel) => new() { Form = form, Since = since, ContactRef = "sc-00a1b2c3" };

    public static ShelterPlaced PlacedInShelter(DateOnly since, bool emergency = false) => new() { Since = since, Emergency = emergency, ContactRef = "sc-4f09b2c7" };

    public static ShelterMoved MovedInShelter(DateOnly since, ShelterMoveReason reason = ShelterMoveReason.RegularPlace, bool emergency = false) =>
        new() { Reason = reason, Since = since, Emergency = emergency, ContactRef = "sc-9d8e7f60" };

    public static ShelterLeft LeftShelter(DateOnly on, bool withNotice = true, AfterShelter next = AfterShelter.OwnHome) => new() { WithNotice = withNotice, LeftOn = on, Next = next };

    public static ShelterLocationCompromised Compromised(DateTimeOffset at) => new() { Sign = CompromiseSign.Seen, NoticedAt = at };

    public static ChildrenSchoolContactNeeded SchoolContact() => new()
    {
        Children = [Child], Matter = SchoolMatter.Enrolment, Question = $"Wie praat met de juf van groep 7? {OnlyInBodies}",
    };
}
