using ChainHub.Contracts;
using ChainHub.Contracts.Handover;
using ChainHub.Node.Topology;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Chain.Tests;

/// <summary>
/// The broker no longer carries offers to the social team; one is in front of many others that are to leave. It is set aside with its
/// reason after one try, its people are told, and the others leave as if it were not there.
/// </summary>
public sealed class A_row_that_cannot_be_sent_in_front_of_others
{
    private const int Behind = 30;

    [Fact]
    public async Task Is_set_aside_with_its_reason_and_holds_up_nobody()
    {
        await using var chain = await RunningChain.StartAsync("vt-nhn", "st-alkmaar", "rvdk-nh");
        var (vt, team, board) = (chain.VeiligThuis, chain.SocialTeam, chain.ChildProtection);
        await UnbindAsync(chain.Servers, vt, team);
        var (stuck, others) = (Guid.NewGuid(), Enumerable.Range(0, Behind).Select(_ => Guid.NewGuid()).ToList());

        // Files are taken up in the order of their names, all that lie there in one go.
        await vt.StopAsync();
        await vt.SaysAsync(stuck, team.Code, Families.Offer(), Guid.NewGuid(), id: $"000-{stuck:N}");
        foreach (var (other, index) in others.Select((other, index) => (other, index)))
            await vt.SaysAsync(other, board.Code, Families.Offer(HandoverKind.ScaleUp), Guid.NewGuid(), id: $"{index + 1:000}-{other:N}");
        vt.Start();

        await Poll.UntilAsync($"{Behind} offers to be in at {board.Code}", () => Accounts.StatesAsync(board),
            states => states.GetValueOrDefault("Offered") == Behind, TimeSpan.FromSeconds(60), Accounts.Show);
        await Poll.UntilAsync("everything else to have left", () => vt.Store.HealthAsync(CancellationToken.None), health => health is { OutboxRows: 0, SetAside: 1 });
        var aside = (await vt.ReadAsync(ledger => ledger.SetAsideAsync(0, 10, CancellationToken.None))).ShouldHaveSingleItem();
        aside.Reason.ShouldBe(nameof(DeliveryFailure.Unroutable));
        (await vt.JournalAsync()).ShouldContain(line => line.What == "sent" && line.ConversationId == stuck && line.MessageId == aside.MessageId);
        var told = await Poll.Until("the people of Veilig Thuis to be told", () => vt.Found("delivery.failed"), found => found.Count == 1);
        told[0].Envelope.ConversationId.ShouldBe(stuck);
        told[0].Data.GetProperty("remedy").GetString().ShouldNotBeNull().ShouldContain(team.Code);

        // One conversation that works is carried to its end meanwhile, and nobody has tried that row again: one span of sending for each row.
        foreach (var answer in (Message[])[new HandoverReceived { IntakeTeam = "team-noord" }, new HandoverAccepted()])
            await board.SaysAsync(others[^1], vt.Code, answer);
        await vt.IsInAsync(others[^1], "Accepted");
        await vt.StopAsync();
        var tries = vt.Spans().Where(span => span.GetProperty("name").GetString() == "send" && span.ToString().Contains(aside.MessageId, StringComparison.Ordinal)).ToList();
        tries.Count.ShouldBe(1, "tries of the row that was set aside");
        (await Accounts.CountAsync(vt, "select count(*) from outbox where attempts > 0")).ShouldBe(0);
        (await Accounts.CountAsync(team, "select count(*) from saga where machine <> 'link.talk'")).ShouldBe(0);
    }

    private static async Task UnbindAsync(Servers servers, RunningWorker from, RunningWorker to)
    {
        await using var connection = await Brokers.AdministratorAsync(servers);
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueUnbindAsync(TopologyNames.QueueOf(to.Code), TopologyNames.ExchangeOf(from.Code), Catalogue.Of<HandoverOffered>().RoutingKey(to.Code));
    }
}
