using ChainHub.Contracts.Handover;
using static ChainHub.Contracts.Tests.Examples.Say;

namespace ChainHub.Contracts.Tests.Examples;

internal static class HandoverExamples
{
    private const string Offer = "msg-handover.offered-23-2";

    public static IEnumerable<Example> All() =>
    [
        Example(Vt, Team, new HandoverAnnounced { ExpectedOn = On(24), Kind = HandoverKind.AfterConditions }, 20),
        Example(Vt, Team, Offered(HandoverKind.AfterConditions, true, HandoverContents.Full()) with
        {
            PersonRefs = ["p1", "p2", "p3", "p4"],
            Disclosure = new() { WithholdFrom = ["p2"], MayShareOnward = false },
            OpenTasks = [new() { TaskId = Task1, What = "School bijpraten over de afspraken", Due = new(2026, 4, 10) }],
            RunningDeadlines = [new() { Rule = "D04", Due = new(2026, 5, 22) }],
        }, 23, 2, name: "warm-na-voorwaarden"),
        Example(Vt, Team, Offered(HandoverKind.Direct, false, HandoverContents.Lean()) with { PersonRefs = ["p1"] }, 23, name: "met-redenen-voor-wat-ontbreekt"),
        Example(Team, Vt, new HandoverReceived { IntakeTeam = "intake-west" }, 24, causation: Offer, role: "intake"),
        Example(Team, Vt, new HandoverClarificationRequested
        {
            Questions =
            [
                new() { Element = ContentElement.HouseholdMembers, Question = "Is het jongste kind inmiddels geobserveerd zonder ouders erbij?" },
                new() { Element = ContentElement.MonitoringAgreement, Question = "Wie belt na drie maanden: jullie of wij?" },
            ],
        }, 25, 2, Offer),
        Example(Vt, Team, new HandoverClarificationGiven
        {
            Answers = [new() { Element = ContentElement.HouseholdMembers, Answer = "Ja, op de opvang, vorige week. Geen bijzonderheden." }],
            ExtendReply = true, ReplyBy = At(31),
        }, 26, 3, "msg-handover.clarification-requested-25-2"),
        Example(Team, Vt, new HandoverAccepted { OversightFrom = At(27), PrimaryWorker = "mw-31", AcceptedTasks = [Task1], NotAcceptedTasks = [Task2] }, 27, 3, Offer),
        Example(Team, Vt, new HandoverDeclined
        {
            Reason = DeclineReason.NotOurRegion, Explanation = "Het gezin woont sinds deze maand in een andere gemeente.", SuggestedReceiver = "sociaal-team-heuvelzoom",
        }, 27, 3, Offer),
        Example(Vt, Team, new HandoverWithdrawn { Explanation = "Nieuwe melding vannacht; wij onderzoeken eerst zelf." }, 25, 3, Offer),
        Example(Vt, Team, new HandoverCancellationRequested { Explanation = "Er blijkt toch een onderzoek van de Raad te lopen." }, 29, 4, "msg-handover.accepted-27-3"),
        Example(Team, Vt, new HandoverCancellationAgreed { OversightFrom = At(30) }, 30, 4, "msg-handover.cancellation-requested-29-4"),
        Example(Team, Vt, new HandoverCancellationRefused { Explanation = "Wij zijn al bij het gezin begonnen; een wissel zou nu schaden." }, 30, 4, "msg-handover.cancellation-requested-29-4"),
        Example(Team, Vt, new HandoverTalkHeld { On = On(30), Participants = [Vt, Team, "p1"], ChildrenPresent = false }, 30, 5),
        Example(Team, Vt, new HandoverStarted { FirstContactOn = On(30) }, 30, 6),
        Example(Team, Vt, new HandoverStartReported { ContactMade = true, ContactWith = ["p1", "p3"] }, 31, 7),
        Example(Team, Vt, new HandoverBounced
        {
            Reason = BounceReason.FamilyUnreachable, Explanation = "Vijf pogingen, ook aan huis; niemand doet open en school ziet het kind niet.",
            SafetyNow = [new() { PersonRef = "p3", Safety = SafetyStatus.NotYetClear }],
        }, 31, 7, Offer),
        Example(Vt, Team, new HandoverExpired { ReplyBy = At(30) }, 31, 3, Offer),
    ];

    private static HandoverOffered Offered(HandoverKind kind, bool warm, HandoverContent content) => new()
    {
        Kind = kind,
        Warm = warm,
        Content = content,
        OversightSince = At(2),
        ReplyBy = At(30),
    };
}
