namespace ChainHub.Conversations.Agreements;

// Terms of a consultation, and of acute danger.
public static partial class LocalRules
{
    /// <summary>Answer a consultation.</summary>
    public const string AnswerConsultation = "consultation-reply";

    /// <summary>Say whether an answer to a group is adequate.</summary>
    public const string JudgeAnswer = "answer-judgement";

    /// <summary>Act on acute danger, and say so.</summary>
    public const string AcuteAction = "acute-action";
}
