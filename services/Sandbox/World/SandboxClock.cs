namespace ChainHub.Sandbox.World;

/// <summary>The clock of the story: it stands still until the driver moves it. Timers, which only a retry sets, run on the wall's time.</summary>
internal sealed class SandboxClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset instant)
    {
        if (instant > now) now = instant;
    }
}
