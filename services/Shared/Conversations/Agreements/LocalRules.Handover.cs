namespace ChainHub.Conversations.Agreements;

// Terms of a handover.
public static partial class LocalRules
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
}
