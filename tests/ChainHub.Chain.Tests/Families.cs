using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.ShelterPlacement;

namespace ChainHub.Chain.Tests;

/// <summary>Made-up families, with a word in every free text by which a leak can be recognized.</summary>
internal static class Families
{
    public const string Canary = "kanarie-Jansen-Dorpsstraat";

    /// <summary>As the canary, for a conversation in which nothing may look like an address.</summary>
    public const string Untold = "kanarietekst";

    /// <summary>May be nowhere: where somebody is sheltered.</summary>
    public const string Street = "Kanariestraat";

    public const string Location = $"Ze zitten nu op {Street} 12, 1811 KB.";

    public static ShelterRequested Shelter { get; } = new()
    {
        Adults = ["moeder"], Children = [new() { PersonRef = "kind-1", Age = 7 }], Threat = ThreatLevel.Acute, Explanation = $"Geweld thuis. {Untold}",
        Disclosure = new Disclosure { WithholdFrom = ["vader"] },
    };

    public static HandoverOffered Offer(HandoverKind kind = HandoverKind.Direct) => new()
    {
        Kind = kind,
        OversightSince = TimeProvider.System.GetUtcNow().AddHours(-2),
        Content = new HandoverContent
        {
            Reason = $"Ruzie thuis, {Canary}",
            Facts = [new Observation { Text = $"Kind sliep bij buren, {Canary}", IsFact = true }],
            Household = [new HouseholdMember { PersonRef = "kind-1", Role = HouseholdRole.Child, Safety = SafetyStatus.DirectlySafe, SpokenToOn = new DateOnly(2026, 3, 30) }],
            Risk = new RiskAssessment { Instrument = "triage-instrument", On = new DateOnly(2026, 3, 30), Outcome = Canary, ByOrganization = "vt-nhn" },
            Ongoing = new OngoingWork { StayInvolved = [] },
            FamilyInformed = new FamilyInformed { KnowsOfHandover = true, AskedAlready = Canary },
            Basis = new SharingBasis { Ground = LegalBasis.StatutoryTask, Purpose = "overdracht", Consent = ConsentState.NotNeeded },
        },
    };
}
