using System.Collections;
using System.Reflection;
using ChainHub.Node.Handling;
using Shouldly;
using Xunit;

namespace ChainHub.Node.Tests.Turning;

public sealed class A_turn
{
    private readonly Turns turns = new();
    private readonly Guid conversation = Guid.NewGuid();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_one_at_a_time_for_a_conversation_and_others_go_on()
    {
        var first = await turns.TakeAsync(conversation, Stop);
        var second = turns.TakeAsync(conversation, Stop).AsTask();
        second.IsCompleted.ShouldBeFalse();
        (await turns.TakeAsync(Guid.NewGuid(), Stop)).Dispose();
        second.IsCompleted.ShouldBeFalse();
        first.Dispose();
        (await second).Dispose();
        NobodyIsLeft();
    }

    [Fact]
    public async Task Comes_to_who_came_first()
    {
        var order = new List<int>();
        var holder = await turns.TakeAsync(conversation, Stop);
        var waiting = Enumerable.Range(0, 20).Select(async number =>
        {
            using var turn = await turns.TakeAsync(conversation, Stop);
            order.Add(number);
            await Task.Yield();
        }).ToArray();
        holder.Dispose();
        await Task.WhenAll(waiting);
        order.ShouldBe(Enumerable.Range(0, 20));
        NobodyIsLeft();
    }

    [Fact]
    public async Task Passes_over_who_has_gone_away()
    {
        using var giveUp = new CancellationTokenSource();
        var first = await turns.TakeAsync(conversation, Stop);
        var second = turns.TakeAsync(conversation, giveUp.Token).AsTask();
        var third = turns.TakeAsync(conversation, Stop).AsTask();
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        third.IsCompleted.ShouldBeFalse();
        first.Dispose();
        (await third).Dispose();
        NobodyIsLeft();
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_all_who_waited_have_gone_away()
    {
        using var giveUp = new CancellationTokenSource();
        var first = await turns.TakeAsync(conversation, Stop);
        var waiting = Enumerable.Range(0, 5).Select(_ => turns.TakeAsync(conversation, giveUp.Token).AsTask()).ToArray();
        await giveUp.CancelAsync();
        foreach (var gone in waiting) await Should.ThrowAsync<OperationCanceledException>(() => gone);
        await Should.ThrowAsync<OperationCanceledException>(() => turns.TakeAsync(conversation, giveUp.Token).AsTask());
        first.Dispose();
        NobodyIsLeft();
        (await turns.TakeAsync(conversation, Stop)).Dispose();
    }

    [Fact]
    public async Task Is_never_shared_and_never_lost_among_many_who_come_and_go()
    {
        Guid[] conversations = [.. Enumerable.Range(0, 5).Select(_ => Guid.NewGuid())];
        var inside = new int[conversations.Length];
        await Task.WhenAll(Enumerable.Range(0, 400).Select(number => Task.Run(async () =>
        {
            using var giveUp = new CancellationTokenSource();
            if (number % 3 == 0) _ = giveUp.CancelAsync();
            var place = number % conversations.Length;
            try
            {
                using var turn = await turns.TakeAsync(conversations[place], giveUp.Token);
                Interlocked.Increment(ref inside[place]).ShouldBe(1);
                await Task.Yield();
                Interlocked.Decrement(ref inside[place]).ShouldBe(0);
            }
            catch (OperationCanceledException) when (giveUp.IsCancellationRequested)
            {
                // It went away; the others must not notice.
            }
        }, Stop)));
        NobodyIsLeft();
    }

    private void NobodyIsLeft() =>
        ((ICollection)typeof(Turns).GetField("busy", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(turns)!).Count.ShouldBe(0);
}
