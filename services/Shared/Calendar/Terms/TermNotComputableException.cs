namespace ChainHub.Calendar;

/// <summary>The rule has no date: it is a norm over other terms, not a term. The message names those.</summary>
public sealed class TermNotComputableException : Exception
{
    /// <summary>With a message that says what to ask for in its place.</summary>
    public TermNotComputableException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and the cause.</summary>
    public TermNotComputableException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a message.</summary>
    public TermNotComputableException()
    {
    }
}
