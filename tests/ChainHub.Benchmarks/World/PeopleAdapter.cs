using System.Collections.Concurrent;
using ChainHub.Durability;
using ChainHub.Node.Adapters;
using RabbitMQ.Client;

namespace ChainHub.Benchmarks.World;

/// <summary>
/// The people of one organization: what they decide comes from their own durable queue and is handed in, acknowledged when the node has
/// it; notices go to whoever measures.
/// </summary>
internal sealed class PeopleAdapter(string organization, IConnection connection, Func<Notice, CancellationToken, Task> noticed) : IAdapter
{
    private const ushort Prefetch = 256;
    private readonly ConcurrentDictionary<string, long> notices = new();
    private long refused;
    private string? firstRefusal;
    private ICommandPort? port;

    public static string QueueOf(string organization) => $"people.{organization}";

    public long Refused => Volatile.Read(ref refused);

    public string? FirstRefusal => Volatile.Read(ref firstRefusal);

    /// <summary>How many notices of each type came.</summary>
    public IReadOnlyDictionary<string, long> Notices => notices;

    public async Task DeliverAsync(Notice notice, CancellationToken cancellationToken)
    {
        notices.AddOrUpdate(notice.Type, 1, (_, before) => before + 1);
        await noticed(notice, cancellationToken);
    }

    public async Task RunAsync(ICommandPort commands, CancellationToken cancellationToken)
    {
        port = commands;
        await using var consumption = await Consumption.StartAsync(
            connection, QueueOf(organization), Prefetch, command => SubmitAsync(command, cancellationToken), cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    /// <summary>Hands a command in.</summary>
    /// <returns>Whether it was taken; why not is said on standard error, once.</returns>
    public async Task<bool> SubmitAsync(ReadOnlyMemory<byte> command, CancellationToken cancellationToken)
    {
        var commands = port ?? throw new InvalidOperationException("The node does not run yet.");
        while (true)
            try
            {
                var result = await commands.SubmitAsync(command, cancellationToken);
                if (result.Accepted) return true;
                Interlocked.Increment(ref refused);
                if (Interlocked.CompareExchange(ref firstRefusal, $"{result.Reason}: {string.Join("; ", result.Problems)}", null) is null)
                    await Console.Error.WriteLineAsync($"{organization} refuses a command: {firstRefusal}");
                return false;
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
            }
    }
}
