using System.Globalization;
using System.Threading.Channels;
using ChainHub.Durability;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Folder;

/// <summary>
/// Exchanges files with a partner that has no more than a folder: commands in <c>in</c>, messages and notices in <c>out</c>, each file a
/// CloudEvent as JSON. Files are taken up when they are complete; what is refused stands in <c>in/refused</c> with its reason.
/// </summary>
/// <param name="settings">Where, and how often.</param>
/// <param name="time">The clock.</param>
public sealed class FolderAdapter(FolderSettings settings, TimeProvider time) : IAdapter
{
    private readonly FolderLayout layout = new(settings.Path);

    /// <inheritdoc />
    public Task DeliverAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var at = notice.Read().Envelope.Time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss.fffffff'Z'", CultureInfo.InvariantCulture);
        var name = FolderLayout.SafeName($"{at}-{notice.Id}.json");
        FolderLayout.WriteWhole(Path.Combine(layout.OutFor(notice.Type), name), notice.Body.Span);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task RunAsync(ICommandPort commands, CancellationToken cancellationToken)
    {
        var tray = new InTray(layout, settings, time);
        var stirred = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watcher = Watch(stirred.Writer);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await LookAsync(tray, commands, cancellationToken);
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(stirred.Reader.ReadAsync(wait.Token).AsTask(), Task.Delay(settings.ScanEvery, time, wait.Token));
            await wait.CancelAsync();
        }
    }

    // A file system that hiccups or a database that is away: everything stays where it is until the next look.
    private static async Task LookAsync(InTray tray, ICommandPort commands, CancellationToken cancellationToken)
    {
        try
        {
            await tray.LookAsync(commands, cancellationToken);
            tray.Clear();
        }
        catch (Exception e) when (e is StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
        }
    }

    // The watcher only makes it quicker: it may miss things, and does not exist on every file system.
    private FileSystemWatcher? Watch(ChannelWriter<bool> stirred)
    {
        try
        {
            var watcher = new FileSystemWatcher(layout.In, "*.json");
            watcher.Created += (_, _) => stirred.TryWrite(true);
            watcher.Changed += (_, _) => stirred.TryWrite(true);
            watcher.Renamed += (_, _) => stirred.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
