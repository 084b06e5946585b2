using ChainHub.Contracts;
using ChainHub.Durability;

namespace ChainHub.Conversations;

/// <summary>What came of something that was handled.</summary>
public enum Outcome
{
    /// <summary>It had its effect.</summary>
    Handled,

    /// <summary>It was handled before; no effect.</summary>
    Duplicate,

    /// <summary>It waits for an earlier message of its conversation.</summary>
    Parked,

    /// <summary>It was refused; a peer is told by <c>message.rejected</c>, own people by their adapter.</summary>
    Rejected,

    /// <summary>It no longer matters, such as an alarm of a term that was met.</summary>
    Ignored,
}

/// <summary>What must be written, and what to tell whoever asked.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Unit">What to write.</param>
/// <param name="Rejection">Why it was refused, if it was.</param>
public sealed record Decision(Outcome Outcome, UnitOfWork Unit, Refusal? Rejection = null);

/// <summary>Why something is refused: a reason, words that repeat no content, and where.</summary>
/// <param name="Reason">The coded reason.</param>
/// <param name="Detail">What is wrong and what to do.</param>
/// <param name="Paths">Where, as JSON pointers.</param>
public sealed record Refusal(RejectionReason Reason, string Detail, IReadOnlyList<string> Paths)
{
    /// <summary>A refusal that points nowhere in particular.</summary>
    public Refusal(RejectionReason reason, string detail) : this(reason, detail, []) { }
}

/// <summary>Thrown within a step to refuse what is handled: nothing else of the step remains.</summary>
/// <param name="refusal">Why.</param>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Detail)
{
    /// <summary>Why.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <summary>Refuses with a reason and words.</summary>
    public RefusedException(RejectionReason reason, string detail) : this(new Refusal(reason, detail)) { }
}
