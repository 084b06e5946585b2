using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Durability;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Chain.Tests;

/// <summary>
/// Each process is killed once, with no warning, in the middle of a handover: every worker, the broker, the database. Nothing is lost, and
/// nothing has its effect twice.
/// </summary>
public sealed class Every_process_may_be_killed_in_the_middle
{
    [Fact]
    public async Task And_nothing_is_lost_or_done_twice()
    {
        await using var chain = await RunningChain.StartAsync();
        var (vt, team, board) = (chain.VeiligThuis, chain.SocialTeam, chain.ChildProtection);
        foreach (var worker in chain.Workers) await chain.Servers.QueueIsOnDiskAsync(Node.Topology.TopologyNames.QueueOf(worker.Code));
        var handovers = Enumerable.Range(0, 6).Select(_ => (Family: Guid.NewGuid(), Handover: Guid.NewGuid())).ToList();

        // The receiver is killed while offers are under way to it.
        foreach (var (family, handover) in handovers) await vt.SaysAsync(handover, team.Code, Families.Offer(), family);
        await team.IsInAsync(handovers[0].Handover, "Offered");
        await team.KillAsync();
        team.Start();
        await EachIsInAsync(team, handovers, "Offered");

        // The sender is killed while answers come in.
        foreach (var (_, handover) in handovers) await team.SaysAsync(handover, vt.Code, new HandoverReceived { IntakeTeam = "team-noord" });
        await team.IsInAsync(handovers[0].Handover, "Received");
        await vt.KillAsync();
        vt.Start();
        await EachIsInAsync(vt, handovers, "Received");

        // The broker is killed while acceptances are under way.
        foreach (var (_, handover) in handovers) await team.SaysAsync(handover, vt.Code, new HandoverAccepted());
        await team.IsInAsync(handovers[0].Handover, "Accepted");
        await chain.Servers.KillAsync(Server.RabbitMq);
        await chain.Servers.StartAsync(Server.RabbitMq);
        await EachIsInAsync(vt, handovers, "Accepted");

        // The database server, with every database on it, is killed while the work is started.
        foreach (var (_, handover) in handovers) await team.SaysAsync(handover, vt.Code, new HandoverStarted { FirstContactOn = new DateOnly(2026, 4, 1) });
        await team.IsInAsync(handovers[0].Handover, "Started");
        await chain.Servers.KillAsync(Server.Postgres);
        await chain.Servers.StartAsync(Server.Postgres);
        await EachIsInAsync(vt, handovers, "Started");

        // The two that only listen are killed as well, and reached afterwards.
        await board.KillAsync();
        await chain.Shelter.KillAsync();
        var (lastFamily, last) = (Guid.NewGuid(), Guid.NewGuid());
        await vt.SaysAsync(last, board.Code, Families.Offer(HandoverKind.ScaleUp), lastFamily);
        board.Start();
        chain.Shelter.Start();
        await board.IsInAsync(last, "Offered");
        await chain.Shelter.IsReadyAsync();

        foreach (var (_, handover) in handovers) await team.SaysAsync(handover, vt.Code, new HandoverStartReported { ContactMade = true });
        await EachIsInAsync(vt, handovers, "Completed");
        await NothingIsLostOrDoubledAsync(chain, handovers);
    }

    private static async Task EachIsInAsync(RunningWorker worker, IEnumerable<(Guid Family, Guid Handover)> handovers, string state)
    {
        foreach (var (_, handover) in handovers) await worker.IsInAsync(handover, state);
    }

    private static async Task NothingIsLostOrDoubledAsync(RunningChain chain, IReadOnlyList<(Guid Family, Guid Handover)> handovers)
    {
        foreach (var worker in chain.Workers)
            await Poll.UntilAsync($"everything of {worker.Code} to have left", () => worker.Store.HealthAsync(CancellationToken.None), health => health is { OutboxRows: 0, Parked: 0, SetAside: 0 });

        var journals = new Dictionary<string, IReadOnlyList<JournalLine>>();
        foreach (var worker in chain.Workers) journals[worker.Code] = await worker.JournalAsync();

        // What one decided to send, the other handled, once.
        foreach (var sent in journals.Values.SelectMany(lines => lines.Where(l => l.What == "sent")))
            journals[sent.ToOrg!].Count(l => l.What == "handled" && l.MessageId == sent.MessageId)
                .ShouldBe(1, $"{sent.Type} {sent.MessageId} to {sent.ToOrg}");
        foreach (var (code, lines) in journals)
        {
            lines.Where(l => l.What == "rejected").ShouldBeEmpty(code);
            lines.Where(l => l.What == "handled").GroupBy(l => (l.MessageId, l.FromOrg)).ShouldAllBe(g => g.Count() == 1, code);
        }

        // Own people found each message in their folder, and the oversight moved once for each family, at one instant on both sides.
        foreach (var (family, handover) in handovers)
        {
            chain.SocialTeam.Found("handover.offered").Count(f => f.Envelope.ConversationId == handover).ShouldBe(1);
            foreach (var code in (string[])[chain.VeiligThuis.Code, chain.SocialTeam.Code])
                journals[code].Count(l => l.What == "oversight-moved" && l.CaseId == family).ShouldBe(1, code);
        }

        foreach (var worker in chain.Workers)
            (await worker.ReadAsync(ledger => ledger.FirstBrokenLineAsync(CancellationToken.None))).ShouldBeNull();
    }
}
