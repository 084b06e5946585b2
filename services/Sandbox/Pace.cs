namespace ChainHub.Sandbox;

/// <summary>Lets a story go by at a pace that can be followed.</summary>
/// <param name="hoursPerSecond">Hours of the story in a second on the wall.</param>
/// <param name="start">When the story begins (UTC).</param>
internal sealed class Pace(double hoursPerSecond, DateTimeOffset start)
{
    /// <summary>Two and a half days a second: the stories that come along take about half a minute.</summary>
    public const double UsualSpeed = 60;

    // Nobody watches a quiet month go by.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private DateTimeOffset last = start;

    public async Task WaitAsync(DateTimeOffset until, CancellationToken stop)
    {
        if (until <= last) return;
        var wait = TimeSpan.FromSeconds((until - last).TotalHours / hoursPerSecond);
        last = until;
        await Task.Delay(wait < Longest ? wait : Longest, stop);
    }
}
