using ChainHub.Contracts;

namespace ChainHub.Adapters.Folder;

/// <summary>Where things are in the folder. Nobody but this account needs to look in.</summary>
internal sealed class FolderLayout
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const int LongestName = 100;

    private readonly string root;

    public FolderLayout(string root)
    {
        this.root = Path.GetFullPath(root);
        In = Make("in");
        Done = Make(Path.Combine("in", "done"));
        Refused = Make(Path.Combine("in", "refused"));
    }

    public string In { get; }

    public string Done { get; }

    public string Refused { get; }

    /// <summary>The folder for what the catalogue calls by this name.</summary>
    public string OutFor(string type) => Make(Path.Combine("out", type.Split('.') switch
    {
        [_, _, "task", "opened" or "closed", ..] => "tasks",
        [_, _, "deadline" or "escalation", ..] => "terms",
        [_, _, "oversight", ..] => "oversight",
        [_, _, "delivery", "failed", ..] or [_, _, "message", ..] => "problems",
        _ when Catalogue.Find(type) is { Acute: true } => "acute",
        _ => "messages",
    }));

    /// <summary>A name is never trusted: what could mean something to a file system or a shell becomes a hyphen.</summary>
    public static string SafeName(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '-')).TrimStart('.');
        return safe.Length switch
        {
            0 => "file",
            > LongestName => safe[..LongestName],
            _ => safe,
        };
    }

    /// <summary>Moves a file into a folder, beside what may be there under the same name.</summary>
    /// <returns>Where it is now.</returns>
    public static string MoveInto(string folder, string file)
    {
        var name = SafeName(Path.GetFileName(file));
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var copy = 1; ; copy++)
        {
            var target = Path.Combine(folder, copy == 1 ? name : $"{stem}~{copy}{extension}");
            if (File.Exists(target)) continue;
            try
            {
                File.Move(file, target);
                return target;
            }
            catch (IOException) when (File.Exists(target) && File.Exists(file))
            {
                // Somebody else took the name in between.
            }
        }
    }

    /// <summary>Writes a file so that a reader sees all of it or nothing.</summary>
    public static void WriteWhole(string target, ReadOnlySpan<byte> content)
    {
        var unfinished = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.tmp");
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, target, overwrite: true);
    }

    private string Make(string name)
    {
        var folder = Path.Combine(root, name);
        if (Directory.Exists(folder)) return folder;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly);
        return folder;
    }
}
