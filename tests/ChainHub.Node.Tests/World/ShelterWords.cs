using ChainHub.Contracts;
using ChainHub.Contracts.ShelterPlacement;

namespace ChainHub.Node.Tests.World;

/// <summary>A shelter placement as made-up people say it: a word in every text by which a leak is recognized, and where they are, which nobody may say.</summary>
internal static class ShelterWords
{
    /// <summary>May be in a body, and nowhere else.</summary>
    public const string Canary = "kanarietekst";

    /// <summary>May be nowhere.</summary>
    public const string Street = "Kanariestraat";

    public const string Location = $"Ze zitten nu op {Street} 12, 1811 KB.";

    public static readonly DateOnly Day = new(2026, 3, 30);

    private static readonly Disclosure Withheld = new() { WithholdFrom = ["vader"] };

    public static ShelterRequested Asked(ThreatLevel threat = ThreatLevel.Acute) => new()
    {
        Adults = ["moeder"], Children = [new() { PersonRef = "kind-1", Age = 7 }], Threat = threat, AvoidRegions = [Canary],
        Explanation = $"Ruzie en geweld thuis. {Canary}", Disclosure = Withheld,
    };

    public static ShelterScreened Screened { get; } = new() { Outcome = ShelterScreening.SupraRegional, Risk = ThreatLevel.Grave, Explanation = $"Met moeder gesproken. {Canary}" };

    public static ShelterNoCapacity Full { get; } = new() { Explanation = $"Alles is bezet. {Canary}" };

    public static ShelterBridged Bridged { get; } = new() { Form = BridgingForm.Hotel, Since = Day, ContactRef = "sc-00a1b2c3" };

    public static ShelterPlaceOffered Offered { get; } = new() { ContactRef = "sc-4f09b2c7", AvailableFrom = Day };

    public static ShelterPlaced Placed { get; } = new() { ContactRef = "sc-4f09b2c7", Since = Day, Emergency = true };

    public static ChildrenSchoolContactNeeded School { get; } = new() { Children = ["kind-1"], Matter = SchoolMatter.Enrolment, Question = $"Wie praat met de juf? {Canary}" };

    public static ShelterLocationCompromised Compromised(DateTimeOffset at) => new() { Sign = CompromiseSign.Seen, NoticedAt = at };
}
