using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Conversations.Machines;

namespace ChainHub.Simulation;

/// <summary>A shelter placement (opvangplaatsing). Now and then somebody writes where they are: that must be refused, and be found nowhere.</summary>
internal sealed class ShelterPlay : Play
{
    private const string Requester = "shelter.requester";
    private const string Provider = "shelter.provider";
    private static readonly OrganizationKind[] Asking = [OrganizationKind.VeiligThuis, OrganizationKind.SocialTeam, OrganizationKind.Police];
    private static readonly DateOnly Day = new(2026, 3, 2);

    public override IReadOnlyList<string> Machines { get; } = [Requester, Provider, Sides.IsAlarmedOfShelters.Name];

    public override IReadOnlyDictionary<Type, Func<Message>> Samples { get; } = new Dictionary<Type, Func<Message>>
    {
        [typeof(ShelterRequested)] = () => Words.ShelterAsked(),
        [typeof(ShelterScreened)] = () => Words.ShelterScreened(),
        [typeof(ShelterPlaceOffered)] = () => Words.PlaceOffered(Day),
        [typeof(ShelterNoCapacity)] = Words.ShelterFull,
        [typeof(ShelterBridged)] = () => Words.Bridged(Day),
        [typeof(ShelterPlaced)] = () => Words.PlacedInShelter(Day),
        [typeof(ShelterMoved)] = () => Words.MovedInShelter(Day),
        [typeof(ShelterLeft)] = () => Words.LeftShelter(Day),
        [typeof(ShelterLocationCompromised)] = () => Words.Compromised(new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero)),
        [typeof(ChildrenSchoolContactNeeded)] = Words.SchoolContact,
    };

    public override int Weight => 2;

    /// <summary>Whether it is a conversation about a shelter.</summary>
    public static bool Plays(SagaRow row) => row.Machine is Requester or Provider;

    public override Opening? Opens(Scene scene)
    {
        var at = scene.OneOf(scene.Chain.Organizations.Where(o => Asking.Contains(o.Kind)).ToList());
        var request = Words.ShelterAsked(scene.Chance(4) ? ThreatLevel.Acute : ThreatLevel.Serious);
        if (scene.Chance(6)) request = request with { Explanation = Words.ALocation };
        return new Opening(at, "shelter", request, scene.Anyone(OrganizationKind.Shelter).Code, scene.SomeCase());
    }

    public override Message? Says(Type type, Scene scene, Organization at, Conversation conversation)
    {
        var today = Calendar.AmsterdamTime.DateOf(at.Now);
        var slip = scene.Chance(6);
        return type.Name switch
        {
            nameof(ShelterScreened) => Screened(scene, slip),
            nameof(ShelterPlaceOffered) => Words.PlaceOffered(today.AddDays(scene.Random.Next(3)), emergency: scene.Chance(3)),
            nameof(ShelterNoCapacity) when !scene.Chance(2) => null,
            nameof(ShelterNoCapacity) => Words.ShelterFull() is var full && slip ? full with { Explanation = Words.ALocation } : full,
            nameof(ShelterBridged) => Words.Bridged(today),
            nameof(ShelterPlaced) => Words.PlacedInShelter(today, emergency: scene.Chance(2)),
            nameof(ShelterMoved) => Words.MovedInShelter(today, (ShelterMoveReason)scene.Random.Next(3), emergency: scene.Chance(3)),
            nameof(ShelterLeft) => scene.Chance(3) ? Words.LeftShelter(today, withNotice: scene.Chance(2)) : null,
            nameof(ShelterLocationCompromised) => scene.Chance(6) ? Words.Compromised(at.Now) : null,
            nameof(ChildrenSchoolContactNeeded) => Words.SchoolContact() is var asked && slip ? asked with { Question = Words.ALocation } : asked,
            _ => base.Says(type, scene, at, conversation),
        };
    }

    public override bool Waits(SagaRow row) => Plays(row) && row.State is "Requested" or "InRegion" or "SupraRegional" or "NoCapacity" or "Bridging" or "Offered";

    // Whoever asked is not told by the shelter that the location is no longer secret, and the other way round the alarm goes ahead.
    public override bool Fits(SagaRow row, SagaRow? other) =>
        !Plays(row) || row.State == "Compromised" || other?.State == "Compromised" || (other is null ? row.State == "Undelivered" : row.State == other.State);

    public override bool FellSilent(SagaRow row) => row.State is "Compromised" or "Alarmed";

    public override TaskKind? NextStep(Happened step, SagaRow row) => row.State == step.Before ? null : (row.Machine, row.State) switch
    {
        (Requester, "Unsuitable" or "Left" or "Undelivered" or "Compromised") or (Provider, "Compromised") => TaskKind.DecideNextStep,
        _ => null,
    };

    private static ShelterScreened Screened(Scene scene, bool slip)
    {
        var screened = Words.ShelterScreened(scene.Chance(4) ? ShelterScreening.Unsuitable : (ShelterScreening)scene.Random.Next(1, 3), scene.Chance(4) ? ThreatLevel.Acute : ThreatLevel.Serious);
        return slip ? screened with { Explanation = Words.ALocation } : screened;
    }
}
