using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChainHub.Conversations;

/// <summary>
/// Identifiers that follow from their cause. A step that is taken again after a crash gives the same ids, so that what it made the
/// first time is recognized as the same.
/// </summary>
public static class Identity
{
    // As many as come before the version of a UUID.
    private const int Shared = 6;
    private const int MostDigits = 10;
    private const int MostOnStack = 1024;

    /// <summary>
    /// An id of something within a conversation: it begins as that one's id does (six bytes), and goes on as <see cref="From"/> says. What belongs
    /// together so lies together in every index: a store of millions reads and writes one page for it instead of one for each row.
    /// </summary>
    public static Guid Within(Guid conversation, params ReadOnlySpan<string> parts)
    {
        Span<byte> bytes = stackalloc byte[16], whole = stackalloc byte[16];
        From(parts).TryWriteBytes(bytes, bigEndian: true, out _);
        conversation.TryWriteBytes(whole, bigEndian: true, out _);
        whole[..Shared].CopyTo(bytes);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>An id from its parts: a UUID of version 8 over their SHA-256.</summary>
    public static Guid From(params ReadOnlySpan<string> parts)
    {
        var most = 0;
        foreach (var part in parts) most += MostDigits + 1 + Encoding.UTF8.GetMaxByteCount(part.Length);
        var text = most <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[most];
        var written = 0;
        foreach (var part in parts)
        {
            part.Length.TryFormat(text[written..], out var digits, default, CultureInfo.InvariantCulture);
            text[written + digits] = (byte)':';
            written += digits + 1;
            written += Encoding.UTF8.GetBytes(part, text[written..]);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..written], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
