namespace ChainHub.Conversations;

/// <summary>The W3C trace context as it travels in an envelope.</summary>
public static class TraceContext
{
    /// <summary>The trace id of a <c>traceparent</c>, or null.</summary>
    public static string? TraceIdOf(string? traceParent) => traceParent is { Length: 55 } ? traceParent.Substring(3, 32) : null;
}
