using System.Diagnostics;

namespace ChainHub.Testing;

/// <summary>Calls <c>infra/servers.sh</c>.</summary>
internal static class ServersScript
{
    /// <summary>Runs one command and returns its standard output.</summary>
    /// <exception cref="ServersException">The command failed; the message holds what the script said.</exception>
    public static async Task<string> RunAsync(string folder, params string[] words)
    {
        var (code, output, said) = await TryAsync(folder, words);
        return code == 0
            ? output
            : throw new ServersException($"infra/servers.sh {string.Join(' ', words)} failed with exit code {code}:\n{said}");
    }

    public static async Task<(int Code, string Output, string Said)> TryAsync(string folder, params string[] words)
    {
        var start = new ProcessStartInfo("bash")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in (string[])[RepositoryRoot.Combine("infra", "servers.sh"), .. words, "--dir", folder])
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var said = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await said);
    }
}
