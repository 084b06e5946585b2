using System.Text;
using RabbitMQ.Client;

namespace ChainHub.Testing.Tests;

/// <summary>A quorum queue, on a new connection for each step, as the broker may have gone in between.</summary>
internal sealed class TestQueue(Servers servers, string name)
{
    public string Name => name;

    public Task DeclareAsync(CancellationToken stop) => OnChannelAsync(
        channel => channel.QueueDeclareAsync(
            name, durable: true, exclusive: false, autoDelete: false,
            new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: stop),
        stop);

    /// <summary>Returns when the broker has confirmed the message.</summary>
    public Task PublishAsync(string body, CancellationToken stop) => OnChannelAsync(
        async channel =>
        {
            await channel.BasicPublishAsync(
                "", name, mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(body), stop);
            return true;
        },
        stop);

    /// <summary>Takes one message; null if there is none.</summary>
    public Task<string?> TakeAsync(CancellationToken stop) => OnChannelAsync(
        async channel => await channel.BasicGetAsync(name, autoAck: true, stop) is { } taken ? Encoding.UTF8.GetString(taken.Body.Span) : null,
        stop);

    private async Task<T> OnChannelAsync<T>(Func<IChannel, Task<T>> act, CancellationToken stop)
    {
        var factory = new ConnectionFactory
        {
            HostName = servers.RabbitHost,
            Port = servers.RabbitPort,
            UserName = servers.RabbitAdminUser,
            Password = servers.RabbitAdminPassword,
        };
        await using var connection = await factory.CreateConnectionAsync(stop);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), stop);
        return await act(channel);
    }
}
