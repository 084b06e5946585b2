using System.Buffers;
using ChainHub.Contracts;

namespace ChainHub.Conversations;

/// <summary>References to workers and decisions that only one organization can resolve: they are in journals, so never a name.</summary>
internal static class OpaqueReference
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-");

    /// <exception cref="RefusedException">It is not one.</exception>
    public static void Check(string reference, string path)
    {
        if (reference.Length == 0 || reference.AsSpan().ContainsAnyExcept(Letters))
            throw new RefusedException(new Refusal(RejectionReason.Schema, "Give an opaque reference of letters, digits and . _ : -, never a name.", [path]));
    }
}
