using System.Diagnostics;
using ChainHub.Node.Topology;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Chain.Tests;

/// <summary>
/// Veilig Thuis runs as two processes, the social team as one; while handovers come in all the time, each of them, the broker and the
/// database server are killed with no warning at random moments, and again while others still come up.
/// </summary>
public sealed class Under_load_every_process_is_killed_again_and_again(ITestOutputHelper output)
{
    [Fact]
    public async Task And_every_command_has_its_effect_exactly_once()
    {
        await using var chain = await RunningChain.StartAsync("vt-nhn", "st-alkmaar");
        await using var second = chain.VeiligThuis.Replica();
        second.Start();
        await second.IsReadyAsync();
        foreach (var code in (string[])["vt-nhn", "st-alkmaar"]) await chain.Servers.QueueIsOnDiskAsync(TopologyNames.QueueOf(code));
        RunningWorker[] workers = [chain.VeiligThuis, second, chain.SocialTeam];
        var kills = new KillSchedule(
            [
                .. workers.Select((worker, index) => new Victim($"worker {index + 1} ({worker.Code})", 7, worker.KillAsync, () => Again(worker), worker.IsReadyAsync)),
                new Victim("broker", 3, () => chain.Servers.KillAsync(Server.RabbitMq), () => chain.Servers.StartAsync(Server.RabbitMq), () => Task.CompletedTask),
                new Victim("database", 7, () => chain.Servers.KillAsync(Server.Postgres), () => chain.Servers.StartAsync(Server.Postgres), () => Task.CompletedTask),
            ]);
        output.WriteLine($"Seed {kills.Seed}");

        var clock = Stopwatch.StartNew();
        var killed = 0;
        await using var load = Handovers.Start([chain.VeiligThuis, second], chain.SocialTeam, TimeSpan.FromMilliseconds(250));
        await kills.RunAsync(what => output.WriteLine($"{clock.Elapsed.TotalSeconds,6:0.0} s, {load.Offered} offered, {++killed}: {what}"));
        await load.StopOfferingAsync();
        var drained = Stopwatch.StartNew();
        try
        {
            await Accounts.AreSettledAsync(workers, load);
            var (commands, messages) = await Accounts.BalanceAsync(chain, workers, load);
            killed.ShouldBeGreaterThanOrEqualTo(30);
            output.WriteLine($"{killed} kills in {clock.Elapsed.TotalSeconds:0} s; {load.Offered} handovers, {commands} commands and {messages} messages, each with its effect once; settled {drained.Elapsed.TotalSeconds:0.0} s after the last kill.");
        }
        catch
        {
            foreach (var worker in workers) output.WriteLine(worker.Log);
            throw;
        }
    }

    private static Task Again(RunningWorker worker)
    {
        worker.Start();
        return Task.CompletedTask;
    }
}
