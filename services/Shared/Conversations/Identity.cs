using System.Security.Cryptography;
using System.Text;

namespace ChainHub.Conversations;

/// <summary>
/// Identifiers that follow from their cause. A step that is taken again after a crash gives the same ids, so that what it made the
/// first time is recognized as the same.
/// </summary>
public static class Identity
{
    /// <summary>An id from its parts: a UUID of version 8 over their SHA-256.</summary>
    public static Guid From(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(part.Length).Append(':').Append(part);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
