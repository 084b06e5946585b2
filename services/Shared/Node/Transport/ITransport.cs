namespace ChainHub.Node.Transport;

/// <summary>
/// Carries messages between organizations for one of them: over RabbitMQ, or within the process. Both have the same topology: the
/// organization's own exchange, and a queue for ordinary and one for acute messages, bound where an agreement says so.
/// </summary>
public interface ITransport : IAsyncDisposable
{
    /// <summary>Starts to receive. What <paramref name="receive"/> throws comes back later; what it returns from is done with.</summary>
    /// <exception cref="TransportRefusedException">The broker is too old, or is set otherwise than agreed.</exception>
    Task StartAsync(Func<Delivery, CancellationToken, Task> receive, CancellationToken cancellationToken);

    /// <summary>Stops receiving; what is being handled is finished first.</summary>
    Task StopAsync(CancellationToken cancellationToken);

    /// <summary>Publishes one message, persistent and mandatory, and waits for the broker's word.</summary>
    Task<PublishOutcome> PublishAsync(Outgoing message, CancellationToken cancellationToken);

    /// <summary>Whether the broker can be reached now.</summary>
    bool IsConnected { get; }
}

/// <summary>A message that arrived.</summary>
/// <param name="Sender">The organization that the broker vouches for; null when it vouches for nobody.</param>
/// <param name="Body">The message as it came.</param>
/// <param name="Acute">It came through the acute queue.</param>
public sealed record Delivery(string? Sender, ReadOnlyMemory<byte> Body, bool Acute);

/// <summary>A message that leaves.</summary>
/// <param name="MessageId">Its id.</param>
/// <param name="Type">Its name on the wire.</param>
/// <param name="ToOrg">The receiver.</param>
/// <param name="RoutingKey">What the receiver's bindings match on.</param>
/// <param name="Acute">Acute danger.</param>
/// <param name="Body">The whole message.</param>
/// <param name="TraceParent">The W3C trace context in which it was decided.</param>
public sealed record Outgoing(
    string MessageId, string Type, string ToOrg, string RoutingKey, bool Acute, ReadOnlyMemory<byte> Body, string? TraceParent);

/// <summary>What the broker said.</summary>
public enum PublishOutcome
{
    /// <summary>It has the message.</summary>
    Confirmed,

    /// <summary>No binding takes it.</summary>
    Unroutable,

    /// <summary>This account may not send it.</summary>
    Refused,

    /// <summary>No word in time: try again later.</summary>
    Unavailable,
}

/// <summary>The node cannot work with this broker; the message says what to change.</summary>
/// <param name="message">What is wrong, and what to do.</param>
/// <param name="inner">What the broker said.</param>
public sealed class TransportRefusedException(string message, Exception? inner = null) : Exception(message, inner);
