namespace ChainHub.Conversations.Agreements;

// Terms of the workers of families, and of who acts for whom.
public static partial class LocalRules
{
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

    /// <summary>The end of an introduction; its date is the introduction's own, and the agreement says when it warns.</summary>
    public const string IntroductionUntil = "introduction-until";

    /// <summary>Say who may decide now.</summary>
    public const string MandateQuestion = "mandate-question";

    /// <summary>Let another organization use a power, or refuse.</summary>
    public const string MandateRequest = "mandate-request";

    /// <summary>The end of a grant; its date is the grant's own, and the agreement says when it warns.</summary>
    public const string MandateUntil = "mandate-until";

    /// <summary>Tell the lender what was done with its power.</summary>
    public const string MandateAccount = "mandate-account";

    /// <summary>Judge a use that took place after the power had been taken back.</summary>
    public const string MandateJudgement = "mandate-judgement";
}
