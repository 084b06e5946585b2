using System.Diagnostics;
using ChainHub.Node.Topology;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Chain.Tests;

/// <summary>
/// The database server ends with no warning while handovers come in, and stays away for half a minute; people go on handing in files all
/// that time. The workers wait without being busy with it, and afterwards everything is caught up with.
/// </summary>
public sealed class A_database_that_is_gone_for_half_a_minute(ITestOutputHelper output)
{
    private const double MostOfOneProcessor = 0.25;

    private static readonly TimeSpan Away = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Is_waited_for_quietly_and_everything_is_caught_up_with()
    {
        await using var chain = await RunningChain.StartAsync("vt-nhn", "st-alkmaar");
        RunningWorker[] workers = [chain.VeiligThuis, chain.SocialTeam];
        foreach (var worker in workers) await chain.Servers.QueueIsOnDiskAsync(TopologyNames.QueueOf(worker.Code));
        await using var load = Handovers.Start([chain.VeiligThuis], chain.SocialTeam, TimeSpan.FromMilliseconds(100));
        await Poll.UntilAsync("the load to be under way", () => Accounts.StatesAsync(chain.VeiligThuis),
            states => states.GetValueOrDefault("Accepted") >= 50, TimeSpan.FromSeconds(60), Accounts.Show);

        await chain.Servers.KillAsync(Server.Postgres);
        var clock = Stopwatch.StartNew();
        var before = workers.Select(Used).ToList();
        await Task.Delay(Away);
        var shares = workers.Select((worker, index) => (worker.Code, Share: (Used(worker) - before[index]) / clock.Elapsed)).ToList();
        var seen = $"{string.Join(" and ", shares.Select(one => $"{one.Share:P1} of a processor by {one.Code}"))} in {clock.Elapsed.TotalSeconds:0.0} s without a database";
        await chain.Servers.StartAsync(Server.Postgres);
        clock.Restart();
        await load.StopOfferingAsync();

        await Accounts.AreSettledAsync(workers, load);
        var settled = clock.Elapsed;
        var (commands, messages) = await Accounts.BalanceAsync(chain, workers, load);
        output.WriteLine($"{seen}; {load.Offered} handovers, {commands} commands and {messages} messages, settled {settled.TotalSeconds:0.0} s after it came back.");
        shares.ShouldAllBe(one => one.Share < MostOfOneProcessor, seen);
    }

    private static TimeSpan Used(RunningWorker worker)
    {
        using var process = Process.GetProcessById(worker.ProcessId);
        return process.TotalProcessorTime;
    }
}
