using System.Collections.Frozen;
using ChainHub.Contracts;
using ChainHub.Contracts.AcuteDanger;
using ChainHub.Contracts.BoardRequest;
using ChainHub.Contracts.Conditions;
using ChainHub.Contracts.Consultation;
using ChainHub.Contracts.Family;
using ChainHub.Contracts.Handover;
using ChainHub.Contracts.Hub;
using ChainHub.Contracts.Mandates;
using ChainHub.Contracts.Monitoring;
using ChainHub.Contracts.Report;
using ChainHub.Contracts.RestrainingOrder;
using ChainHub.Contracts.Rights;
using ChainHub.Contracts.ShelterPlacement;
using ChainHub.Contracts.Tasks;
using ChainHub.Contracts.Workers;

namespace ChainHub.Conversations.Timeline;

/// <summary>Which message gives what to the story of a family: the one place. A new conversation adds its lines here.</summary>
public static class StoryTable
{
    private static readonly StoryLine[] Lines =
    [
        // A report is known to who reported and to Veilig Thuis. Whoever else learned of it could find out who reported.
        Line<ReportSubmitted>(StoryTheme.Safety, guarded: true, keep: (story, m, _) => story.Live(m.Persons.Select(p => (p.PersonRef, p.Role)))),
        Line<ReportWithdrawn>(StoryTheme.Safety, guarded: true),
        Line<ReportTriaged>(StoryTheme.Safety, guarded: true, told: m => new(Detail: string.IsNullOrWhiteSpace(m.ActionTaken) ? null : "acted")),
        Line<AssessmentCompleted>(StoryTheme.Safety, m => new(m.Outcome), m => m.Explanation, (story, m, step) => story.Judged(m.SafetyPerPerson, step)),
        Line<InvestigationStarted>(StoryTheme.Frame),
        Line<InvestigationCompleted>(StoryTheme.Frame, m => new(m.Finding), m => m.Explanation, (story, m, step) => story.Judged(m.SafetyPerPerson, step)),
        Line<DataSubjectInformed>(StoryTheme.Help),

        Line<ConditionsServiceStarted>(StoryTheme.Help, reason: m => m.Explanation, keep: (story, m, _) => story.Live(m.Household.Select(p => (p.PersonRef, p.Role)))),
        Line<HouseholdMemberAdded>(StoryTheme.Help, keep: (story, m, _) => story.Live([(m.Member.PersonRef, m.Member.Role)])),
        Line<JointVisitHeld>(StoryTheme.Help, keep: (story, m, step) => story.SpokenTo(m.SpokenTo, m.On, step)),
        Line<ChildSpokenTo>(StoryTheme.Safety, keep: (story, m, step) => story.SpokenTo([m.PersonRef], m.On, step)),
        Line<ChildNotSpokenTo>(StoryTheme.Safety, m => new(m.Reason), keep: (story, m, _) => story.Person(m.PersonRef).NotSpokenTo = m.Reason),
        Line<PersonSafetyJudged>(StoryTheme.Safety, keep: (story, m, step) => story.Judged(m.Persons, step)),
        Line<SafetyConditionsProposed>(StoryTheme.Safety, m => new(m.Version), keep: (story, m, step) => story.Propose(m, step)),
        Line<SafetyConditionsEndorsed>(StoryTheme.Safety, m => new(m.Version), keep: (story, m, step) => story.StandBehind(m.Version, step)),
        Line<SafetyConditionsSet>(StoryTheme.Safety, m => new(m.Version), keep: (story, m, step) => story.PutInForce(m.Version, step)),
        Line<SafetyConditionBreached>(StoryTheme.Safety, m => new(m.Severity)),
        Line<BreachReviewed>(StoryTheme.Safety, m => new(m.FollowUp), m => m.Explanation),
        Line<DisagreementDecided>(StoryTheme.Safety, m => new(m.Level)),
        Line<ConditionsServiceCompleted>(StoryTheme.Help, m => new(m.Outcome), m => m.Explanation),

        Line<HandoverOffered>(StoryTheme.Help, m => new(m.Kind), keep: (story, m, step) => story.Offer(m.Content, step)),
        Line<HandoverAccepted>(StoryTheme.Help),
        Line<HandoverDeclined>(StoryTheme.Help, m => new(m.Reason)),
        Line<HandoverTalkHeld>(StoryTheme.Help),
        Line<HandoverStarted>(StoryTheme.Help),
        Line<HandoverBounced>(StoryTheme.Help, m => new(m.Reason), keep: (story, m, step) => story.Judged(m.SafetyNow, step)),

        Line<VtoSubmitted>(StoryTheme.Frame, reason: m => m.Explanation, keep: (story, m, _) => story.Live(m.Minors.Select(child => (child.PersonRef, HouseholdRole.Child)))),
        Line<VtoIntakeDecided>(StoryTheme.Frame, m => new(m.Decision), m => m.Explanation),
        Line<VtoWaiting>(StoryTheme.Frame),
        Line<VtoSafetyChecked>(StoryTheme.Safety, keep: (story, m, step) => story.Judged(m.SafetyPerPerson, step)),
        Line<VtoUpgradedToUrgent>(StoryTheme.Frame, reason: m => m.Explanation),
        Line<ProtectionTableHeld>(StoryTheme.Frame),
        Line<InvestigationStartedByBoard>(StoryTheme.Frame),
        Line<ReportDelivered>(StoryTheme.Frame, m => new(m.Advice), m => m.Explanation),
        Line<ProvisionalSupervisionOrdered>(StoryTheme.Frame, m => new(null, Told.Begin(m.From), Told.End(m.Until))),
        Line<ProvisionalSupervisionEnded>(StoryTheme.Frame, m => new(m.Reason)),
        Line<MeasureRequested>(StoryTheme.Frame, m => new(m.Type)),
        Line<MeasureOrdered>(StoryTheme.Frame, m => new(m.Type, Told.Begin(m.From), Told.End(m.Until))),
        Line<MeasureNotOrdered>(StoryTheme.Frame, reason: m => m.Explanation),

        Line<RestrainingOrderImposed>(StoryTheme.Frame, m => new(null, m.ImposedAt, m.EndsAt), m => m.Explanation, (story, m, _) => story.Live(m.PersonsProtected.Select(p => (p.PersonRef, p.Role)))),
        Line<RestrainingOrderHelpStarted>(StoryTheme.Help),
        Line<RestrainingOrderExtended>(StoryTheme.Frame, m => new(null, null, m.EndsAt), m => m.Explanation),
        Line<RestrainingOrderWithdrawn>(StoryTheme.Frame, m => new(m.Reason), m => m.Explanation),
        Line<RestrainingOrderCourtRuling>(StoryTheme.Frame, m => new(m.Ruling)),
        Line<RestrainingOrderBreached>(StoryTheme.Safety),
        Line<RestrainingOrderEnded>(StoryTheme.Frame, m => new(m.Reason)),

        Line<MandateUseGranted>(StoryTheme.Frame, m => new(m.Power, Told.Begin(m.From), Told.End(m.Until), m.ForWorker)),
        Line<MandateUsed>(StoryTheme.Frame, m => new(m.Power, Worker: m.WorkerRef)),
        Line<MandateRevoked>(StoryTheme.Frame),
        Line<LegalBasisChanged>(StoryTheme.Frame, m => new(m.Ground, Told.Begin(m.From))),
        Line<FamilyRightsInformed>(StoryTheme.Help),

        Line<MonitoringPlanned>(StoryTheme.Help),
        Line<MonitoringConcluded>(StoryTheme.Safety, m => new(m.Level), m => m.Explanation),
        Line<MonitoringReopened>(StoryTheme.Safety, m => new(m.Cause)),
        Line<MonitoringEnded>(StoryTheme.Help, m => new(m.Reason)),

        Line<PrimaryWorkerAssigned>(StoryTheme.Worker, m => new(Until: Told.End(m.Until), Worker: m.WorkerRef)),
        Line<PrimaryWorkerIntroduced>(StoryTheme.Worker, m => new(Worker: m.WorkerRef)),
        Line<PrimaryWorkerAbsenceReported>(StoryTheme.Worker, m => new(From: Told.Begin(m.From), Until: Told.End(m.ExpectedUntil), Worker: m.WorkerRef)),
        Line<PrimaryWorkerSubstituteNamed>(StoryTheme.Worker, m => new(Worker: m.WorkerRef)),
        Line<PrimaryWorkerReturned>(StoryTheme.Worker),
        Line<PrimaryWorkerChanged>(StoryTheme.Worker, m => new(Worker: m.WorkerRef)),
        Line<DuoPartnerChanged>(StoryTheme.Worker, m => new(m.Change, Worker: m.DuoPartner?.WorkerRef)),
        Line<PrimaryWorkerEnded>(StoryTheme.Worker, m => new(m.Reason)),
        Line<WorkerLeftOrganization>(StoryTheme.Worker, m => new(Worker: m.WorkerRef)),

        // Where somebody is sheltered nobody needs to know that does not take part in it, nor that somebody is.
        Line<ShelterPlaced>(StoryTheme.Help, guarded: true),
        Line<ShelterMoved>(StoryTheme.Help, guarded: true),
        Line<ShelterLeft>(StoryTheme.Help, guarded: true),

        Line<FamilyPlanAgreed>(StoryTheme.Help),
        Line<ContactLogged>(StoryTheme.Help, m => m.WithFamily ? new() : null),
        Line<CaseClosed>(StoryTheme.Oversight, m => new(m.Level), m => m.Explanation),
        Line<AcuteDangerDeclared>(StoryTheme.Safety),

        // What the node itself sees.
        Line<OversightMoved>(StoryTheme.Oversight),
        Line<DeadlinePassed>(StoryTheme.Term),
        Line<TaskCompleted>(StoryTheme.Safety, _ => null),
    ];

    private static readonly FrozenDictionary<Type, StoryLine> ByRecord = Lines.ToFrozenDictionary(line => line.Message.Record);
    private static readonly FrozenDictionary<string, StoryLine> ByName = Lines.ToFrozenDictionary(line => line.Message.Name);

    /// <summary>What a message gives; null where it gives nothing.</summary>
    public static StoryLine? Of(Type message) => ByRecord.GetValueOrDefault(message);

    /// <summary>What the message with this name gives; null where this version knows of none.</summary>
    public static StoryLine? Named(string name) => ByName.GetValueOrDefault(name);

    private static StoryLine Line<T>(
        StoryTheme theme, Func<T, Told?>? told = null, Func<T, string?>? reason = null, Action<FamilyStory, T, StoryStep>? keep = null, bool guarded = false)
        where T : Message => new(
        Catalogue.Of<T>(), theme, told is null ? _ => new Told() : m => told((T)m), guarded, reason is null ? null : m => reason((T)m),
        keep is null ? null : (story, m, step) => keep(story, (T)m, step));
}
