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

    /// <summary>Act on acute danger, and say so.</summary>
    public const string AcuteAction = "acute-action";

    /// <summary>Repair a message that was refused or did not leave.</summary>
    public const string Repair = "repair";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ConfirmReceipt, AnswerHandover, FirstContact, ReportStart, Clarification, NextStep, AnswerBounce, AnswerCancellation,
        ConfirmWithdrawal, AnswerConsultation, AcuteAction, Repair,
    ];
}
