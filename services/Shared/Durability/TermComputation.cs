using System.Security.Cryptography;
using System.Text;

namespace ChainHub.Durability;

/// <summary>
/// How a term was worked out (berekening), with its inputs. It is never changed. All terms of one rule that start on one day share one, so
/// it is stored once: the same for every family, and by far the longest part of a term.
/// </summary>
/// <param name="Id">Follows from the text.</param>
/// <param name="Text">As JSON.</param>
public sealed record TermComputation(Guid Id, string Text)
{
    private const int IdBytes = 16;

    /// <summary>The computation that a text is.</summary>
    public static TermComputation Of(string text) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(..IdBytes), bigEndian: true), text);
}
