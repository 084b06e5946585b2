using ChainHub.Contracts.Hub;
using ChainHub.Node.Handling;
using ChainHub.Node.Tests.World;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Turning;

public sealed class Terms_that_fall_due_together
{
    [Fact]
    public async Task Go_batch_after_batch_until_none_is_left_each_once()
    {
        await using var chain = await Chain.StartAsync(limits: new NodeLimits { TermBatch = 3 });
        var vt = chain[Chain.VeiligThuis];
        for (var question = 0; question < 8; question++) (await vt.SaysAsync(Guid.NewGuid(), Chain.Team, Sayings.Question)).Problems.ShouldBeEmpty();
        await chain.SettleAsync();
        var (due, stop) = ((await vt.Node.NextAlarmAtAsync(CancellationToken.None))!.Value, CancellationToken.None);
        chain.Time.Advance(due - chain.Time.GetUtcNow());

        (await vt.Node.FireTermsAsync(stop)).ShouldBe(8);
        (await vt.Node.FireTermsAsync(stop)).ShouldBe(0);
        // Nothing stays in hand: the next to wake for is an alarm, and not the end of a lease.
        (await vt.Node.NextAlarmAtAsync(stop))!.Value.ShouldBeGreaterThan(chain.Time.GetUtcNow() + new NodeLimits().Lease);

        await chain.SettleAsync();
        vt.People.Found<DeadlineWarned>().Select(notice => notice.Envelope.ConversationId).Distinct().Count().ShouldBe(8);
        vt.People.Found<DeadlineWarned>().Count.ShouldBe(8);
    }
}
