namespace ChainHub.Node.Topology;

/// <summary>
/// The names and settings of what an organization owns on the broker, in one place: who provisions the broker and the node itself must
/// agree on them to the letter.
/// </summary>
public static class TopologyNames
{
    /// <summary>How often a message is delivered before the broker takes it to the dead letters.</summary>
    public const int DeliveryLimit = 20;

    private const string ExchangePrefix = "out.";

    /// <summary>The topic exchange that an organization publishes to.</summary>
    public static string ExchangeOf(string organization) => ExchangePrefix + organization;

    /// <summary>The quorum queue that it receives from.</summary>
    public static string QueueOf(string organization) => $"node.{organization}";

    /// <summary>The quorum queue for acute danger.</summary>
    public static string AcuteQueueOf(string organization) => $"node.{organization}.acute";

    /// <summary>The fanout exchange and the quorum queue for dead letters.</summary>
    public static string DeadOf(string organization) => $"node.{organization}.dead";

    /// <summary>
    /// The arguments of the two queues, with their delivery limit and dead letters. A message stays in its queue until the dead letters have
    /// it for certain, which RabbitMQ does only for queues that refuse what does not fit.
    /// </summary>
    public static IDictionary<string, object?> QueueArguments(string organization) => new Dictionary<string, object?>
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = DeliveryLimit,
        ["x-dead-letter-exchange"] = DeadOf(organization),
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    /// <summary>The arguments of the queue for dead letters.</summary>
    public static IDictionary<string, object?> DeadQueueArguments() => new Dictionary<string, object?> { ["x-queue-type"] = "quorum" };

    /// <summary>The organization that owns an exchange, or null when it is nobody's outgoing exchange.</summary>
    public static string? OwnerOfExchange(string exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        return exchange.StartsWith(ExchangePrefix, StringComparison.Ordinal) ? exchange[ExchangePrefix.Length..] : null;
    }
}
