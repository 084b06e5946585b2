namespace ChainHub.Node.Provisioning;

/// <summary>A file of <c>NAME=VALUE</c> lines that a shell, systemd and docker compose can read; other lines stay as they are.</summary>
internal sealed class EnvironmentFile
{
    private readonly List<string> lines;

    private EnvironmentFile(string path, List<string> lines)
    {
        Path = path;
        this.lines = lines;
    }

    public string Path { get; }

    public static EnvironmentFile Read(string path)
    {
        var file = new EnvironmentFile(path, File.Exists(path) ? [.. File.ReadAllLines(path)] : []);
        var wrong = file.lines.FindIndex(line => line.Trim().Length > 0 && !line.StartsWith('#') && !line.Contains('='));
        return wrong < 0 ? file : throw new FormatException($"line {wrong + 1} is not NAME=VALUE.");
    }

    public string? Get(string name) =>
        lines.LastOrDefault(line => line.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..].Trim().Trim('\'', '"');

    /// <returns>Whether it was not there.</returns>
    public bool GetOrAdd(string name, Func<string> make) => Get(name) is null && Set(name, make());

    /// <returns>Whether it was another value.</returns>
    public bool Set(string name, string value)
    {
        if (Get(name) == value) return false;
        lines.RemoveAll(line => line.StartsWith($"{name}=", StringComparison.Ordinal));
        lines.Add(value.All(char.IsAsciiLetterOrDigit) ? $"{name}={value}" : $"{name}='{value}'");
        return true;
    }

    /// <summary>Writes it whole or not at all, for its owner alone.</summary>
    public void Write()
    {
        var beside = $"{Path}.new";
        File.Delete(beside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(beside, options))
            foreach (var line in lines) writer.Write($"{line}\n");
        File.Move(beside, Path, overwrite: true);
    }
}
