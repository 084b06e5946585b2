using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ChainHub.Testing;

/// <summary>A program, such as a worker, that a test runs as a process of its own, to stop, kill and start again.</summary>
/// <remarks>Disposing kills it if it still runs. Standard output and error are read all the time; their last lines are kept.</remarks>
public sealed partial class ChildProcess : IAsyncDisposable
{
    private const int SigTerm = 15;
    private readonly Process process;

    private ChildProcess(string name, Process process)
    {
        Name = name;
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What the process is called in messages.</summary>
    public string Name { get; }

    public int Id => process.Id;

    /// <summary>The last lines of standard output and error together, in the order in which they were read.</summary>
    public LastLines Output { get; } = new();

    /// <summary>Null while it runs; 128 plus the signal's number if a signal ended it.</summary>
    public int? ExitCode => process.HasExited ? process.ExitCode : null;

    /// <summary>Starts a .NET program with the host that runs the tests.</summary>
    /// <param name="assembly">The path of its dll.</param>
    /// <param name="environment">Variables on top of the test's own; null as a value removes one.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="name">What it is called in messages; the assembly's name if not given.</param>
    /// <param name="workingDirectory">Where it runs; the assembly's folder if not given.</param>
    /// <exception cref="FileNotFoundException">There is no such dll.</exception>
    public static ChildProcess StartDotnet(
        string assembly,
        IEnumerable<KeyValuePair<string, string?>>? environment = null,
        IEnumerable<string>? arguments = null,
        string? name = null,
        string? workingDirectory = null)
    {
        if (!File.Exists(assembly))
            throw new FileNotFoundException($"There is no {assembly} to run: build its project first.", assembly);
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return Start(
            host, [assembly, .. arguments ?? []], environment,
            name ?? Path.GetFileNameWithoutExtension(assembly), workingDirectory ?? Path.GetDirectoryName(assembly));
    }

    /// <summary>Starts any program.</summary>
    public static ChildProcess Start(
        string program,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string?>>? environment = null,
        string? name = null,
        string? workingDirectory = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        foreach (var (key, value) in environment ?? [])
            start.Environment[key] = value;
        var started = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        started.StandardInput.Close();
        return new ChildProcess(name ?? Path.GetFileName(program), started);
    }

    /// <summary>Ends it and all that it started at once, as a crash would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop (SIGTERM) and returns its exit code; does nothing if it has ended.</summary>
    /// <param name="patience">How long it may take to stop in order; 30 s if not given.</param>
    /// <exception cref="TimeoutException">It did not stop in time, and was killed; shows its last lines.</exception>
    public async Task<int> StopAsync(TimeSpan? patience = null)
    {
        if (!process.HasExited)
            _ = Signal(process.Id, SigTerm);
        return await WaitForExitAsync(patience);
    }

    /// <summary>Waits until it ends by itself and returns its exit code.</summary>
    /// <param name="patience">How long at most; 30 s if not given.</param>
    /// <exception cref="TimeoutException">It did not end in time, and was killed; shows its last lines.</exception>
    public async Task<int> WaitForExitAsync(TimeSpan? patience = null)
    {
        var limit = patience ?? Poll.DefaultTimeout;
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException outOfTime)
        {
            await KillAsync();
            throw new TimeoutException($"{Name} did not end within {limit.TotalSeconds:0.#} s and was killed. {Describe()}", outOfTime);
        }

        return process.ExitCode;
    }

    /// <summary>How it fares and what it said last, for the message of a failing test.</summary>
    public string Describe(int lines = 40) =>
        $"{Name} {(ExitCode is { } code ? $"ended with exit code {code}" : $"runs as process {Id}")}. Its last lines:\n{Output.Tail(lines)}";

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);

    private void Keep(string? line)
    {
        if (line is not null)
            Output.Add(line);
    }
}
