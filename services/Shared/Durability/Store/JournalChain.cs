using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChainHub.Durability.Store;

/// <summary>
/// Seals what a commit adds to the journal. The seal is the SHA-256 (lower-case hexadecimal) of three texts with line feeds between
/// them: the seal before it, the position of the commit's last line, and the SHA-256 of its lines as they are kept (UTF-8). PostgreSQL
/// computes the same seal in its own statement.
/// </summary>
internal static class JournalChain
{
    /// <summary>What the first commit names as the seal before it.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>The hash of the lines of one commit.</summary>
    public static string ContentOf(string lines) => HashOf(lines);

    /// <summary>The seal of a commit.</summary>
    public static string Seal(string previous, long last, string content) =>
        HashOf(string.Create(CultureInfo.InvariantCulture, $"{previous}\n{last}\n{content}"));

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
