using ChainHub.Contracts.Handover;
using ChainHub.Durability;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Chain.Tests;

/// <summary>
/// The sender and the receiver of a handover each end at once where it hurts most: when a step was decided and not written, when it was
/// written and nobody knows, when a message has left and is not crossed off. Nothing is lost, and nothing has its effect twice.
/// </summary>
public sealed class A_process_may_end_between_any_two_steps
{
    [Fact]
    public async Task And_nothing_is_lost_or_done_twice()
    {
        await using var chain = await RunningChain.StartAsync();
        var (vt, team) = (chain.VeiligThuis, chain.SocialTeam);
        var handovers = new List<Guid>();
        foreach (var point in (string[])["decided", "committed", "sent"])
            foreach (var worker in (RunningWorker[])[vt, team])
            {
                var handover = Guid.NewGuid();
                handovers.Add(handover);
                await worker.StopAsync();
                worker.Settings["CHAINHUB_CRASH_AT"] = point;
                worker.Start();
                await worker.IsReadyAsync();

                await vt.SaysAsync(handover, team.Code, Families.Offer(), Guid.NewGuid());
                (await worker.EndsAsync()).ShouldBe(128 + 9, $"{worker.Code} at '{point}'");
                worker.Settings["CHAINHUB_CRASH_AT"] = null;
                worker.Start();

                await team.IsInAsync(handover, "Offered");
                await team.SaysAsync(handover, vt.Code, new HandoverReceived { IntakeTeam = "team-noord" });
                await vt.IsInAsync(handover, "Received");
            }

        await NothingIsLostOrDoubledAsync(vt, team, handovers);
    }

    private static async Task NothingIsLostOrDoubledAsync(RunningWorker vt, RunningWorker team, IReadOnlyList<Guid> handovers)
    {
        var journals = new Dictionary<string, IReadOnlyList<JournalLine>>();
        foreach (var worker in (RunningWorker[])[vt, team])
        {
            await Poll.UntilAsync($"everything of {worker.Code} to have left", async () =>
            {
                await using var store = NodeStores.Postgres(worker.ConnectionString);
                return await store.HealthAsync(CancellationToken.None);
            }, health => health is { OutboxRows: 0, Parked: 0, SetAside: 0 });
            journals[worker.Code] = await worker.JournalAsync();
            (await worker.ReadAsync(ledger => ledger.FirstBrokenLineAsync(CancellationToken.None))).ShouldBeNull();
        }

        foreach (var sent in journals.Values.SelectMany(lines => lines.Where(l => l.What == "sent")))
            journals[sent.ToOrg!].Count(l => l.What == "handled" && l.MessageId == sent.MessageId).ShouldBe(1, $"{sent.Type} {sent.MessageId} to {sent.ToOrg}");
        foreach (var (code, lines) in journals)
        {
            lines.ShouldNotContain(l => l.What == "rejected", code);
            lines.Where(l => l.What == "handled").GroupBy(l => (l.MessageId, l.FromOrg)).ShouldAllBe(g => g.Count() == 1, code);
        }

        foreach (var handover in handovers)
        {
            team.Found("handover.offered").Count(found => found.Envelope.ConversationId == handover).ShouldBe(1);
            vt.Found("handover.received").Count(found => found.Envelope.ConversationId == handover).ShouldBe(1);
        }
    }
}
