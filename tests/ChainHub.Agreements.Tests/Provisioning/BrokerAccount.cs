using System.Text;
using ChainHub.Contracts;
using ChainHub.Node.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ChainHub.Agreements.Tests.Provisioning;

/// <summary>What an organization does on the broker, each on a channel of its own, as a refusal closes the channel.</summary>
internal sealed class BrokerAccount(IConnection connection, string organization) : IAsyncDisposable
{
    public static async Task<BrokerAccount> OpenAsync(Region region, string organization) => new(await region.ConnectAsync(organization), organization);

    /// <summary>Sends to an organization as a node does: persistent, mandatory, confirmed.</summary>
    /// <exception cref="PublishException">The broker returned it, or refused.</exception>
    public Task SendAsync<T>(string to)
        where T : Message => PublishAsync(TopologyNames.ExchangeOf(organization), Catalogue.Of<T>().RoutingKey(to), organization);

    public Task PublishAsync(string exchange, string routingKey, string user) => OnChannelAsync(async channel =>
    {
        var properties = new BasicProperties { Persistent = true, UserId = user };
        await channel.BasicPublishAsync(exchange, routingKey, mandatory: true, properties, Encoding.UTF8.GetBytes(routingKey));
        return true;
    });

    /// <summary>Takes one message: its routing key; null if there is none.</summary>
    public Task<string?> TakeAsync(string queue) => OnChannelAsync(
        async channel => await channel.BasicGetAsync(queue, autoAck: true) is { } taken ? Encoding.UTF8.GetString(taken.Body.Span) : null);

    /// <summary>The code with which the broker refuses something; null when it does not.</summary>
    public async Task<int?> RefusalAsync(Func<IChannel, Task> act)
    {
        try
        {
            await OnChannelAsync(async channel =>
            {
                await act(channel);
                return true;
            });
            return null;
        }
        catch (OperationInterruptedException refused)
        {
            return refused.ShutdownReason?.ReplyCode;
        }
    }

    /// <summary>The code with which the broker refuses a message.</summary>
    public Task<int?> RefusalOfMessageAsync(string exchange, string routingKey, string user) => RefusalAsync(async channel =>
    {
        try
        {
            await channel.BasicPublishAsync(exchange, routingKey, mandatory: true, new BasicProperties { UserId = user }, new byte[1]);
        }
        catch (Exception) when (channel.CloseReason is { } reason)
        {
            throw new OperationInterruptedException(reason);
        }
    });

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();

    private async Task<T> OnChannelAsync<T>(Func<IChannel, Task<T>> act)
    {
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        return await act(channel);
    }
}
