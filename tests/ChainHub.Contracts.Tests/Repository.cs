namespace ChainHub.Contracts.Tests;

/// <summary>The files of the repository that the tests hold against the records.</summary>
internal static class Repository
{
    /// <summary>Set to 1, the tests write the generated files instead of comparing them.</summary>
    private const string UpdateSwitch = "UPDATE_CONTRACTS";

    public static string Root { get; } = FindRoot();

    public static string Contracts { get; } = Path.Combine(Root, "contracts");

    public static bool Updating => Environment.GetEnvironmentVariable(UpdateSwitch) == "1";

    /// <summary>Holds a committed folder against what is generated now; with the switch, writes it.</summary>
    public static void ShouldMatch(string folder, string search, IReadOnlyDictionary<string, byte[]> generated)
    {
        var path = Path.Combine(Contracts, folder);
        if (Updating)
            Write(path, search, generated);
        var committed = Files(path, search).ToDictionary(file => Relative(path, file), File.ReadAllBytes);
        var differences = committed.Keys.Except(generated.Keys).Select(name => $"{name}: no longer generated")
            .Concat(generated.Keys.Except(committed.Keys).Select(name => $"{name}: not committed"))
            .Concat(generated.Where(file => committed.TryGetValue(file.Key, out var old) && !old.AsSpan().SequenceEqual(file.Value))
                .Select(file => $"{file.Key}: differs"))
            .Order(StringComparer.Ordinal).ToList();
        differences.ShouldBeEmpty($"contracts/{folder} is not what the records give. Run the tests once with {UpdateSwitch}=1 and read the diff.");
    }

    private static void Write(string path, string search, IReadOnlyDictionary<string, byte[]> generated)
    {
        foreach (var file in Files(path, search).Where(file => !generated.ContainsKey(Relative(path, file))))
            File.Delete(file);
        foreach (var (name, content) in generated)
        {
            var file = Path.Combine(path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }
    }

    private static string[] Files(string path, string search) =>
        Directory.Exists(path) ? Directory.GetFiles(path, search, SearchOption.AllDirectories) : [];

    private static string Relative(string path, string file) => Path.GetRelativePath(path, file).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ChainHub.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No ChainHub.sln above the tests.");
        return folder;
    }
}
