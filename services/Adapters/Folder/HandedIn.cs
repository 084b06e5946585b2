using System.Text.Json;
using ChainHub.Contracts;

namespace ChainHub.Adapters.Folder;

/// <summary>What a look at a file gave.</summary>
internal enum Look
{
    /// <summary>It is a whole JSON value.</summary>
    Whole,

    /// <summary>It ends too early, or is not JSON: perhaps somebody is still writing it.</summary>
    Incomplete,

    /// <summary>It is larger than any message may be.</summary>
    TooLarge,

    /// <summary>It cannot be read now, or is gone.</summary>
    Unreadable,
}

/// <summary>A file in the folder, as it was found.</summary>
/// <param name="File">Where.</param>
/// <param name="Look">What a look at it gave.</param>
/// <param name="Content">What is in it; empty unless it was read.</param>
/// <param name="Stamp">Its length and when it was last written: a file that is still growing changes these.</param>
internal sealed record HandedIn(string File, Look Look, byte[] Content, (long Length, DateTime Written) Stamp)
{
    public static HandedIn Open(FileInfo file)
    {
        try
        {
            var stamp = (file.Length, file.LastWriteTimeUtc);
            if (file.Length > CloudEventCodec.MaxBytes) return new HandedIn(file.FullName, Look.TooLarge, [], stamp);
            var content = System.IO.File.ReadAllBytes(file.FullName);
            return new HandedIn(file.FullName, IsWhole(content) ? Look.Whole : Look.Incomplete, content, stamp);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new HandedIn(file.FullName, Look.Unreadable, [], default);
        }
    }

    // A command is one JSON object, and no beginning of an object is itself one: a file that parses has been written to its end.
    private static bool IsWhole(byte[] content)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read()) { }
            return reader.BytesConsumed > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
