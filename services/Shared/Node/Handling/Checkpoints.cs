namespace ChainHub.Node.Handling;

/// <summary>
/// Named points between the steps of handling a message, at which a crash test ends the process. Without a test it does nothing.
/// </summary>
internal sealed class Checkpoints
{
    private readonly string? crashAt;
    private int left;

    /// <summary>From <c>CHAINHUB_CRASH_AT=name[:n]</c>: end the process at the n-th time that the point is passed.</summary>
    public static Checkpoints FromEnvironment() => new(Environment.GetEnvironmentVariable("CHAINHUB_CRASH_AT"));

    internal Checkpoints(string? setting)
    {
        if (string.IsNullOrEmpty(setting)) return;
        var parts = setting.Split(':');
        crashAt = parts[0];
        left = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
    }

    public void At(string point)
    {
        if (point == crashAt && Interlocked.Decrement(ref left) == 0) System.Diagnostics.Process.GetCurrentProcess().Kill();
    }
}
