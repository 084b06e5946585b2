using System.Text.Encodings.Web;
using System.Text.Json;
using ChainHub.Contracts;
using ChainHub.Durability;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Folder;

/// <summary>
/// The folder <c>in</c>: takes up each command that is complete, in the order of the names. A crash between handing in and moving
/// away hands it in again, which has no effect.
/// </summary>
internal sealed class InTray(FolderLayout layout, FolderSettings settings, TimeProvider time)
{
    // A plus sign or an accent stays readable in the text that somebody opens.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private readonly Dictionary<string, ((long, DateTime) Stamp, DateTimeOffset Since)> waiting = [];

    /// <summary>Looks once.</summary>
    /// <exception cref="StoreUnavailableException">The node's database is away; the file stays where it is.</exception>
    public async Task LookAsync(ICommandPort commands, CancellationToken cancellationToken)
    {
        var files = Candidates();
        foreach (var gone in waiting.Keys.Except(files.Select(file => file.FullName)).ToList()) waiting.Remove(gone);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await TakeAsync(HandedIn.Open(file), commands, cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It cannot be moved now: it stays, and the others are not held up.
            }
        }
    }

    /// <summary>Throws away what was handed in long enough ago.</summary>
    public void Clear()
    {
        var limit = (time.GetUtcNow() - settings.KeepDone).UtcDateTime;
        var done = new DirectoryInfo(layout.Done).EnumerateFiles().OrderByDescending(file => file.LastWriteTimeUtc).ToList();
        foreach (var file in done.Where((file, i) => i >= settings.KeepDoneFiles || file.LastWriteTimeUtc < limit)) file.Delete();
    }

    private List<FileInfo> Candidates() =>
    [
        .. new DirectoryInfo(layout.In).EnumerateFiles("*.json")
            .Where(file => file.Name.EndsWith(".json", StringComparison.Ordinal) && !file.Name.StartsWith('.') && file.LinkTarget is null)
            .OrderBy(file => file.Name, StringComparer.Ordinal).Take(settings.MostAtOnce),
    ];

    private async Task TakeAsync(HandedIn file, ICommandPort commands, CancellationToken cancellationToken)
    {
        switch (file.Look)
        {
            case Look.Whole:
                var result = await commands.SubmitAsync(file.Content, cancellationToken);
                if (result.Accepted) Finish(file);
                else Refuse(file, result.Reason, result.Problems);
                break;
            case Look.TooLarge:
                Refuse(file, RejectionReason.TooLarge, [$"The file has {file.Stamp.Length} bytes; a command has at most {CloudEventCodec.MaxBytes}."]);
                break;
            case Look.Incomplete when StoodStill(file):
                Refuse(file, RejectionReason.MalformedEnvelope, [WhatIsWrong(file.Content)]);
                break;
            default:
                break;
        }
    }

    private bool StoodStill(HandedIn file)
    {
        var now = time.GetUtcNow();
        if (waiting.TryGetValue(file.File, out var seen) && seen.Stamp == file.Stamp) return now - seen.Since >= settings.Patience;
        waiting[file.File] = (file.Stamp, now);
        return false;
    }

    private void Finish(HandedIn file)
    {
        // When it was handed in, not when it was written, decides how long it is kept.
        if (Gone(() => File.SetLastWriteTimeUtc(file.File, time.GetUtcNow().UtcDateTime))) return;
        Gone(() => FolderLayout.MoveInto(layout.Done, file.File));
    }

    private void Refuse(HandedIn file, RejectionReason? reason, IReadOnlyList<string> problems)
    {
        waiting.Remove(file.File);
        var target = "";
        if (Gone(() => target = FolderLayout.MoveInto(layout.Refused, file.File))) return;
        var error = new Refused(Path.GetFileName(target), Instants.Format(time.GetUtcNow()), reason?.ToString(), reason?.Dutch(), problems);
        FolderLayout.WriteWhole($"{target}.error.json", JsonSerializer.SerializeToUtf8Bytes(error, Readable));
    }

    private static string WhatIsWrong(byte[] content)
    {
        try
        {
            CloudEventCodec.Read(content);
            return "The file is not one whole JSON object.";
        }
        catch (EnvelopeException e)
        {
            return string.Join("; ", e.Problems);
        }
    }

    private sealed record Refused(string File, string RefusedAt, string? Reason, string? ReasonDutch, IReadOnlyList<string> Problems)
    {
        public string Remedy { get; } = "Mend what is named under problems and put the file in the folder 'in' again, under a new name.";
    }

    // Whoever put the file there may take it away again at any moment.
    private static bool Gone(Action act)
    {
        try
        {
            act();
            return false;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
    }
}
