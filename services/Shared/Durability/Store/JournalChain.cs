using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChainHub.Durability.Sql;

namespace ChainHub.Durability.Store;

/// <summary>
/// Hashes journal lines, each together with the one before it. The text that is hashed (UTF-8) is a line for each field, ended by
/// a line feed: the field's length in bytes, a colon, the field; or a minus sign for an absent field. The fields, in order:
/// <c>chainhub-journal-1</c>, the previous hash, the position, the instant (UTC, ISO 8601, six decimals), what, conversation, case,
/// message, type, from, to, state, code, trace. The lengths keep one field from passing for another.
/// </summary>
internal static class JournalChain
{
    private const string Form = "chainhub-journal-1";

    /// <summary>What the first line names as the hash before it.</summary>
    public static string Beginning { get; } = new('0', 64);

    public static JournalLine Append(JournalLine line, long position, string previousHash)
    {
        var placed = line with { Position = position, At = Instants.Stored(line.At), PreviousHash = previousHash };
        return placed with { Hash = Hash(placed) };
    }

    public static bool Fits(JournalLine line, long position, string previousHash) =>
        line.Position == position && line.PreviousHash == previousHash && line.Hash == Hash(line);

    private static string Hash(JournalLine line)
    {
        string?[] fields =
        [
            Form, line.PreviousHash, line.Position.ToString(CultureInfo.InvariantCulture),
            line.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture), line.What,
            line.ConversationId?.ToString(), line.CaseId?.ToString(), line.MessageId, line.Type, line.FromOrg, line.ToOrg, line.State,
            line.Code, line.TraceId,
        ];
        var text = new StringBuilder(400);
        foreach (var field in fields)
            _ = field is null
                ? text.Append("-\n")
                : text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:").Append(field).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
