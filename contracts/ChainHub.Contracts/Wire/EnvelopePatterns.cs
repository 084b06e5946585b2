using System.Text.RegularExpressions;

namespace ChainHub.Contracts;

/// <summary>What the text of an attribute looks like. <c>\z</c> and not <c>$</c>, which would let a last line break pass.</summary>
internal static partial class EnvelopePatterns
{
    // No time-out: every pattern is anchored and bounded, so it is linear, and a time-out on the wall clock would refuse good messages
    // on a busy machine.
    private const int Timeout = System.Threading.Timeout.Infinite;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^[A-Za-z0-9._:-]{1,64}\z", Options, Timeout)]
    public static partial Regex Id { get; }

    [GeneratedRegex(@"^urn:nld:oin:[0-9]{20}:systeem:[A-Za-z0-9][A-Za-z0-9._-]{0,62}\z", Options, Timeout)]
    public static partial Regex Source { get; }

    [GeneratedRegex(@"^nl\.chainhub\.[a-z][a-z-]{0,38}\.[a-z][a-z-]{0,38}\.v[1-9][0-9]{0,2}\z", Options, Timeout)]
    public static partial Regex Type { get; }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]\z", Options, Timeout)]
    public static partial Regex Organization { get; }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,59}\z", Options, Timeout)]
    public static partial Regex Team { get; }

    [GeneratedRegex(@"^(?!0{8}-0{4}-0{4}-0{4}-0{12})[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z", Options, Timeout)]
    public static partial Regex Uuid { get; }

    [GeneratedRegex(@"^urn:chainhub:schema:[a-z0-9.-]{1,100}\z", Options, Timeout)]
    public static partial Regex DataSchema { get; }

    [GeneratedRegex(@"^[1-9][0-9]{0,8}\z", Options, Timeout)]
    public static partial Regex Sequence { get; }

    [GeneratedRegex(@"^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}\z", Options, Timeout)]
    public static partial Regex TraceParent { get; }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?Z\z", Options, Timeout)]
    public static partial Regex Instant { get; }
}
