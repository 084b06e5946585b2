using ChainHub.Durability;
using ChainHub.Node.Transport;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Sending;

public sealed class A_confirm_that_never_comes
{
    private readonly Guid stuck = Guid.NewGuid();
    private readonly TaskCompletionSource<PublishOutcome> word = new();

    [Fact]
    public async Task Has_the_row_and_those_behind_it_wait_while_others_go()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Carrier.Answer = (message, _) => message.MessageId == "1" ? word.Task : Task.FromResult(PublishOutcome.Confirmed);
        await desk.DecideAsync(desk.Row(stuck, "1"), desk.Row(stuck, "2"));
        await desk.DecideAsync(desk.Row(stuck, "3"));
        await desk.TriedAsync("1");
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "other"));
        await desk.TriedAsync("1", "other");
        word.SetResult(PublishOutcome.Unavailable);
        await desk.RestAsync(3);

        // What is decided meanwhile stands behind them.
        (await desk.WriteAsync(desk.Row(stuck, "4"))).ShouldBeEmpty();
        (await desk.SweepAsync()).ShouldBe(0);
        desk.Carrier.Answer = (_, _) => Task.FromResult(PublishOutcome.Confirmed);
        desk.Time.Advance(TimeSpan.FromSeconds(5));
        (await desk.SweepAsync()).ShouldBe(4);
        desk.Carrier.Tried.ShouldBe(["1", "other", "1", "2", "3", "4"]);
    }

    [Fact]
    public async Task Counts_a_try_for_the_row_and_none_for_those_behind_it()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Carrier.Answer = (_, _) => Task.FromResult(PublishOutcome.Unavailable);
        await desk.DecideAsync(desk.Row(stuck, "1"), desk.Row(stuck, "2"));
        await desk.RestAsync(2);
        var again = await desk.Cabinet.ClaimOutboxAsync(OutboxLane.Broker, 9, desk.Time.GetUtcNow().AddSeconds(5), TimeSpan.FromSeconds(1), CancellationToken.None);
        again.Select(row => (row.MessageId, row.Attempts)).ShouldBe([("1", 1), ("2", 0)]);
    }

    [Fact]
    public async Task Loses_no_row_that_stands_behind_a_later_one_because_its_lease_ran_out()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Carrier.Answer = (_, _) => word.Task;
        // The first was taken and forgotten, as when nobody heard of its commit; the second is on its way.
        await desk.WriteAsync(desk.Row(stuck, "1"));
        await desk.DecideAsync(desk.Row(stuck, "2"));
        await desk.TriedAsync("2");
        desk.PassLease();
        var sweep = desk.SweepAsync();
        await Testing.Poll.Until("the first to stand behind the second", () => desk.Node.Sender.OnTheWay, count => count == 2);
        word.SetResult(PublishOutcome.Unavailable);
        (await sweep).ShouldBe(0);
        await desk.RestAsync(2);

        desk.Carrier.Answer = (_, _) => Task.FromResult(PublishOutcome.Confirmed);
        desk.Time.Advance(TimeSpan.FromSeconds(5));
        (await desk.SweepAsync()).ShouldBe(2);
        desk.Carrier.Tried.ShouldBe(["2", "1", "2"]);
    }
}
