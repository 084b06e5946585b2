namespace ChainHub.Testing;

/// <summary>A clock that stands still until a test moves it; its timers fire, on the caller's thread, as it passes their moments.</summary>
/// <remarks>Two timers fire in the order of their moments, and each sees the clock at its own. Safe for several threads.</remarks>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now;
    private long created;

    /// <summary>A clock that stands at the given instant, or at 2026-01-01T00:00:00Z.</summary>
    public ManualTime(DateTimeOffset? start = null) =>
        now = (start ?? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).ToUniversalTime();

    /// <summary>UTC: what is local is said by the code under test, never by the machine.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait for the clock to move.</summary>
    public int Waiting
    {
        get { lock (gate) return timers.Count; }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative.</exception>
    public void Advance(TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + step);
    }

    /// <summary>Moves the clock on to an instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before now: time does not run back.</exception>
    public void AdvanceTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        while (TakeNextDue(instant) is { } timer)
            timer.Fire();
        lock (gate)
            if (instant > now)
                now = instant.ToUniversalTime();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, () => callback(state), Interlocked.Increment(ref created));
        timer.Change(dueTime, period);
        return timer;
    }

    internal bool Schedule(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        var due = false;
        lock (gate)
        {
            timers.Remove(timer);
            if (timer.Disposed)
                return false;
            timer.Period = period > TimeSpan.Zero ? period : null;
            if (dueTime > TimeSpan.Zero)
            {
                timer.Due = now + dueTime;
                timers.Add(timer);
            }
            else if (dueTime == TimeSpan.Zero)
            {
                due = true;
                Repeat(timer);
            }
        }

        // Due at once means: now, without waiting for the clock to move.
        if (due)
            timer.Fire();
        return true;
    }

    internal void Remove(ManualTimer timer)
    {
        lock (gate)
        {
            timer.Disposed = true;
            timers.Remove(timer);
        }
    }

    private ManualTimer? TakeNextDue(DateTimeOffset until)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.Due <= until).MinBy(timer => (timer.Due, timer.Order));
            if (next is null)
                return null;
            if (next.Due > now)
                now = next.Due;
            timers.Remove(next);
            Repeat(next);
            return next;
        }
    }

    private void Repeat(ManualTimer timer)
    {
        if (timer.Period is not { } period)
            return;
        timer.Due = now + period;
        timers.Add(timer);
    }
}
