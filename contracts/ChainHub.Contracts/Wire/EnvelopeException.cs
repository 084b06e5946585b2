namespace ChainHub.Contracts;

/// <summary>
/// A message that cannot be read. Says what is wrong and where, without repeating content, and whatever could be read of who
/// sent what, so that a refusal finds its way.
/// </summary>
public sealed class EnvelopeException : Exception
{
    internal EnvelopeException(RejectionReason reason, IReadOnlyList<EnvelopeProblem> problems, EnvelopeRemains remains)
        : base($"The message cannot be read. {string.Join("; ", problems)}.")
    {
        Reason = reason;
        Problems = problems;
        MessageId = remains.MessageId;
        MessageType = remains.MessageType;
        FromOrg = remains.FromOrg;
        ConversationId = remains.ConversationId;
    }

    /// <summary><see cref="RejectionReason.TooLarge"/> for size and nesting, else <see cref="RejectionReason.MalformedEnvelope"/>.</summary>
    public RejectionReason Reason { get; }

    /// <summary>Everything that is wrong; never empty.</summary>
    public IReadOnlyList<EnvelopeProblem> Problems { get; }

    /// <summary>The id, if it could be read and is one.</summary>
    public string? MessageId { get; }

    /// <summary>The type, if it could be read and looks like one; it need not exist.</summary>
    public string? MessageType { get; }

    /// <summary>Who it says sent it, if it could be read; not to be trusted.</summary>
    public string? FromOrg { get; }

    /// <summary>The conversation, if it could be read.</summary>
    public Guid? ConversationId { get; }
}

/// <summary>One thing that is wrong with an envelope.</summary>
/// <param name="Path">Where, as a JSON pointer into the message; empty for the message as a whole.</param>
/// <param name="Wrong">What is wrong, without repeating content.</param>
/// <param name="Expected">What should be there.</param>
public sealed record EnvelopeProblem(string Path, string Wrong, string Expected)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Path.Length == 0 ? "the whole" : Path)}: {Wrong}, expected {Expected}";
}
