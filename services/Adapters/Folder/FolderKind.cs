using System.Globalization;
using ChainHub.Node.Adapters;

namespace ChainHub.Adapters.Folder;

/// <summary>How a worker is told to use this adapter: <c>Adapter:Kind=Folder</c>.</summary>
public static class FolderKind
{
    /// <summary>
    /// The adapter, by name. Settings: <c>Path</c> (the folder; required), <c>ScanEvery</c> (seconds; 5), <c>Patience</c> (seconds that an
    /// incomplete file may stand still; 60), <c>KeepDone</c> (hours; 24).
    /// </summary>
    public static AdapterKind Kind { get; } = new("Folder", context =>
    {
        var path = context.Settings["Path"] is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException("The adapter 'Folder' needs the setting 'Path': the folder to exchange files in.");
        var usual = new FolderSettings { Path = path };
        return new FolderAdapter(
            usual with
            {
                ScanEvery = Span(context, "ScanEvery", TimeSpan.FromSeconds, usual.ScanEvery),
                Patience = Span(context, "Patience", TimeSpan.FromSeconds, usual.Patience),
                KeepDone = Span(context, "KeepDone", TimeSpan.FromHours, usual.KeepDone),
            },
            context.Time);
    });

    private static TimeSpan Span(AdapterContext context, string name, Func<double, TimeSpan> unit, TimeSpan otherwise) =>
        context.Settings[name] is not { } text ? otherwise
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000 ? unit(number)
        : throw new InvalidOperationException($"The setting '{name}' of the adapter 'Folder' must be a number above zero, and at most 100000.");
}

/// <summary>How files are exchanged.</summary>
public sealed record FolderSettings
{
    /// <summary>The folder; <c>in</c> and <c>out</c> are made in it.</summary>
    public required string Path { get; init; }

    /// <summary>How often to look, also when the file system reports nothing.</summary>
    public TimeSpan ScanEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an incomplete file may stand still before it is refused.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long files that were handed in are kept: no longer than the message itself would be.</summary>
    public TimeSpan KeepDone { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How many files that were handed in are kept at the most.</summary>
    public int KeepDoneFiles { get; init; } = 10_000;

    /// <summary>How many files are taken up in one look.</summary>
    public int MostAtOnce { get; init; } = 500;
}
