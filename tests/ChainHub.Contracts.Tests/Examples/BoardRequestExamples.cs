using ChainHub.Contracts.BoardRequest;
using ChainHub.Contracts.Municipality;
using static ChainHub.Contracts.Tests.Examples.Say;

namespace ChainHub.Contracts.Tests.Examples;

/// <summary>A request to the child protection board, from its preparation to a measure.</summary>
internal static class BoardRequestExamples
{
    private static readonly Minor Eldest = new() { PersonRef = "p1", AgeBand = AgeBand.TwelveToFifteen };
    private static readonly Minor Baby = new() { PersonRef = "p4" };

    public static IEnumerable<Example> All() => [.. Asking(), .. Court()];

    private static IEnumerable<Example> Asking() =>
    [
        Example(Vt, Vt, new VtoPrepared { Minors = [Eldest] }, 2),
        Example(Vt, Board, new VtoSubmitted
        {
            RequestedBy = RequesterKind.VeiligThuis, Minors = [Eldest, Baby], PriorTable = true,
            Explanation = "Vrijwillige hulp is twee keer gestopt en de ruzies worden heftiger.",
        }, 3),
        Example(Vt, Board, new VtoSubmitted
        {
            RequestedBy = RequesterKind.VeiligThuis, Minors = [Baby], Urgent = true, MunicipalityInformed = true, OutOfBandFirst = true,
            Explanation = "De baby is vannacht gewond naar het ziekenhuis gebracht.",
        }, 3, name: "spoed-na-telefoon"),
        Example(Vt, Board, new VtoCorvReceipt { ReceiptNumber = "CORV-2026-000123", ForwardedAt = At(3) }, 3, 2),
        Example(Board, Vt, new VtoIntakeDecided { Decision = IntakeDecision.Table, Explanation = "Wij spreken eerst met u en de hulpverlening aan tafel." }, 5),
        Example(Board, Vt, new ProtectionTablePlanned { On = On(12), Invited = [Vt, Board, "p1", "p2"] }, 5, 2),
        Example(Board, Vt, new ProtectionTableHeld { On = On(12), Present = [Vt, Board, "p2"], Agreed = "Moeder wil hulp; of dat genoeg is, blijkt uit onderzoek." }, 12, 3),
        Example(Board, Vt, new VtoWaiting { QueuedOn = On(13), ExpectedStart = new(2026, 4, 20), SafetyCheckEveryDays = 14, OversightHolder = Vt }, 13, 5),
        Example(Vt, Board, new VtoSafetyChecked
        {
            On = On(26), SafetyPerPerson = [new() { PersonRef = "p1", Safety = SafetyStatus.DirectlySafe }, new() { PersonRef = "p4", Safety = SafetyStatus.NotYetClear }],
        }, 26, 3),
        Example(Vt, Board, new VtoUpgradedToUrgent { Explanation = "Vader is terug in huis en dreigt.", OutOfBandFirst = true }, 28, 4),
        Example(Vt, Mayor, new MunicipalityInformed { Notice = MunicipalityNotice.RequestMade, On = On(3), Minors = ["p1", "p4"] }, 3),
    ];

    private static IEnumerable<Example> Court() =>
    [
        Example(Board, Vt, new InvestigationStartedByBoard(), 28, 6),
        Example(Board, Vt, new InvestigationStartedByBoard { OwnMotion = OwnMotionGround.AcuteThreat }, 28, name: "zonder-verzoek"),
        Example(Board, Vt, new ProvisionalSupervisionRequested(), 28, 7),
        Example(Board, Vt, new ProvisionalSupervisionOrdered { Institution = "jeugdbescherming-duinrand", From = On(29), Until = new(2026, 6, 29), WithoutHearing = true }, 29, 8),
        Example(Board, Vt, new ProvisionalSupervisionEnded { Reason = ProvisionalEnd.Revoked }, 30, 9),
        Example(Board, Vt, new ReportDelivered { Advice = ReportAdvice.MeasureNeeded, Explanation = "De kinderen zijn thuis niet veilig en hulp alleen is niet genoeg." }, 30, 10),
        Example(Board, Vt, new MeasureRequested { Type = MeasureType.SupervisionOrder }, 30, 11),
        Example(Board, Vt, new MeasureOrdered
        {
            Type = MeasureType.SupervisionOrder, Institution = "jeugdbescherming-duinrand", From = On(31), Until = new(2027, 3, 31),
        }, 31, 12),
        Example(Board, Vt, new MeasureNotOrdered { Explanation = "De rechter vindt dat de hulp van nu een kans moet krijgen." }, 31, 12),
        Example(Vt, Vt, new MeasureExpiring { Type = MeasureType.SupervisionOrder, Until = new(2026, 6, 23) }, 31),
    ];
}
