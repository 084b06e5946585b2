using ChainHub.Contracts;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Handover;

namespace ChainHub.Node.Tests.World;

/// <summary>Things that made-up people say, with a word in every free text by which a leak can be recognized.</summary>
internal static class Sayings
{
    public const string Canary = "kanarie-Jansen-Dorpsstraat";

    public static readonly DateTimeOffset At = new(2026, 3, 30, 7, 30, 0, TimeSpan.Zero);

    /// <summary>A question as a node sends it.</summary>
    public static ConsultationAsked Question { get; } = new()
    {
        Question = $"Hoe spreken wij de kinderen? {Canary}", Topic = ConsultationTopic.Conversation, ReplyBy = At.AddDays(1), OccurredAt = At,
    };

    public static ConsultationAnswered Answer { get; } = new() { Advice = $"Apart van elkaar. {Canary}", AdviserRole = "gedragswetenschapper", OccurredAt = At };

    public static HandoverOffered Offer(HandoverKind kind = HandoverKind.Direct) => new()
    {
        Kind = kind,
        OversightSince = At.AddHours(-2),
        Content = new HandoverContent
        {
            Reason = $"Ruzie thuis, {Canary}",
            Facts = [new Observation { Text = $"Kind sliep bij buren, {Canary}", IsFact = true }],
            Household = [new HouseholdMember { PersonRef = "kind-1", Role = HouseholdRole.Child, Safety = SafetyStatus.DirectlySafe, SpokenToOn = new DateOnly(2026, 3, 30) }],
            Risk = new RiskAssessment { Instrument = $"triage {Canary}", On = new DateOnly(2026, 3, 30), Outcome = Canary, ByOrganization = Chain.VeiligThuis },
            Ongoing = new OngoingWork { StayInvolved = [] },
            FamilyInformed = new FamilyInformed { KnowsOfHandover = true, AskedAlready = Canary },
            Basis = new SharingBasis { Ground = LegalBasis.StatutoryTask, Purpose = $"overdracht {Canary}", Consent = ConsentState.NotNeeded },
        },
    };
}
