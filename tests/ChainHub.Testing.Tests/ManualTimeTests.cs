using Shouldly;
using Xunit;

namespace ChainHub.Testing.Tests;

public sealed class ManualTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 29, 0, 59, 0, TimeSpan.Zero);
    private readonly ManualTime clock = new(Start);
    private readonly List<string> fired = [];

    [Fact]
    public void Stands_still_until_moved()
    {
        clock.GetUtcNow().ShouldBe(Start);
        clock.Advance(TimeSpan.FromMinutes(2));
        clock.GetUtcNow().ShouldBe(Start.AddMinutes(2));
        clock.GetElapsedTime(Start.UtcTicks).ShouldBe(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void A_start_in_another_zone_is_kept_as_utc() =>
        new ManualTime(new DateTimeOffset(2026, 7, 1, 2, 0, 0, TimeSpan.FromHours(2))).GetUtcNow()
            .ShouldSatisfyAllConditions(now => now.Offset.ShouldBe(TimeSpan.Zero), now => now.Hour.ShouldBe(0));

    [Fact]
    public void Timers_fire_in_the_order_of_their_moments_and_see_the_clock_at_it()
    {
        using var late = Timer("late", TimeSpan.FromMinutes(3));
        using var early = Timer("early", TimeSpan.FromMinutes(1));
        clock.Advance(TimeSpan.FromMinutes(2));
        fired.ShouldBe(["early 01:00"]);
        clock.Advance(TimeSpan.FromMinutes(2));
        fired.ShouldBe(["early 01:00", "late 01:02"]);
        clock.Waiting.ShouldBe(0);
    }

    [Fact]
    public void A_timer_with_a_period_fires_as_often_as_its_moments_pass()
    {
        using var timer = clock.CreateTimer(_ => fired.Add("tick"), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));
        clock.Advance(TimeSpan.FromMinutes(11));
        fired.Count.ShouldBe(3);
    }

    [Fact]
    public void A_timer_that_is_disposed_or_changed_does_not_fire_at_its_old_moment()
    {
        var gone = Timer("gone", TimeSpan.FromMinutes(1));
        using var moved = Timer("moved", TimeSpan.FromMinutes(1));
        gone.Dispose();
        moved.Change(TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromMinutes(5));
        fired.ShouldBeEmpty();
        clock.Advance(TimeSpan.FromMinutes(5));
        fired.ShouldBe(["moved 01:09"]);
        gone.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan).ShouldBeFalse();
    }

    [Fact]
    public void A_timer_set_by_a_timer_fires_within_the_same_step()
    {
        ITimer? second = null;
        using var first = clock.CreateTimer(
            _ => second = Timer("second", TimeSpan.FromMinutes(1)), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromMinutes(5));
        fired.ShouldBe(["second 01:01"]);
        second!.Dispose();
    }

    [Fact]
    public async Task A_delay_on_this_clock_ends_when_its_moment_passes()
    {
        var delay = Task.Delay(TimeSpan.FromDays(40), clock, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromDays(39));
        delay.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromDays(1));
        await delay.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Time_does_not_run_back()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
        Should.Throw<ArgumentOutOfRangeException>(() => clock.AdvanceTo(Start.AddTicks(-1)));
    }

    private ITimer Timer(string name, TimeSpan due) =>
        clock.CreateTimer(_ => fired.Add($"{name} {clock.GetUtcNow():HH:mm}"), null, due, Timeout.InfiniteTimeSpan);
}
