namespace ChainHub.Testing;

/// <summary>Finds the checkout that the running tests were built from, and what was built in it.</summary>
public static class RepositoryRoot
{
    /// <summary>The full path of the folder that holds <c>ChainHub.sln</c>, searched upwards from the test's own folder.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests run outside of a checkout.</exception>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The full path of a file or folder, given by its parts below the root.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The built assembly of another project, in the configuration (debug, release) that the test itself was built in.</summary>
    /// <param name="project">The project's name, such as <c>ChainHub.VeiligThuis</c>.</param>
    /// <param name="assembly">The assembly's name where it differs from the project's, such as <c>chainhub</c>.</param>
    /// <exception cref="FileNotFoundException">The project was not built.</exception>
    public static string BuiltAssembly(string project, string? assembly = null)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var file = Combine("artifacts", "bin", project, configuration, (assembly ?? project) + ".dll");
        return File.Exists(file)
            ? file
            : throw new FileNotFoundException($"{project} was not built as {configuration}: there is no {file}. Build it first: dotnet build ChainHub.sln -c {configuration}", file);
    }

    internal static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ChainHub.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {start} holds ChainHub.sln: run the tests from within a checkout.");
    }
}
