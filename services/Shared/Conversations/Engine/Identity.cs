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
    private const int MostDigits = 10;
    private const int MostOnStack = 1024;

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
