namespace ChainHub.Adapters.Tests;

/// <summary>A clock that a test sets. Timers fire when the clock has passed them.</summary>
internal sealed class Clock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock mutex = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow()
    {
        lock (mutex) return now;
    }

    public int Timers
    {
        get
        {
            lock (mutex) return timers.Count;
        }
    }

    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (mutex)
        {
            now += by;
            due = timers.FindAll(timer => timer.At <= now);
            timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due) timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(Clock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.mutex)
            {
                clock.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                At = clock.now + dueTime;
                clock.timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.mutex) clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
