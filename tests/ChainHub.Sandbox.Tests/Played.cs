using ChainHub.Sandbox.World;

namespace ChainHub.Sandbox.Tests;

/// <summary>Runs of the stories that come along.</summary>
internal static class Played
{
    private static readonly Lazy<Task<Outcomes>> First = new(() => WithSeedAsync(1));

    /// <summary>All stories with seed 1, played once for all tests.</summary>
    public static Task<Outcomes> OnceAsync() => First.Value;

    /// <summary>All stories with a seed, with stores in memory.</summary>
    public static Task<Outcomes> WithSeedAsync(long seed, string? scenario = null) =>
        Run.ToTheEndAsync(Settings(seed, scenario), null, null, CancellationToken.None);

    public static ChainSettings Settings(long seed, string? scenario = null) => Inputs.Read(scenario, null, seed, null);

    /// <summary>The command, as somebody would type it.</summary>
    public static async Task<(int Code, string Out, string Error)> TypedAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await SandboxCommand.RunAsync(args, new Terminal(output, error, Interactive: false));
        return (code, output.ToString(), error.ToString());
    }
}
