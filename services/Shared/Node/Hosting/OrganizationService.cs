using ChainHub.Durability;
using ChainHub.Node.Handling;
using ChainHub.Node.Telemetry;
using ChainHub.Node.Transport;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChainHub.Node.Hosting;

/// <summary>
/// Keeps one node going in a process: connects when broker and database are there, and runs its loops. A loop that meets a database or
/// broker that is away waits longer each time, up to ten seconds, and never spins.
/// </summary>
public sealed class OrganizationService : IAsyncDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan SoonAgain = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan MeasureEvery = TimeSpan.FromSeconds(15);

    private readonly OrganizationNode node;
    private readonly NodeLimits limits;
    private readonly TimeProvider time;
    private readonly IHostApplicationLifetime host;
    private readonly ILogger log;
    private readonly StoreGauges gauges;
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    internal OrganizationService(OrganizationNode node, NodeLimits limits, TimeProvider time, IHostApplicationLifetime host, ILogger log)
    {
        (this.node, this.limits, this.time, this.host, this.log) = (node, limits, time, host, log);
        gauges = new StoreGauges(node.Self.Code, () => node.Sender.OnTheWay, time);
    }

    /// <summary>The node.</summary>
    public OrganizationNode Node => node;

    /// <summary>It is connected and handles messages.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Its database was reached, and has the tables of this version; before that there is nothing to ask it.</summary>
    public bool HasDatabase { get; private set; }

    internal void Start() => running = Task.Run(() => RunAsync(stopping.Token));

    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        IsRunning = false;
        await node.Transport.StopAsync(cancellationToken);
        node.Sender.Straight = false;
        await node.Sender.StopAsync().WaitAsync(cancellationToken);
        await stopping.CancelAsync();
        await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        log.LogInformation("{Organization} has stopped", node.Self.Code);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        gauges.Dispose();
        stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await InsistAsync("database", () => node.Store.MigrateAsync(stop), stop);
            HasDatabase = true;
            await GuardedAsync("begin", () => node.BeginAsync(stop), stop);
            await InsistAsync("broker", () => node.Transport.StartAsync(node.ReceiveAsync, stop), stop);
            node.Sender.Straight = true;
            IsRunning = true;
            log.LogInformation("{Organization} is connected and handles messages", node.Self.Code);
            var wakeups = node.Wakeups;
            await Task.WhenAll(
                LoopAsync("send", () => node.SendAsync(OutboxLane.Broker, stop), wakeups.Of(OutboxLane.Broker), stop),
                LoopAsync("send acute", () => node.SendAsync(OutboxLane.Acute, stop), wakeups.Of(OutboxLane.Acute), stop),
                LoopAsync("notify", () => node.SendAsync(OutboxLane.Adapter, stop), wakeups.Of(OutboxLane.Adapter), stop),
                LoopAsync("parked", () => node.TakeUpParkedAsync(stop), wakeups.Parked, stop),
                LoopAsync("prune", () => node.Store.PruneInboxAsync(time.GetUtcNow() - limits.InboxRetention, 1000, stop), new Signal(), stop, TimeSpan.FromHours(1)),
                LoopAsync("measure", () => MeasureAsync(stop), new Signal(), stop, MeasureEvery),
                FireTermsAsync(stop),
                AdapterAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop.
        }
        catch (Exception refused) when (refused is TransportRefusedException or StoreOutOfServiceException)
        {
            log.LogCritical("{Organization} cannot start: {Reason}", node.Self.Code, refused.Message);
            Environment.ExitCode = 1;
            host.StopApplication();
        }
    }

    private async Task LoopAsync(string what, Func<Task<int>> pass, Signal signal, CancellationToken stop, TimeSpan? interval = null)
    {
        var wait = interval ?? limits.SweepInterval;
        while (!stop.IsCancellationRequested)
        {
            if (await GuardedAsync(what, pass, stop) > 0) continue;
            // Who was woken in vain looks again soon: what it was woken for waits for something else, such as an earlier row.
            var woken = await signal.WaitAsync(wait, time, stop);
            wait = woken ? SoonAgain : wait * 2 < (interval ?? limits.SweepInterval) ? wait * 2 : interval ?? limits.SweepInterval;
        }
    }

    // Sleeps until the next alarm, or until a new term is set; the sweep interval bounds what a missed wake-up can cost.
    private async Task FireTermsAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await GuardedAsync("terms", () => node.FireTermsAsync(stop), stop);
            DateTimeOffset? next = null;
            node.Wakeups.AsleepUntil = DateTimeOffset.MaxValue;
            await GuardedAsync("terms", async () =>
            {
                next = await node.NextAlarmAtAsync(stop);
                return 0;
            }, stop);
            var wait = next is { } at ? at - time.GetUtcNow() : limits.SweepInterval;
            if (wait > limits.SweepInterval) wait = limits.SweepInterval;
            if (wait <= TimeSpan.Zero) continue;
            node.Wakeups.AsleepUntil = time.GetUtcNow() + wait;
            await node.Wakeups.Terms.WaitAsync(wait, time, stop);
        }
    }

    private async Task<int> MeasureAsync(CancellationToken stop)
    {
        gauges.Show(await node.Store.HealthAsync(stop));
        return 0;
    }

    private async Task AdapterAsync(CancellationToken stop)
    {
        var wait = TimeSpan.FromSeconds(1);
        while (!stop.IsCancellationRequested)
            try
            {
                await node.Adapter.RunAsync(node.Commands, stop);
                return;
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LogError("The adapter of {Organization} stopped with {Error}; it is started again", node.Self.Code, failed.GetType().Name);
                await Task.Delay(wait, time, stop);
                wait = Longer(wait);
            }
    }

    /// <returns>What the pass settled; 0 when it failed.</returns>
    private async Task<int> GuardedAsync(string what, Func<Task<int>> pass, CancellationToken stop)
    {
        var wait = TimeSpan.FromMilliseconds(250);
        while (true)
            try
            {
                return await pass();
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LogWarning("{Organization}: '{What}' failed, again in {Seconds} s: {Error}", node.Self.Code, what, wait.TotalSeconds, failed.Message);
                await Task.Delay(wait, time, stop);
                wait = Longer(wait);
            }
    }

    private async Task InsistAsync(string what, Func<Task> connect, CancellationToken stop)
    {
        var wait = TimeSpan.FromMilliseconds(500);
        while (true)
            try
            {
                await connect();
                return;
            }
            catch (Exception failed) when (failed is not (OperationCanceledException or TransportRefusedException or StoreOutOfServiceException))
            {
                log.LogWarning("{Organization} cannot reach its {What} yet, again in {Seconds} s: {Error}", node.Self.Code, what, wait.TotalSeconds, failed.Message);
                await Task.Delay(wait, time, stop);
                wait = Longer(wait);
            }
    }

    private static TimeSpan Longer(TimeSpan wait) => wait * 2 < LongestWait ? wait * 2 : LongestWait;
}
