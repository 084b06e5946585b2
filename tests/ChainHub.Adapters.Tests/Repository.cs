namespace ChainHub.Adapters.Tests;

/// <summary>Finds things in the repository that the tests are built from.</summary>
internal static class Repository
{
    public static string Folder(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ChainHub.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No ChainHub.sln above the tests."), path);
    }
}
