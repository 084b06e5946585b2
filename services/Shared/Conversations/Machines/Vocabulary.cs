using ChainHub.Conversations.Agreements;
using ChainHub.Contracts;
using MassTransit;

namespace ChainHub.Conversations.Machines;

/// <summary>The words that the tables are written in. Each does one thing to the step that is being taken.</summary>
internal static class Vocabulary
{
    /// <summary>Says the message to the other organization, as own people said it.</summary>
    public static EventActivityBinder<C, M> Send<C, M>(this EventActivityBinder<C, M> when)
        where C : Conversation where M : Message =>
        when.Do(context => context.Saga.Step.Send(context.Message));

    /// <summary>Says something else to the other organization.</summary>
    public static EventActivityBinder<C, M> Send<C, M>(this EventActivityBinder<C, M> when, Func<BehaviorContext<C, M>, Message> message)
        where C : Conversation where M : class =>
        when.Do(context => context.Saga.Step.Send(message(context)));

    /// <summary>Said by own people it goes to the other organization; said by the other it is taken note of.</summary>
    public static EventActivityBinder<C, M> Share<C, M>(this EventActivityBinder<C, M> when)
        where C : Conversation where M : Message =>
        when.Do(context =>
        {
            if (context.Saga.Step.ByOwnPeople) context.Saga.Step.Send(context.Message);
        });

    /// <summary>May not be said now, and why.</summary>
    public static EventActivityBinder<C, M> Refuse<C, M>(this EventActivityBinder<C, M> when, string why)
        where C : Conversation where M : class =>
        when.Do(_ => throw new RefusedException(RejectionReason.NotAllowedInState, why));

    /// <summary>Opens a task for own people, with its term.</summary>
    public static EventActivityBinder<C, M> OpenTask<C, M>(this EventActivityBinder<C, M> when, TaskKind kind, string rule)
        where C : Conversation where M : class =>
        when.Do(context => context.Saga.Step.OpenTask(context.Saga, kind, rule), starts: [rule]);

    /// <summary>The task was done: its term is met.</summary>
    public static EventActivityBinder<C, M> CloseTask<C, M>(this EventActivityBinder<C, M> when, params TaskKind[] kinds)
        where C : Conversation where M : class =>
        when.Do(context =>
        {
            foreach (var kind in kinds) context.Saga.Step.CloseTask(context.Saga, kind);
        }, stops: [.. kinds.Select(RuleOf)]);

    /// <summary>The task is no longer needed: its term does not matter any more.</summary>
    public static EventActivityBinder<C, M> DropTask<C, M>(this EventActivityBinder<C, M> when, params TaskKind[] kinds)
        where C : Conversation where M : class =>
        when.Do(context =>
        {
            foreach (var kind in kinds) context.Saga.Step.DropTask(context.Saga, kind);
        }, stops: [.. kinds.Select(RuleOf)]);

    /// <summary>Starts a term in which the other organization must act, and which this one sees to.</summary>
    public static EventActivityBinder<C, M> Watch<C, M>(this EventActivityBinder<C, M> when, string rule)
        where C : Conversation where M : class =>
        when.Do(context => context.Saga.Step.Watch(context.Saga, rule), starts: [rule]);

    /// <summary>What the terms were for has been done.</summary>
    public static EventActivityBinder<C, M> Met<C, M>(this EventActivityBinder<C, M> when, params string[] rules)
        where C : Conversation where M : class =>
        when.Do(context =>
        {
            foreach (var rule in rules) context.Saga.Step.Met(context.Saga, rule);
        }, stops: rules);

    /// <summary>The terms no longer matter.</summary>
    public static EventActivityBinder<C, M> StopWatching<C, M>(this EventActivityBinder<C, M> when, params string[] rules)
        where C : Conversation where M : class =>
        when.Do(context =>
        {
            foreach (var rule in rules) context.Saga.Step.Drop(context.Saga, rule);
        }, stops: rules);

    /// <summary>Taken note of; nothing follows.</summary>
    public static EventActivityBinder<C, M> TakeNote<C, M>(this EventActivityBinder<C, M> when)
        where C : Conversation where M : class => when.Do(_ => { });

    /// <summary>One act of a step. A message that sets no act in motion is not allowed in this state.</summary>
    /// <param name="act">What is done.</param>
    /// <param name="starts">The rules of the terms that it starts.</param>
    /// <param name="stops">The rules of the terms that it stops.</param>
    public static EventActivityBinder<C, M> Do<C, M>(
        this EventActivityBinder<C, M> when, Action<BehaviorContext<C, M>> act, string[]? starts = null, string[]? stops = null)
        where C : Conversation where M : class
    {
        if (when.StateMachine is IDescribeEffects machine) machine.Describe(typeof(M), starts ?? [], stops ?? []);
        return when.Then(context =>
        {
            context.Saga.Step.Acted = true;
            act(context);
        });
    }

    // The term that a task of this kind has.
    private static string RuleOf(TaskKind kind) => kind switch
    {
        TaskKind.ConfirmReceipt => LocalRules.ConfirmReceipt,
        TaskKind.AnswerHandover => LocalRules.AnswerHandover,
        TaskKind.GiveClarification => LocalRules.Clarification,
        TaskKind.FirstContact => LocalRules.FirstContact,
        TaskKind.ReportStart => LocalRules.ReportStart,
        TaskKind.DecideNextStep => LocalRules.NextStep,
        TaskKind.AnswerCancellation => LocalRules.AnswerCancellation,
        TaskKind.AnswerBounce => LocalRules.AnswerBounce,
        TaskKind.AnswerConsultation => LocalRules.AnswerConsultation,
        TaskKind.ActOnAcuteDanger => LocalRules.AcuteAction,
        TaskKind.RepairMessage => LocalRules.Repair,
        TaskKind.TriageReport => LocalRules.Triage,
        TaskKind.AssessSafety => LocalRules.Assess,
        TaskKind.StartInvestigation => LocalRules.StartInvestigation,
        TaskKind.FinishInvestigation => LocalRules.JudgeInvestigation,
        TaskKind.GiveFeedback => LocalRules.Feedback,
        TaskKind.InformPerson => LocalRules.InformPerson,
        TaskKind.StartFollowUp => LocalRules.FollowUp,
        TaskKind.FinishConditions => LocalRules.FinishConditions,
        TaskKind.SpeakToChild => LocalRules.SpeakToChild,
        TaskKind.EndorseConditions => LocalRules.EndorseConditions,
        TaskKind.SettleDisagreement => LocalRules.SettleDisagreement,
        TaskKind.ReviewBreach => LocalRules.ReviewBreach,
        TaskKind.AnswerMonitoring => LocalRules.AnswerMonitoring,
        TaskKind.JudgeMonitoring => LocalRules.JudgeMonitoring,
        TaskKind.PlannedTask => LocalRules.PlannedTask,
        TaskKind.NameSubstitute => LocalRules.NameSubstitute,
        TaskKind.FindTalkSubstitute => LocalRules.TalkSubstitute,
        TaskKind.ChangeWorker => LocalRules.ChangeWorker,
        TaskKind.ReviewCaseload => LocalRules.CaseloadReview,
        TaskKind.SubmitRequest => LocalRules.SubmitRequest,
        TaskKind.InformMunicipality => LocalRules.InformMunicipality,
        TaskKind.DecideIntake => LocalRules.DecideIntake,
        TaskKind.HoldTable => LocalRules.HoldTable,
        TaskKind.CheckSafetyWhileWaiting => LocalRules.WaitingCheck,
        TaskKind.ContactWaitingFamily => LocalRules.ContactWaitingFamily,
        TaskKind.StartBoardInvestigation => LocalRules.StartBoardInvestigation,
        TaskKind.FinishBoardInvestigation => LocalRules.FinishBoardInvestigation,
        TaskKind.RequestMeasure => LocalRules.RequestMeasure,
        TaskKind.SeeToHearing => LocalRules.HearAfterOrder,
        TaskKind.FirstContactAfterOrder => LocalRules.FirstContactAfterOrder,
        TaskKind.MakePlanOfAction => LocalRules.PlanOfAction,
        TaskKind.UseAuthorization => LocalRules.UseAuthorization,
        TaskKind.DecideOnExtension => LocalRules.DecideOnExtension,
        TaskKind.AdviseOnOrder => LocalRules.OrderAdvice,
        TaskKind.AnswerOrderQuestion => LocalRules.OrderQuestion,
        TaskKind.DecideOnOrder => LocalRules.OrderDecision,
        TaskKind.InformResidents => LocalRules.OrderResidents,
        TaskKind.WriteOrderDown => LocalRules.OrderInWriting,
        TaskKind.StartHelp => LocalRules.OrderHelp,
        TaskKind.HandOverFollowUp => LocalRules.OrderFollowUp,
        TaskKind.ScreenShelterRequest => LocalRules.ShelterDanger,
        TaskKind.FindShelterPlace => LocalRules.ShelterPlace,
        TaskKind.AdmitFamily => LocalRules.ShelterAdmission,
        TaskKind.FindRegularPlace => LocalRules.EmergencyBed,
        TaskKind.ArrangeSchoolContact => LocalRules.ShelterSchool,
        TaskKind.CheckAfterLeaving => LocalRules.ShelterLeaving,
        TaskKind.JudgeAnswer => LocalRules.JudgeAnswer,
        TaskKind.AnswerMandateQuestion => LocalRules.MandateQuestion,
        TaskKind.DecideOnMandate => LocalRules.MandateRequest,
        TaskKind.AccountForMandate => LocalRules.MandateAccount,
        TaskKind.JudgeMandateUse => LocalRules.MandateJudgement,
        TaskKind.ContributeTimeline => LocalRules.AnswerTimeline,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A task of this kind has a date, not a rule."),
    };
}
