namespace ChainHub.Testing;

/// <summary>A timer of <see cref="ManualTime"/>, which guards its members.</summary>
internal sealed class ManualTimer(ManualTime clock, Action callback, long order) : ITimer
{
    public DateTimeOffset Due { get; set; }

    public TimeSpan? Period { get; set; }

    public bool Disposed { get; set; }

    /// <summary>Timers that are due at the same moment fire in the order in which they were made.</summary>
    public long Order { get; } = order;

    public void Fire() => callback();

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Schedule(this, dueTime, period);

    public void Dispose() => clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
