using System.Globalization;

namespace ChainHub.Contracts;

/// <summary>An instant as it is written on the wire: UTC, ISO 8601, ending in <c>Z</c>; other offsets are refused.</summary>
public static class Instants
{
    internal const string Expected = "an existing instant in UTC, such as 2026-03-30T08:15:00Z";

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>Writes an instant.</summary>
    /// <param name="instant">With any offset; written in UTC.</param>
    /// <returns>Such as <c>2026-03-30T08:15:00Z</c>, with at most seven decimals of a second.</returns>
    public static string Format(DateTimeOffset instant) => instant.UtcDateTime.ToString(Formats[1], CultureInfo.InvariantCulture);

    /// <summary>Reads an instant.</summary>
    /// <param name="text">As <see cref="Format"/> writes it.</param>
    /// <param name="instant">The instant, with offset zero.</param>
    /// <returns>False when it is anything else.</returns>
    public static bool TryParse(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant)
        && EnvelopePatterns.Instant.IsMatch(text!);
}
