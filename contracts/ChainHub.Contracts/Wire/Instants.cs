using System.Globalization;
using System.Text;

namespace ChainHub.Contracts;

/// <summary>An instant as it is written on the wire: UTC, ISO 8601, ending in <c>Z</c>; other offsets are refused.</summary>
public static class Instants
{
    internal const string Expected = "an existing instant in UTC, such as 2026-03-30T08:15:00Z";

    /// <summary>The longest that an instant is, in characters or bytes.</summary>
    internal const int MostLetters = 28;

    // How many letters go before the decimals of a second.
    private const int Whole = 19;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>Writes an instant.</summary>
    /// <param name="instant">With any offset; written in UTC.</param>
    /// <returns>Such as <c>2026-03-30T08:15:00Z</c>, with at most seven decimals of a second.</returns>
    public static string Format(DateTimeOffset instant)
    {
        Span<byte> letters = stackalloc byte[MostLetters];
        return Encoding.ASCII.GetString(letters[..Write(instant, letters)]);
    }

    /// <summary>Writes an instant as text in UTF-8, as <see cref="Format(DateTimeOffset)"/> does; room for <see cref="MostLetters"/>.</summary>
    /// <returns>How many bytes it took.</returns>
    internal static int Write(DateTimeOffset instant, Span<byte> letters)
    {
        // The framework's own form has seven decimals; those at the end that say nothing are left out.
        instant.UtcDateTime.TryFormat(letters, out _, "O", CultureInfo.InvariantCulture);
        var end = MostLetters - 1;
        while (letters[end - 1] == '0' && end > Whole + 1) end--;
        if (end == Whole + 1) end = Whole;
        letters[end] = (byte)'Z';
        return end + 1;
    }

    /// <summary>Reads an instant.</summary>
    /// <param name="text">As <see cref="Format"/> writes it.</param>
    /// <param name="instant">The instant, with offset zero.</param>
    /// <returns>False when it is anything else.</returns>
    public static bool TryParse(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant)
        && EnvelopePatterns.Instant.IsMatch(text!);
}
