using System.Text;
using ChainHub.Node.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ChainHub.Node.Transport.RabbitMq;

/// <summary>
/// Refuses to work with a broker that could lose a handover: one that is too old, or whose queues are set otherwise. Queues cannot be
/// changed in place, so it says what to do.
/// </summary>
internal static class BrokerCheck
{
    /// <summary>The oldest version whose quorum queues know a delivery limit together with a dead-letter exchange.</summary>
    public static readonly Version Oldest = new(3, 10);

    public static void Version(IConnection connection)
    {
        var text = connection.ServerProperties is { } told && told.TryGetValue("version", out var value) && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : "unknown";
        if (!System.Version.TryParse(text.Split('-', '+')[0], out var version) || version < Oldest)
            throw new TransportRefusedException($"The broker at {connection.Endpoint} is version {text}; ChainHub needs RabbitMQ {Oldest} or later. Upgrade the broker.");
    }

    /// <summary>Declares what the organization owns, and so finds out whether it is there with the same settings.</summary>
    public static async Task TopologyAsync(IConnection connection, string organization, CancellationToken cancellationToken)
    {
        await DeclareAsync(connection, TopologyNames.ExchangeOf(organization), async channel =>
            await channel.ExchangeDeclareAsync(TopologyNames.ExchangeOf(organization), ExchangeType.Topic, durable: true, autoDelete: false, cancellationToken: cancellationToken));
        await DeclareAsync(connection, TopologyNames.DeadOf(organization), async channel =>
        {
            await channel.ExchangeDeclareAsync(TopologyNames.DeadOf(organization), ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellationToken);
            await channel.QueueDeclareAsync(TopologyNames.DeadOf(organization), durable: true, exclusive: false, autoDelete: false,
                TopologyNames.DeadQueueArguments(), cancellationToken: cancellationToken);
            await channel.QueueBindAsync(TopologyNames.DeadOf(organization), TopologyNames.DeadOf(organization), "", cancellationToken: cancellationToken);
        });
        foreach (var queue in (string[])[TopologyNames.QueueOf(organization), TopologyNames.AcuteQueueOf(organization)])
            await DeclareAsync(connection, queue, async channel =>
                await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false,
                    TopologyNames.QueueArguments(organization), cancellationToken: cancellationToken));
    }

    private static async Task DeclareAsync(IConnection connection, string name, Func<IChannel, Task> declare)
    {
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            await declare(channel);
        }
        // A broker that goes away while it is asked has refused nothing: whoever starts tries again.
        catch (OperationInterruptedException refused) when (refused.ShutdownReason is { Initiator: ShutdownInitiator.Peer, ReplyCode: >= 400 and < 500 })
        {
            throw new TransportRefusedException(refused.ShutdownReason?.ReplyCode switch
            {
                406 => $"'{name}' exists on the broker with other settings: {refused.ShutdownReason.ReplyText}. Empty it, delete it, and apply the agreements to the broker again.",
                403 => $"This account may not use '{name}' on the broker: {refused.ShutdownReason.ReplyText}. Apply the agreements to the broker (chainhub provision), and check the account in the configuration.",
                _ => $"The broker refuses '{name}': {refused.ShutdownReason?.ReplyText}",
            }, refused);
        }
    }
}
