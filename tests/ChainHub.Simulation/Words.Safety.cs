using ChainHub.Contracts.Conditions;
using ChainHub.Contracts.Monitoring;

namespace ChainHub.Simulation;

/// <summary>What is said from a report to lasting safety.</summary>
public static partial class Words
{
    /// <summary>A child, by reference.</summary>
    public const string Child = "kind";

    /// <summary>The mother, by reference.</summary>
    public const string Mother = "moeder";

    public static PersonMentioned Person(string person, HouseholdRole role = HouseholdRole.Child) => new() { PersonRef = person, Role = role };

    public static PersonReported Reported(string person, HouseholdRole role = HouseholdRole.Child, AgeBand? age = null, DateOnly? nextFrom = null) =>
        new() { PersonRef = person, Role = role, AgeBand = age, NextAgeBandFrom = nextFrom };

    public static ReportSubmitted Report(ReporterPart part = ReporterPart.Reporter, bool acute = false) => new()
    {
        Concerns = [new() { Text = "Kind komt met blauwe plekken op school.", IsFact = true }],
        Persons = [Reported(Child), Reported(Mother, HouseholdRole.Carer)], Part = part, AcuteDangerSeen = acute,
    };

    public static ReportWithdrawn ReportWithdrawn() => new() { Explanation = "Bleek anders te zitten." };

    public static ReportTriaged Triaged(bool acute = false) => new() { AcuteDanger = acute };

    public static ReportLinked Linked(params string[] cases) => new() { EarlierCases = [.. cases.DefaultIfEmpty("earlier").Select(Chain.Id)] };

    public static AssessmentStarted AssessmentStarted() => new() { Instrument = "Triage-instrument" };

    public static AssessmentCompleted Assessed(AssessmentOutcome outcome, params string[] persons) => new()
    {
        Outcome = outcome, SafetyPerPerson = Safety(persons), Explanation = "Zo is het beoordeeld.",
    };

    public static InvestigationCompleted Investigated(AssessmentOutcome next, params string[] persons) => new()
    {
        Finding = InvestigationFinding.Confirmed, Next = next, SafetyPerPerson = Safety(persons), Explanation = "Zo is het vastgesteld.",
    };

    public static FeedbackGiven Feedback(FeedbackLevel level = FeedbackLevel.OutcomeOnly) => new() { Level = level, FollowUpStarted = true };

    public static FeedbackNotGiven NoFeedback() => new() { Reason = NoFeedbackReason.SafetyRisk };

    public static DataSubjectInformed Informed(string person = Mother) => new() { PersonRef = person };

    public static DataSubjectNotificationPostponed Postponed(string person = Mother) => new()
    {
        PersonRef = person, Reason = PostponementReason.ToEndViolence, Explanation = "Nog te gevaarlijk.",
    };

    public static ConditionsServiceStarted ServiceStarted(DateTimeOffset decidedAt, params string[] children) => new()
    {
        DecidedAt = decidedAt, Explanation = "Samen afspraken maken.",
        Household = [.. children.DefaultIfEmpty(Child).Select(child => Person(child)), Person(Mother, HouseholdRole.Carer)],
    };

    public static HouseholdMemberAdded Added(string person = "broertje") => new() { Member = Person(person) };

    public static JointVisitHeld Visit() => new() { On = Day, SpokenTo = [Mother] };

    public static ChildSpokenTo SpokenTo(string child = Child) => new() { PersonRef = child, On = Day, Alone = true };

    public static ChildNotSpokenTo NotSpokenTo(string child = Child, NotSpokenReason reason = NotSpokenReason.RefusedByParent) => new() { PersonRef = child, Reason = reason };

    public static PersonSafetyJudged Judged(params string[] persons) => new() { Persons = Safety(persons) };

    public static SafetyConditionsProposed Proposal(int version) => new()
    {
        Version = version, Conditions = [new() { ConditionId = "c1", Text = "Het kind wordt niet geslagen.", WatchedBy = "team" }],
    };

    public static SafetyConditionsEndorsed Endorsed(int version) => new() { Version = version };

    public static SafetyConditionsObjected Objected(int version) => new() { Version = version, Explanation = "Hier kan niemand op toezien." };

    public static DisagreementEscalated Escalated(DateOnly talkOn, DisagreementLevel level = DisagreementLevel.TeamLeads) => new() { Level = level, TalkOn = talkOn };

    public static DisagreementDecided Decided() => new() { Level = DisagreementLevel.TeamLeads, Decision = "De school kijkt mee." };

    public static SafetyConditionsSet Set(int version) => new() { Version = version };

    public static SafetyConditionBreached Breached(BreachSeverity severity = BreachSeverity.Serious, string condition = "c1") => new() { ConditionId = condition, Severity = severity };

    public static BreachReviewed Reviewed(BreachFollowUp followUp = BreachFollowUp.ConditionsStay) => new() { FollowUp = followUp, Explanation = "Zo gaan we verder." };

    public static ConditionsServiceCompleted Completed(ConditionsOutcome outcome = ConditionsOutcome.HandedOver) => new() { Outcome = outcome, Explanation = "Het team gaat verder." };

    public static MonitoringPlanned Monitoring(DateTimeOffset acceptedAt, params string[] askAlso) => new()
    {
        HandoverAcceptedAt = acceptedAt, ConditionsVersion = 1, AskAlso = [.. askAlso],
    };

    public static MonitoringInformationGiven HowItIs(int moment) => new() { Moment = moment, PersonsSafe = [new() { PersonRef = Child, Safe = true }] };

    public static MonitoringAnswerRecorded Answer(int moment, string of = Mother) => new() { Moment = moment, Of = of };

    public static MonitoringConcluded Concluded(int moment, SafetyLevel level = SafetyLevel.DirectlySafe) => new() { Moment = moment, Level = level, Explanation = "Het gaat zo." };

    public static MonitoringReopened Reopened() => new() { Cause = ReopeningCause.NewReport };

    public static MonitoringEnded MonitoringEnded() => new() { Reason = MonitoringEnd.StablySafe };

    public static FamilyPlanAgreed Plan(int days = 7, string? because = null, params OfferedTask[] tasks) => new() { ContactEveryDays = days, Because = because, Tasks = tasks };

    public static CaseClosed CaseClosed() => new() { Level = SafetyLevel.StablySafe, Explanation = "Iedereen is veilig." };

    public static Contracts.Consultation.ContactLogged FamilyContact() => Contact() with { WithFamily = true };

    private static PersonSafety[] Safety(string[] persons) =>
        [.. (persons.Length == 0 ? [Child, Mother] : persons).Select(person => new PersonSafety { PersonRef = person, Safety = SafetyStatus.DirectlySafe })];
}
