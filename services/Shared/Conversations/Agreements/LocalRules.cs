namespace ChainHub.Conversations.Agreements;

/// <summary>
/// The codes of the terms that the conversations ask for. An agreement must name each of them; D-codes are those of the
/// national table, the others are regional.
/// </summary>
public static class LocalRules
{
    /// <summary>Confirm receipt of a handover.</summary>
    public const string ConfirmReceipt = "D11";

    /// <summary>Accept or decline a handover.</summary>
    public const string AnswerHandover = "D12";

    /// <summary>First contact with the family.</summary>
    public const string FirstContact = "D13";

    /// <summary>Report how the start went.</summary>
    public const string ReportStart = "start-report";

    /// <summary>Answer the receiver's questions.</summary>
    public const string Clarification = "clarification";

    /// <summary>Decide what happens after a decline, a withdrawal, a passed term or a failed delivery.</summary>
    public const string NextStep = "next-step";

    /// <summary>Answer a handover that came back.</summary>
    public const string AnswerBounce = "bounce-answer";

    /// <summary>Answer a request to undo a handover.</summary>
    public const string AnswerCancellation = "cancellation-answer";

    /// <summary>Confirm a withdrawal.</summary>
    public const string ConfirmWithdrawal = "withdrawal-confirm";

    /// <summary>Answer a consultation.</summary>
    public const string AnswerConsultation = "consultation-reply";

    /// <summary>Say whether an answer to a group is adequate.</summary>
    public const string JudgeAnswer = "answer-judgement";

    /// <summary>Act on acute danger, and say so.</summary>
    public const string AcuteAction = "acute-action";

    /// <summary>Repair a message that was refused or did not leave.</summary>
    public const string Repair = "repair";

    /// <summary>Look at acute danger in a report: the region's measure of the law's "at once" (D01).</summary>
    public const string Triage = "triage";

    /// <summary>Finish the safety assessment of a report.</summary>
    public const string Assess = "D02";

    /// <summary>Start an investigation that was found necessary, counted from the report.</summary>
    public const string StartInvestigation = "D03";

    /// <summary>Judge what an investigation leads to, counted from the determination that it is necessary.</summary>
    public const string JudgeInvestigation = "D04";

    /// <summary>Finish the service Voorwaarden en Vervolg, counted from the decision for it.</summary>
    public const string FinishConditions = "D05";

    /// <summary>Tell a person that data about him were obtained from others.</summary>
    public const string InformPerson = "D07";

    /// <summary>Tell that person later, for the sake of safety; each time anew, with a reason.</summary>
    public const string InformPersonLater = "D08";

    /// <summary>Give feedback to the reporter: the region's measure of the law's "prompt" (D10).</summary>
    public const string Feedback = "feedback";

    /// <summary>Begin what the assessment decided.</summary>
    public const string FollowUp = "follow-up";

    /// <summary>Speak to a child, or say why not.</summary>
    public const string SpeakToChild = "child-talk";

    /// <summary>Try again to speak to a child.</summary>
    public const string SpeakToChildAgain = "child-retry";

    /// <summary>Endorse a version of the safety conditions, or object to it.</summary>
    public const string EndorseConditions = "endorsement";

    /// <summary>Settle a disagreement about the safety conditions.</summary>
    public const string SettleDisagreement = "disagreement";

    /// <summary>Look at a breach of a safety condition.</summary>
    public const string ReviewBreach = "breach-review";

    /// <summary>The first moment of monitoring, counted from the acceptance of the handover.</summary>
    public const string FirstMoment = "D14";

    /// <summary>The second moment of monitoring, counted from the acceptance of the handover.</summary>
    public const string SecondMoment = "D15";

    /// <summary>The last moment of monitoring, counted from the acceptance of the handover.</summary>
    public const string LastMoment = "monitoring-last";

    /// <summary>Answer the questions of a moment of monitoring.</summary>
    public const string AnswerMonitoring = "monitoring-answer";

    /// <summary>Answer them after a reminder.</summary>
    public const string AnswerReminder = "monitoring-reminder";

    /// <summary>Judge a moment of monitoring once all have answered.</summary>
    public const string JudgeMonitoring = "monitoring-judgement";

    /// <summary>Nobody recorded contact with the family for this long.</summary>
    public const string Silence = "silence";

    /// <summary>The agreed rhythm of contact with a family; its length is the family's own plan.</summary>
    public const string ContactRhythm = "contact-rhythm";

    /// <summary>A task of the family's plan; its date is the task's own, and the agreement says when it warns and is raised.</summary>
    public const string PlannedTask = "planned-task";

    /// <summary>Process a correction.</summary>
    public const string Correction = "correction";

    /// <summary>Decide on a request to destroy data.</summary>
    public const string Erasure = "D40";

    /// <summary>Answer a request for access to data.</summary>
    public const string Access = "D38";

    /// <summary>Ask anew for a consent that was given at an earlier age.</summary>
    public const string RenewConsent = "renew-consent";

    /// <summary>A child comes to an age at which somebody else decides. Its day is the child's own, so an agreement gives it no length.</summary>
    public const string NextAge = "next-age";

    /// <summary>The end of a temporary restraining order.</summary>
    public const string OrderEnds = "D25";

    /// <summary>The end of an order that was extended.</summary>
    public const string ExtendedOrderEnds = "D26";

    /// <summary>The excluded person says where he can be reached.</summary>
    public const string OrderReachable = "D27";

    /// <summary>Arrange counsel for the excluded person who wants it.</summary>
    public const string OrderCounsel = "D28";

    /// <summary>The court hears the excluded person.</summary>
    public const string OrderHearing = "D29";

    /// <summary>The court rules, counted from the end of the hearing.</summary>
    public const string OrderRuling = "D30";

    /// <summary>Advise on extension, counted from the imposition.</summary>
    public const string OrderAdvice = "D32";

    /// <summary>Answer a question about an order: whether to impose it, or what to do with it.</summary>
    public const string OrderQuestion = "order-question";

    /// <summary>Decide about an order that is considered, or about which there is advice.</summary>
    public const string OrderDecision = "order-decision";

    /// <summary>Tell the residents of the order: the region's measure of the law's "at once" (D31).</summary>
    public const string OrderResidents = "order-residents";

    /// <summary>Put an oral order on paper: the region's measure of the law's "as soon as possible".</summary>
    public const string OrderInWriting = "order-in-writing";

    /// <summary>Start help for one person, counted from the imposition.</summary>
    public const string OrderHelp = "order-help";

    /// <summary>Hand over what comes after the order.</summary>
    public const string OrderFollowUp = "order-follow-up";

    /// <summary>A regular place after an emergency bed or another roof, counted from the first night (D34).</summary>
    public const string EmergencyBed = "D34";

    /// <summary>The shelter judges the danger: the region's measure of the norm's "at once, the same day" (D35).</summary>
    public const string ShelterDanger = "shelter-danger";

    /// <summary>The shelter finds a place.</summary>
    public const string ShelterPlace = "shelter-place";

    /// <summary>Those who flee are taken in, counted from the day on which there is a place.</summary>
    public const string ShelterAdmission = "shelter-admission";

    /// <summary>The shelter arranges the contact with a school.</summary>
    public const string ShelterSchool = "shelter-school";

    /// <summary>Look whether those who left a shelter without notice are safe.</summary>
    public const string ShelterLeaving = "shelter-leaving";

    /// <summary>Name somebody who stands in for a family's worker.</summary>
    public const string NameSubstitute = "substitute";

    /// <summary>Find somebody to hold a talk with the family that falls in the worker's absence.</summary>
    public const string TalkSubstitute = "talk-substitute";

    /// <summary>Change the family's worker, as was proposed or as a departure asks.</summary>
    public const string ChangeWorker = "worker-change";

    /// <summary>The assignment of a worker ends; its date is the assignment's own, and the agreement says when it warns and is raised.</summary>
    public const string WorkerUntil = "worker-until";

    /// <summary>Look at a worker or duo with more families than was agreed.</summary>
    public const string CaseloadReview = "caseload-review";

    /// <summary>Make the request to the board that was prepared.</summary>
    public const string SubmitRequest = "board-request";

    /// <summary>Tell the municipality of a request or an investigation: the region's measure of the law's "at once" (D36).</summary>
    public const string InformMunicipality = "municipality-notice";

    /// <summary>CORV hands the formal request to the board.</summary>
    public const string CorvReceipt = "corv-receipt";

    /// <summary>The board decides on a request, or after the protection table.</summary>
    public const string DecideIntake = "board-intake";

    /// <summary>Hold the protection table.</summary>
    public const string HoldTable = "board-table";

    /// <summary>Look whether everybody is safe while a request waits; again after each look.</summary>
    public const string WaitingCheck = "waiting-check";

    /// <summary>The board starts to investigate, counted from the receipt of the request.</summary>
    public const string StartBoardInvestigation = "D16";

    /// <summary>Contact with a family that waits for long.</summary>
    public const string ContactWaitingFamily = "D17";

    /// <summary>The board acts on an urgent request: its measure of "at once" (D18).</summary>
    public const string UrgentStart = "urgent-start";

    /// <summary>The board finishes its investigation.</summary>
    public const string FinishBoardInvestigation = "D19";

    /// <summary>The end of a provisional supervision order.</summary>
    public const string ProvisionalEnds = "D20";

    /// <summary>Child and parents are heard after an urgent order.</summary>
    public const string HearAfterOrder = "D21";

    /// <summary>The end of a measure.</summary>
    public const string MeasureEnds = "D22";

    /// <summary>Use an authorization to place a child out of home.</summary>
    public const string UseAuthorization = "D23";

    /// <summary>First contact of the certified institution after an order.</summary>
    public const string FirstContactAfterOrder = "D24";

    /// <summary>The plan of action of the certified institution, the second length of D24.</summary>
    public const string PlanOfAction = "plan-of-action";

    /// <summary>Ask the court for the measure that the report advises.</summary>
    public const string RequestMeasure = "measure-request";

    /// <summary>The court rules on a measure.</summary>
    public const string CourtRuling = "court-ruling";

    /// <summary>How long before its end a measure is said to be over soon.</summary>
    public const string MeasureExpires = "measure-expiring";

    /// <summary>Decide whether that measure is to be extended.</summary>
    public const string DecideOnExtension = "measure-extension";

    /// <summary>Say who may decide now.</summary>
    public const string MandateQuestion = "mandate-question";

    /// <summary>Let another organization use a power, or refuse.</summary>
    public const string MandateRequest = "mandate-request";

    /// <summary>The end of a grant; its date is the grant's own, and the agreement says when it warns.</summary>
    public const string MandateUntil = "mandate-until";

    /// <summary>The end of an introduction; its date is the introduction's own, and the agreement says when it warns.</summary>
    public const string IntroductionUntil = "introduction-until";

    /// <summary>Tell the lender what was done with its power.</summary>
    public const string MandateAccount = "mandate-account";

    /// <summary>Judge a use that took place after the power had been taken back.</summary>
    public const string MandateJudgement = "mandate-judgement";

    /// <summary>The weekly talk of a link. Its day is the link's own, so an agreement gives it no length.</summary>
    public const string WeeklyTalk = "weekly-talk";

    /// <summary>Give a part of a family's timeline, or say that it is not given.</summary>
    public const string AnswerTimeline = "timeline-reply";

    /// <summary>All that an agreement must name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ConfirmReceipt, AnswerHandover, FirstContact, ReportStart, Clarification, NextStep, AnswerBounce, AnswerCancellation,
        ConfirmWithdrawal, AnswerConsultation, JudgeAnswer, AcuteAction, Repair,
        Triage, Assess, StartInvestigation, JudgeInvestigation, FinishConditions, InformPerson, InformPersonLater, Feedback, FollowUp,
        SpeakToChild, SpeakToChildAgain, EndorseConditions, SettleDisagreement, ReviewBreach,
        FirstMoment, SecondMoment, LastMoment, AnswerMonitoring, AnswerReminder, JudgeMonitoring, Silence, ContactRhythm, PlannedTask,
        Correction, Erasure, Access, RenewConsent,
        NameSubstitute, TalkSubstitute, ChangeWorker, WorkerUntil, CaseloadReview,
        SubmitRequest, InformMunicipality, CorvReceipt, DecideIntake, HoldTable, WaitingCheck, StartBoardInvestigation, ContactWaitingFamily,
        UrgentStart, FinishBoardInvestigation, ProvisionalEnds, HearAfterOrder, MeasureEnds, UseAuthorization, FirstContactAfterOrder, PlanOfAction,
        RequestMeasure, CourtRuling, MeasureExpires, DecideOnExtension,
        OrderEnds, ExtendedOrderEnds, OrderReachable, OrderCounsel, OrderHearing, OrderRuling, OrderAdvice, OrderQuestion, OrderDecision, OrderResidents,
        OrderInWriting, OrderHelp, OrderFollowUp,
        ShelterDanger, ShelterPlace, ShelterAdmission, EmergencyBed, ShelterSchool, ShelterLeaving, MandateQuestion, MandateRequest, MandateUntil, MandateAccount, MandateJudgement,
        AnswerTimeline, IntroductionUntil,
    ];
}
