namespace ChainHub.Sandbox;

/// <summary>Where the stores of a run are: a folder that somebody gave, or a temporary one that goes with the run.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly bool temporary;

    private StoreFolder(string path, bool temporary) => (Path, this.temporary) = (path, temporary);

    public string Path { get; }

    /// <exception cref="BadInputException">The folder cannot be used.</exception>
    public static StoreFolder Open(string? given)
    {
        if (given is null) return new StoreFolder(Directory.CreateTempSubdirectory("chainhub-sandbox-").FullName, temporary: true);
        try
        {
            Directory.CreateDirectory(given);
            if (Directory.EnumerateFileSystemEntries(given).Any())
                throw new BadInputException($"The folder {given} is not empty: a story begins with new stores. Give another folder, or empty this one.");
            return new StoreFolder(given, temporary: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The folder {given} cannot be used: {e.Message}");
        }
    }

    public void Dispose()
    {
        if (!temporary) return;
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // The system clears its temporary folder itself.
        }
    }
}
