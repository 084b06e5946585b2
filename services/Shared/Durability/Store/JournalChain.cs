using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChainHub.Durability.Sql;

namespace ChainHub.Durability.Store;

/// <summary>
/// Seals what a commit adds to the journal. The seal is the SHA-256 (lower-case hexadecimal) of three texts with line feeds between
/// them: the seal before it, the position of the commit's last line, and the SHA-256 of its lines. A line is hashed as
/// <c>chainhub-journal-2</c> and, in order, its instant (UTC, ISO 8601, six decimals), what, conversation, case, message, type, from,
/// to, state, code and trace: each as its length in bytes, a colon, the field and a line feed; or as a minus sign and a line feed
/// where it is absent. The lengths keep one field from passing for another. PostgreSQL computes the same seal in its own statement.
/// </summary>
internal static class JournalChain
{
    private const string Form = "chainhub-journal-2";

    /// <summary>What the first commit names as the seal before it.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>The hash of the lines of one commit.</summary>
    public static string ContentOf(IEnumerable<JournalLine> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new StringBuilder(400);
        foreach (var line in lines)
        {
            Write(line, text.Clear());
            hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The seal of a commit.</summary>
    public static string Seal(string previous, long last, string content) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{previous}\n{last}\n{content}"))));

    private static void Write(JournalLine line, StringBuilder text)
    {
        Field(text, Form);
        Field(text, Instants.Stored(line.At).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));
        Field(text, line.What);
        Field(text, line.ConversationId?.ToString());
        Field(text, line.CaseId?.ToString());
        Field(text, line.MessageId);
        Field(text, line.Type);
        Field(text, line.FromOrg);
        Field(text, line.ToOrg);
        Field(text, line.State);
        Field(text, line.Code);
        Field(text, line.TraceId);
    }

    private static void Field(StringBuilder text, string? field)
    {
        if (field is null) text.Append("-\n");
        else text.Append(Encoding.UTF8.GetByteCount(field)).Append(':').Append(field).Append('\n');
    }
}
