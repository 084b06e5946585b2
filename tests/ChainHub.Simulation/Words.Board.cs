using ChainHub.Contracts.BoardRequest;
using ChainHub.Contracts.Municipality;

namespace ChainHub.Simulation;

/// <summary>What is said about a request to the child protection board.</summary>
public static partial class Words
{
    public static VtoPrepared Prepared() => new() { Minors = [new() { PersonRef = Child }] };

    public static VtoSubmitted Vto(RequesterKind by = RequesterKind.VeiligThuis, DateTimeOffset? phoned = null) => new()
    {
        RequestedBy = by, Minors = [new() { PersonRef = Child, AgeBand = AgeBand.TwelveToFifteen }], Explanation = "Vrijwillige hulp lukt niet.",
        Urgent = phoned is not null, OutOfBandFirst = phoned is null ? null : true, OccurredAt = phoned ?? default,
    };

    public static VtoCorvReceipt CorvReceipt(DateTimeOffset? at = null) => new() { ReceiptNumber = "C1", ForwardedAt = at ?? new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero) };

    public static VtoIntakeDecided Intake(IntakeDecision decision) => new() { Decision = decision, Explanation = "Zo besluiten wij." };

    public static VtoWaiting Waits() => new() { QueuedOn = Day };

    public static VtoSafetyChecked SafetyChecked(SafetyStatus safety = SafetyStatus.DirectlySafe) => new()
    {
        On = Day, SafetyPerPerson = [new() { PersonRef = Child, Safety = safety }],
    };

    public static VtoUpgradedToUrgent Urgent(DateTimeOffset? phoned = null) => new()
    {
        Explanation = "Het kan niet wachten.", OutOfBandFirst = phoned is null ? null : true, OccurredAt = phoned ?? default,
    };

    public static ProtectionTablePlanned TablePlanned() => new() { On = Day, Invited = ["veilig", Mother, Child] };

    public static ProtectionTableHeld TableHeld() => new() { On = Day, Present = ["veilig", Mother] };

    public static InvestigationStartedByBoard Investigation(OwnMotionGround? ground = null) => new() { OwnMotion = ground };

    public static ReportDelivered BoardReport(ReportAdvice advice = ReportAdvice.MeasureNeeded) => new() { Advice = advice, Explanation = "Zo adviseren wij." };

    public static ProvisionalSupervisionRequested ProvisionalAsked() => new();

    public static ProvisionalSupervisionOrdered Provisional(DateOnly from, string institution = "instelling", bool withoutHearing = false) => new()
    {
        Institution = institution, From = from, WithoutHearing = withoutHearing,
    };

    public static ProvisionalSupervisionEnded ProvisionalOver(ProvisionalEnd reason = ProvisionalEnd.Revoked) => new() { Reason = reason };

    public static MeasureRequested MeasureAsked(MeasureType type = MeasureType.SupervisionOrder) => new() { Type = type };

    public static MeasureOrdered Measure(DateOnly from, DateOnly? until = null, string institution = "instelling", MeasureType type = MeasureType.SupervisionOrder) => new()
    {
        Type = type, Institution = institution, From = from, Until = type == MeasureType.Guardianship ? null : until ?? from.AddYears(1),
    };

    public static MeasureNotOrdered NoMeasure() => new() { Explanation = "De rechter vindt vrijwillige hulp genoeg." };

    public static MunicipalityInformed CollegeTold(MunicipalityNotice notice = MunicipalityNotice.RequestMade) => new() { Notice = notice, On = Day, Minors = [Child] };
}
