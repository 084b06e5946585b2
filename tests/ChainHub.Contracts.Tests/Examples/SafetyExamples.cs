using ChainHub.Contracts.Conditions;
using ChainHub.Contracts.Family;
using ChainHub.Contracts.Links;
using ChainHub.Contracts.Monitoring;
using ChainHub.Contracts.Report;
using ChainHub.Contracts.Rights;
using static ChainHub.Contracts.Tests.Examples.Say;

namespace ChainHub.Contracts.Tests.Examples;

/// <summary>From a report to lasting safety.</summary>
internal static class SafetyExamples
{
    private static readonly PersonMentioned Child = new() { PersonRef = "p1", Role = HouseholdRole.Child, AgeBand = AgeBand.UnderTwelve };
    private static readonly PersonReported Reported = new() { PersonRef = "p1", Role = HouseholdRole.Child, AgeBand = AgeBand.UnderTwelve, NextAgeBandFrom = new(2029, 5, 14) };
    private static readonly PersonMentioned Mother = new() { PersonRef = "p2", Role = HouseholdRole.Carer, AgeBand = AgeBand.Adult };

    public static IEnumerable<Example> All() => [.. Report(), .. Conditions(), .. Monitoring(), .. Pair(), .. Rights()];

    private static IEnumerable<Example> Report() =>
    [
        Example(School, Vt, new ReportSubmitted
        {
            Concerns = [new() { Text = "Kind van acht komt voor de derde keer met blauwe plekken op school.", IsFact = true }],
            Persons = [Reported, new() { PersonRef = "p2", Role = HouseholdRole.Carer, AgeBand = AgeBand.Adult }], AcuteDangerSeen = false, AlreadyTried = "Gesprek met moeder op 3 maart.", AnonymityPromised = false,
            Part = ReporterPart.ReporterWithPart, OversightSince = At(3),
        }, 9),
        Example(School, Vt, new ReportSubmittedV1
        {
            Concerns = [new() { Text = "Kind van acht komt voor de derde keer met blauwe plekken op school.", IsFact = true }],
            Persons = [Child, Mother], Part = ReporterPart.Reporter,
        }, 9),
        Example(Vt, School, new ReportReceived { ReceiptNumber = "M0198F1C0", OversightTakenOverAt = At(9) }, 9),
        Example(School, Vt, new ReportWithdrawn { Explanation = "De plekken blijken van judo te komen." }, 10, 2),
        Example(Vt, Vt, new ReportTriaged { AcuteDanger = false }, 9),
        Example(Vt, Vt, new ReportLinked { EarlierCases = [Guid.Parse("0198f1c0-0000-7000-8000-0000000000ab")], OtherRegionHit = true }, 10),
        Example(Vt, Vt, new AssessmentStarted { Instrument = "Triage-instrument Veilig Thuis" }, 10),
        Example(Vt, Vt, new AssessmentCompleted
        {
            Outcome = AssessmentOutcome.ConditionsAndFollowUp,
            SafetyPerPerson = [new() { PersonRef = "p1", Safety = SafetyStatus.StructurallyUnsafe }, new() { PersonRef = "p2", Safety = SafetyStatus.DirectlySafe }],
            Explanation = "De zorgen worden herkend; er zijn afspraken nodig die het direct veilig maken.",
        }, 12),
        Example(Vt, School, new ReportConvertedToAdvice { Explanation = "U bent al in gesprek met het gezin; wij denken met u mee.", OversightReturns = true }, 12, 2),
        Example(School, Vt, new ReportTakenBack { OversightFrom = At(12) }, 12, 2),
        Example(Vt, Vt, new InvestigationStarted(), 12),
        Example(Vt, Vt, new InvestigationCompleted
        {
            Finding = InvestigationFinding.Inconclusive, Next = AssessmentOutcome.DirectHandover,
            SafetyPerPerson = [new() { PersonRef = "p1", Safety = SafetyStatus.NotYetClear }], Explanation = "Het is niet vast te stellen; er is wel hulp nodig.",
        }, 30),
        Example(Vt, School, new FeedbackGiven
        {
            Level = FeedbackLevel.WithConditions, FollowUpStarted = true, Parties = [Team],
            Conditions = new() { Version = 2, Conditions = [new() { Text = "Het kind wordt niet geslagen.", WatchedBy = Team }] },
            Monitoring = new() { ByOrganization = Vt, Moments = [new(2026, 6, 12)] },
        }, 13, 2),
        Example(Vt, Vt, new FeedbackNotGiven { Reason = NoFeedbackReason.InformantOnly }, 13),
        Example(Vt, Vt, new DataSubjectInformed { PersonRef = "p2", RightsExplained = true }, 16),
        Example(Vt, Vt, new DataSubjectNotificationPostponed { PersonRef = "p2", Reason = PostponementReason.ToEndViolence, Explanation = "Moeder is nog thuis bij wie haar slaat." }, 17),
        Example(Vt, Vt, new ReportClosed { WhyLate = "Het gezin was drie weken niet te bereiken." }, 31),
    ];

    private static IEnumerable<Example> Conditions() =>
    [
        Example(Vt, Team, new ConditionsServiceStarted { DecidedAt = At(12), Household = [Child, Mother], Explanation = "Wij maken samen met u afspraken over veiligheid." }, 12),
        Example(Team, Vt, new HouseholdMemberAdded { Member = new() { PersonRef = "p4", Role = HouseholdRole.Child, AgeBand = AgeBand.TwelveToFifteen } }, 17),
        Example(Vt, Team, new JointVisitPlanned { On = On(17) }, 13, 2),
        Example(Vt, Team, new JointVisitHeld { On = On(17), SpokenTo = ["p2"] }, 17, 3),
        Example(Team, Vt, new ChildSpokenTo { PersonRef = "p1", On = On(17), Alone = true }, 17, 2),
        Example(Team, Vt, new ChildNotSpokenTo { PersonRef = "p4", Reason = NotSpokenReason.RefusedByParent }, 17, 3),
        Example(Vt, Team, new PersonSafetyJudged { Persons = [new() { PersonRef = "p1", Safety = SafetyStatus.DirectlySafe }] }, 18, 4),
        Example(Vt, Team, new SafetyConditionsProposed
        {
            Version = 1, Conditions = [new() { ConditionId = "c1", Text = "Het kind wordt niet geslagen.", ForWhom = ["p1"], WatchedBy = Team, Evidence = "Het kind zegt dat het zo is." }],
        }, 18, 5),
        Example(Team, Vt, new SafetyConditionsEndorsed { Version = 1 }, 19, 4),
        Example(Team, Vt, new SafetyConditionsObjected { Version = 1, ConditionId = "c1", Explanation = "Wie dit ziet, staat er niet bij." }, 19, 4),
        Example(Team, Vt, new DisagreementEscalated { Level = DisagreementLevel.TeamLeads, TalkOn = On(24) }, 20, 5),
        Example(Vt, Team, new DisagreementDecided { Level = DisagreementLevel.TeamLeads, Decision = "De school ziet mee." }, 24, 6),
        Example(Vt, Team, new SafetyConditionsSet { Version = 2 }, 25, 7),
        Example(Team, Vt, new SafetyConditionBreached { ConditionId = "c1", Severity = BreachSeverity.Serious, ActionTaken = "Wij zijn gaan kijken." }, 27, 6),
        Example(Vt, Team, new BreachReviewed { FollowUp = BreachFollowUp.ConditionsStay, Explanation = "Moeder vroeg zelf om hulp; de afspraken blijven." }, 28, 8),
        Example(Vt, Team, new ConditionsServiceCompleted { Outcome = ConditionsOutcome.HandedOver, Explanation = "Het sociaal team gaat met u verder." }, 30, 9),
    ];

    private static IEnumerable<Example> Monitoring() =>
    [
        Example(Vt, Team, new MonitoringPlanned { HandoverAcceptedAt = At(30), ConditionsVersion = 2, AskAlso = ["p2"], Moments = [new(2026, 6, 30), new(2027, 3, 30)] }, 31),
        Example(Vt, Team, new MonitoringInformationRequested { Moment = 1, ReplyBy = At(31) }, 30, 2),
        Example(Team, Vt, new MonitoringInformationGiven
        {
            Moment = 1, Conditions = [new() { ConditionId = "c1", State = ConditionState.Held }], PersonsSafe = [new() { PersonRef = "p1", Safe = true }, new() { PersonRef = "p2" }],
        }, 31),
        Example(Vt, Vt, new MonitoringAnswerRecorded { Moment = 1, Of = "p2", PersonsSafe = [new() { PersonRef = "p1", Safe = true }] }, 31),
        Example(Vt, Team, new MonitoringConcluded { Moment = 1, Level = SafetyLevel.DirectlySafe, Explanation = "De afspraken worden nagekomen." }, 31, 3),
        Example(Vt, Team, new MonitoringReopened { Cause = ReopeningCause.NewReport }, 31, 4),
        Example(Vt, Team, new MonitoringEnded { Reason = MonitoringEnd.StablySafe }, 31, 5),
    ];

    private static IEnumerable<Example> Rights() =>
    [
        Example(Vt, Team, new MessageCorrected { Supersedes = "0198f1c0-0000-7000-8000-0000000000cd", Kind = CorrectionKind.WrongPerson, Correction = "Het gaat om p3 en niet om p1." }, 12, 2),
        Example(Team, Vt, new CorrectionProcessed { Supersedes = "0198f1c0-0000-7000-8000-0000000000cd", PassedOnCorrected = true }, 13, 2),
        Example(Vt, Vt, new ErasureRequested { PersonRef = "p2", ReceivedOn = On(12) }, 12),
        Example(Vt, Team, new ErasureDecided { PersonRef = "p2", Decision = ErasureDecision.RefusedForOthers, Explanation = "Het dossier is nodig voor de veiligheid van p1." }, 20, 3),
        Example(Vt, Vt, new AccessRequested { PersonRef = "p1", AgeBand = AgeBand.UnderTwelve, AskedBy = DecidesByAge.Representative, ReceivedOn = On(12) }, 12),
        Example(Vt, Vt, new AccessExtended { PersonRef = "p1", Reason = AccessExtensionReason.Complex, Explanation = "Het dossier is groot, en er staan anderen in." }, 20),
        Example(Vt, Vt, new AccessAnswered { PersonRef = "p1", Outcome = AccessOutcome.Given }, 27),
        Example(Vt, Vt, new AccessAnswered
        {
            PersonRef = "p1", Outcome = AccessOutcome.GivenInPart, Ground = AccessRefusalGround.ProtectsAnother, Explanation = "Wat een ander ons toevertrouwde is weggelaten.",
        }, 27, name: "gedeeltelijk"),
        Example(Vt, Vt, new ConsentRecorded
        {
            PersonRef = "p1", Purpose = ConsentPurpose.Handover, AgeBand = AgeBand.UnderTwelve, NextAgeBandFrom = new(2029, 5, 14), By = [DecidesByAge.Representative],
        }, 12),
        Example(Vt, Vt, new ConsentWithdrawn { PersonRef = "p1", Purpose = ConsentPurpose.Handover }, 13),
    ];

    private static IEnumerable<Example> Pair() =>
    [
        Example(Team, Team, new FamilyPlanAgreed
        {
            ContactEveryDays = 21, Because = "Het gezin wil eerst rust.", Tasks = [new() { TaskId = Task1, What = "Aanmelden bij de huisarts", Due = new(2026, 4, 20) }],
        }, 30),
        Example(Team, Vt, new CaseClosed { Level = SafetyLevel.StablySafe, Explanation = "Het gaat goed met iedereen thuis.", ClosedAt = At(31) }, 31, 9),
        Example(Vt, Team, new LinkAgenda
        {
            TalkOn = On(27), ContactRef = "lc-1001", OpenOffers = [new() { ConversationId = Say.Handover, State = "Offered", Since = At(23) }],
            NearTerms = [new() { ConversationId = Say.Handover, Rule = "D12", DueAt = At(30) }],
        }, 27),
        Example(Vt, Team, new LinkAgenda { TalkOn = On(27) }, 27, name: "niets-te-bespreken"),
        Example(Vt, Vt, new LinkHealth
        {
            Peer = Team, From = On(1), Until = On(31), Open = 12, Late = 1, Offered = 40, Declined = 6, Incomplete = 2, MedianReplyHours = 51,
            DeclinedBecause = [new() { Reason = nameof(DeclineReason.CapacityNow), Times = 5 }],
        }, 31),
    ];
}
