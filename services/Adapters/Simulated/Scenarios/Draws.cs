using System.Buffers.Binary;
using System.Globalization;

namespace ChainHub.Adapters.Simulated;

/// <summary>
/// Seeded chance. A draw depends on the seed and on what it is about, never on what was drawn before it: the same seed gives the
/// same story, also after a crash or when a step is added elsewhere.
/// </summary>
/// <param name="seed">The seed.</param>
public sealed class Draws(long seed)
{
    private readonly string seed = seed.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number from 0 up to 1, evenly spread.</summary>
    public double Number(params ReadOnlySpan<string> about)
    {
        Span<byte> bytes = stackalloc byte[16];
        Identity.From([seed, .. about]).TryWriteBytes(bytes, bigEndian: true, out _);
        // The first 48 bits: behind them stand the version and the variant of the UUID.
        return (BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16) / (double)(1L << 48);
    }

    /// <summary>Whether something with this chance happens.</summary>
    public bool Happens(double chance, params ReadOnlySpan<string> about) => Number(about) < chance;
}
