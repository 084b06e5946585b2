using ChainHub.Node.Handling;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Transport.RabbitMq;

/// <summary>One organization on RabbitMQ: a lane for what is ordinary and one for what is acute, which share nothing but the broker.</summary>
/// <param name="organization">The code of the organization.</param>
/// <param name="settings">How to reach the broker.</param>
/// <param name="limits">The bounds that the node keeps.</param>
/// <param name="loggers">Where it logs.</param>
public sealed class RabbitMqTransport(string organization, BrokerSettings settings, NodeLimits limits, ILoggerFactory loggers) : ITransport
{
    private readonly RabbitMqLane ordinary = new(organization, acute: false, settings, limits, loggers);
    private readonly RabbitMqLane acute = new(organization, acute: true, settings, limits, loggers);

    /// <inheritdoc />
    public bool IsConnected => ordinary.IsConnected && acute.IsConnected;

    /// <inheritdoc />
    public async Task StartAsync(Func<Delivery, CancellationToken, Task> receive, CancellationToken cancellationToken)
    {
        try
        {
            await ordinary.ConnectAsync(cancellationToken);
            await ordinary.CheckAsync(cancellationToken);
            await acute.ConnectAsync(cancellationToken);
            await acute.ReceiveAsync(receive, cancellationToken);
            await ordinary.ReceiveAsync(receive, cancellationToken);
        }
        catch
        {
            // Starting is tried again; what was half open must not stay.
            await DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(ordinary.StopAsync(cancellationToken), acute.StopAsync(cancellationToken));

    /// <inheritdoc />
    public Task<PublishOutcome> PublishAsync(Outgoing message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return (message.Acute ? acute : ordinary).PublishAsync(message, cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Task.WhenAll(ordinary.DisposeAsync().AsTask(), acute.DisposeAsync().AsTask());
}
