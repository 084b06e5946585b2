namespace ChainHub.Conversations.Agreements;

// Terms of lasting safety: conditions, monitoring, and contact with a family.
public static partial class LocalRules
{
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
}
