namespace ChainHub.Benchmarks;

/// <summary>Tells on standard error how far a run is; standard output is for its result.</summary>
internal static class Progress
{
    private static readonly long Started = TimeProvider.System.GetTimestamp();

    public static Task SayAsync(string what) =>
        Console.Error.WriteLineAsync($"{TimeProvider.System.GetElapsedTime(Started).TotalSeconds,7:0.0} s  {what}");
}
