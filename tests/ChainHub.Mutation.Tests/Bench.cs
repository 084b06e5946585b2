namespace ChainHub.Mutation.Tests;

/// <summary>Compiles conversations with one change, and lets the tests that were built judge the result.</summary>
internal sealed class Bench : IDisposable
{
    private const string Tests = "ChainHub.Conversations.Tests";
    private const string Changed = "ChainHub.Conversations";
    private static readonly string Sources = RepositoryRoot.Combine("services", "Shared", "Conversations");
    private static readonly SemaphoreSlim TwoAtATime = new(2);
    private readonly string built = Path.GetDirectoryName(RepositoryRoot.BuiltAssembly(Tests))!;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chainhub-mutation-");

    // One compiler for all changes, which stays warm between two and ends by itself: starting one for each takes longer than the compiling.
    private readonly string[] oneCompiler = [$"-shared:chainhub-mutation-{Guid.NewGuid():N}", "-keepalive:30"];

    /// <summary>What classes of tests say of the change.</summary>
    /// <param name="change">What to change; null for the sources as they are.</param>
    /// <param name="classes">Names after <c>ChainHub.Conversations.Tests.</c></param>
    /// <exception cref="BenchException">It does not compile, or its tests do not run to their end.</exception>
    public async Task<TestRun> JudgeAsync(Mutation? change, params IEnumerable<string> classes)
    {
        await TwoAtATime.WaitAsync();
        try
        {
            var place = folder.CreateSubdirectory(Path.GetRandomFileName());
            var assembly = await CompileAsync(change, place.CreateSubdirectory("source").FullName);
            var copy = CopyOfTests(place.CreateSubdirectory("tests").FullName, assembly);
            var results = Path.Combine(place.FullName, "results.xml");
            var (code, said) = await Dotnet.RunAsync(copy,
                ["-noLogo", "-noColor", "-noAutoReporters", "-xml", results, .. classes.SelectMany(name => (string[])["-class", $"{Tests}.{name}"])]);
            return TestRun.Read(results, code, said);
        }
        finally
        {
            TwoAtATime.Release();
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> CompileAsync(Mutation? change, string place)
    {
        var files = Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (change is not null)
        {
            var original = Path.Combine(Sources, change.File);
            if (!files.Remove(original)) throw new BenchException($"'{change.Says}' changes {original}, which is not there. Bring the mutation up to date.");
            files.Add(Path.Combine(place, Path.GetFileName(original)));
            await File.WriteAllTextAsync(files[^1], change.Of(await File.ReadAllTextAsync(original)));
        }

        var assembly = Path.Combine(place, Changed + ".dll");
        string[] options = ["-noconfig", "-nostdlib", "-nologo", "-target:library", "-nullable:enable", "-langversion:latest", "-warn:0", "-optimize", $"-out:\"{assembly}\""];
        var arguments = Path.Combine(place, "arguments.rsp");
        await File.WriteAllLinesAsync(arguments,
            [.. options, $"-analyzer:\"{Dotnet.RegexGenerator()}\"", .. References().Select(file => $"-reference:\"{file}\""), .. files.Concat(Generated()).Select(file => $"\"{file}\"")]);
        var (code, said) = await Dotnet.RunAsync(await Dotnet.CompilerAsync(), [.. oneCompiler, "@" + arguments]);
        return code == 0 ? assembly : throw new BenchException($"'{change?.Says ?? "No change"}' does not compile:\n{said}");
    }

    private IEnumerable<string> References() => Dotnet.Framework.Concat(Directory.EnumerateFiles(built, "*.dll").Where(file =>
        !Path.GetFileName(file).StartsWith(Changed, StringComparison.Ordinal) && Dotnet.Framework.All(known => Path.GetFileName(known) != Path.GetFileName(file))));

    private IEnumerable<string> Generated()
    {
        var made = RepositoryRoot.Combine("artifacts", "obj", Changed, Path.GetFileName(built));
        foreach (var name in new[] { "AssemblyInfo", "GlobalUsings.g" })
        {
            var file = Path.Combine(made, $"{Changed}.{name}.cs");
            yield return File.Exists(file) ? file : throw new BenchException($"There is no {file}: build {Tests} first.");
        }
    }

    // The host looks beside the file that a link leads to: what starts and what is tested are copied, the rest is linked.
    private string CopyOfTests(string place, string assembly)
    {
        foreach (var entry in new DirectoryInfo(built).EnumerateFileSystemInfos())
        {
            var target = Path.Combine(place, entry.Name);
            if (entry.Name == Changed + ".dll") File.Copy(assembly, target);
            else if (entry is FileInfo file && entry.Name.StartsWith("ChainHub.", StringComparison.Ordinal)) file.CopyTo(target);
            else if (entry is FileInfo) File.CreateSymbolicLink(target, entry.FullName);
            else Directory.CreateSymbolicLink(target, entry.FullName);
        }

        return Path.Combine(place, Tests + ".dll");
    }
}
