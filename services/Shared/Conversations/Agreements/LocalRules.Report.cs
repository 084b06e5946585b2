namespace ChainHub.Conversations.Agreements;

// Terms of a report, and of what is decided on it.
public static partial class LocalRules
{
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
}
