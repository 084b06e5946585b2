using System.Runtime.InteropServices;

namespace ChainHub.Mutation.Tests;

/// <summary>Programs of .NET that run to their end, and never for ever.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly Lazy<Task<string>> FoundCompiler = new(FindCompilerAsync);

    // <root>/shared/Microsoft.NETCore.App/<version>/
    private static readonly string Root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The assemblies of the framework that runs this.</summary>
    public static IReadOnlyList<string> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => file.StartsWith(RuntimeEnvironment.GetRuntimeDirectory(), StringComparison.Ordinal)),
    ];

    /// <summary>What writes the regular expressions that sources only declare.</summary>
    /// <exception cref="BenchException">The SDK has none.</exception>
    public static string RegexGenerator() =>
        Directory.EnumerateFiles(Path.Combine(Root, "packs", "Microsoft.NETCore.App.Ref"), "System.Text.RegularExpressions.Generator.dll", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).LastOrDefault() ?? throw new BenchException($"No generator of regular expressions below {Root}/packs: install the SDK that global.json names.");

    /// <summary>The C# compiler of the SDK that builds the repository.</summary>
    public static Task<string> CompilerAsync() => FoundCompiler.Value;

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit code and its last lines.</returns>
    /// <exception cref="BenchException">It did not end in time, and was killed.</exception>
    public static async Task<(int Code, string Said)> RunAsync(string assembly, params string[] arguments)
    {
        try
        {
            await using var program = ChildProcess.StartDotnet(assembly, arguments: arguments);
            return (await program.WaitForExitAsync(Patience), program.Output.Tail(60));
        }
        catch (TimeoutException late)
        {
            throw new BenchException(late.Message);
        }
    }

    private static async Task<string> FindCompilerAsync()
    {
        await using var asked = ChildProcess.Start(Path.Combine(Root, "dotnet"), ["--version"], workingDirectory: RepositoryRoot.Path);
        var code = await asked.WaitForExitAsync(Patience);
        var version = asked.Output.Tail(1).Trim();
        var compiler = Path.Combine(Root, "sdk", version, "Roslyn", "bincore", "csc.dll");
        return code == 0 && File.Exists(compiler)
            ? compiler
            : throw new BenchException($"No C# compiler at {compiler}: install the SDK that global.json names. {asked.Describe()}");
    }
}
