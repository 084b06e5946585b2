using System.Collections.Concurrent;
using ChainHub.Contracts;
using ChainHub.Durability;
using ChainHub.Node.Handling;
using ChainHub.Node.Tests.World;
using ChainHub.Node.Transport;
using ChainHub.Testing;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Sending;

public sealed class Rows_that_leave
{
    [Fact]
    public async Task Leave_straight_after_the_commit_of_their_step()
    {
        await using var desk = await Desk.OpenAsync();
        var envelope = new Envelope
        {
            Id = "vraag-1", Source = desk.Node.Self.Source, Type = Catalogue.Of(Sayings.Question.GetType()).Type, Time = desk.Time.GetUtcNow(),
            ConversationId = Guid.NewGuid(), FromOrg = Chain.VeiligThuis, ToOrg = Chain.Team, TestData = true,
        };
        (await desk.Node.Commands.SubmitAsync(CloudEventCodec.Write(envelope, Sayings.Question), CancellationToken.None)).Problems.ShouldBeEmpty();
        await Poll.Until("the question to leave without a sweep", () => desk.Carrier.Tried.Count, count => count == 1);
        await desk.RestAsync(0);
    }

    [Fact]
    public async Task Wait_for_a_sweep_when_they_may_not_leave_straight()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Node.Sender.Straight = false;
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "1"));
        desk.Node.Sender.OnTheWay.ShouldBe(0);
        desk.Carrier.Tried.ShouldBeEmpty();
        (await desk.SweepAsync()).ShouldBe(1);
        desk.Carrier.Tried.ShouldBe(["1"]);
    }

    [Fact]
    public async Task Wait_in_the_store_while_the_broker_is_away()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Carrier.IsConnected = false;
        desk.Node.Sender.TakeUntil().ShouldBeNull();
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "1"));
        (await desk.SweepAsync()).ShouldBe(0);
        desk.Carrier.IsConnected = true;
        (await desk.SweepAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Keep_their_order_within_a_conversation_whatever_else_goes_on()
    {
        await using var desk = await Desk.OpenAsync();
        var order = new ConcurrentDictionary<string, ConcurrentQueue<string>>();
        var underWay = new ConcurrentDictionary<string, byte>();
        desk.Carrier.Answer = async (message, stop) =>
        {
            var conversation = message.MessageId.Split('/')[0];
            underWay.TryAdd(conversation, 0).ShouldBeTrue("two of one conversation at once");
            for (var turn = 0; turn < message.MessageId.Length; turn++) await Task.Yield();
            stop.ThrowIfCancellationRequested();
            order.GetOrAdd(conversation, _ => new()).Enqueue(message.MessageId);
            underWay.TryRemove(conversation, out _);
            return PublishOutcome.Confirmed;
        };
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(async () =>
        {
            var conversation = Guid.NewGuid();
            for (var row = 10; row < 30; row += 2)
                await desk.DecideAsync(desk.Row(conversation, $"{number}/{row}"), desk.Row(conversation, $"{number}/{row + 1}"));
        })));
        await desk.RestAsync(0);
        order.Count.ShouldBe(12);
        foreach (var (number, ids) in order) ids.ShouldBe(Enumerable.Range(10, 20).Select(row => $"{number}/{row}"));
    }

    [Fact]
    public async Task Are_not_sent_twice_by_the_same_process_when_their_lease_runs_out_on_the_way()
    {
        await using var desk = await Desk.OpenAsync();
        var word = new TaskCompletionSource<PublishOutcome>();
        desk.Carrier.Answer = (_, _) => word.Task;
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "1"));
        await desk.TriedAsync("1");
        desk.PassLease();
        (await desk.SweepAsync()).ShouldBe(0);
        word.SetResult(PublishOutcome.Confirmed);
        await desk.RestAsync(0);
        desk.Carrier.Tried.ShouldBe(["1"]);
    }

    [Fact]
    public async Task That_cannot_be_removed_are_sent_once_more_under_the_same_id()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Cabinet.OnConfirm = _ => throw new StoreUnavailableException(new IOException("away"));
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "1"));
        await desk.TriedAsync("1");
        await desk.RestAsync(1);
        desk.Cabinet.OnConfirm = _ => { };
        (await desk.SweepAsync()).ShouldBe(0);
        desk.PassLease();
        (await desk.SweepAsync()).ShouldBe(1);
        desk.Carrier.Tried.ShouldBe(["1", "1"]);
        await desk.RestAsync(0);
    }

    [Fact]
    public async Task Are_removed_together()
    {
        await using var desk = await Desk.OpenAsync();
        var removals = new ConcurrentQueue<int>();
        desk.Cabinet.OnConfirm = positions => removals.Enqueue(positions.Count);
        for (var number = 1; number <= 40; number++)
        {
            // Each has left before the next is decided: alone, it would be removed alone.
            await desk.DecideAsync(desk.Row(Guid.NewGuid(), $"{number}"));
            await Poll.Until($"{number} to have left", () => desk.Carrier.Tried.Count, tried => tried == number);
        }

        await desk.RestAsync(0);
        removals.Sum().ShouldBe(40);
        removals.Count.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task Are_removed_before_the_sending_stops()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "1"));
        await desk.TriedAsync("1");
        await desk.Node.Sender.StopAsync().WaitAsync(TimeSpan.FromSeconds(30));
        (await desk.RowsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Stop_when_told_and_what_had_no_word_leaves_later()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Carrier.Answer = async (_, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return PublishOutcome.Unavailable;
        };
        var conversation = Guid.NewGuid();
        await desk.DecideAsync(desk.Row(conversation, "1"), desk.Row(conversation, "2"));
        await desk.DecideAsync(desk.Row(conversation, "3"));
        await desk.TriedAsync("1");
        await desk.Node.Sender.StopAsync().WaitAsync(TimeSpan.FromSeconds(30));
        (await desk.RowsAsync()).ShouldBe(3);
        desk.PassLease();
        (await desk.Cabinet.ClaimOutboxAsync(OutboxLane.Broker, 9, desk.Time.GetUtcNow(), new NodeLimits().Lease, CancellationToken.None))
            .Select(row => row.MessageId).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task Are_no_more_in_memory_than_may_be_and_those_of_one_lane_take_no_room_from_another()
    {
        await using var desk = await Desk.OpenAsync(new NodeLimits { MostOnTheWay = 2 });
        var word = new TaskCompletionSource<PublishOutcome>();
        desk.Carrier.Answer = (message, _) => message.Acute ? Task.FromResult(PublishOutcome.Confirmed) : word.Task;
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "1"));
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "2"));
        desk.Node.Sender.TakeUntil().ShouldBeNull();
        await desk.DecideAsync(desk.Row(Guid.NewGuid(), "3"), desk.Row(Guid.NewGuid(), "acute", OutboxLane.Acute));
        desk.Node.Sender.OnTheWay.ShouldBe(2);
        (await desk.SweepAsync()).ShouldBe(0);
        (await desk.SweepAsync(OutboxLane.Acute)).ShouldBe(1);

        word.SetResult(PublishOutcome.Confirmed);
        await desk.RestAsync(1);
        desk.Node.Sender.TakeUntil().ShouldNotBeNull();
        (await desk.SweepAsync()).ShouldBe(1);
        desk.Carrier.Tried.Order(StringComparer.Ordinal).ShouldBe(["1", "2", "3", "acute"]);
    }
}
