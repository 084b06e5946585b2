namespace ChainHub.Node.Provisioning;

/// <summary>What an organization's account may configure, write and read on the broker, as a regular expression over names.</summary>
internal static class BrokerPermission
{
    /// <summary>
    /// Its exchange, its queues, its dead letters, and the <c>_error</c> and <c>_skipped</c> queues that a node may make beside them. The
    /// dead letters belong to it because who declares a queue must be able to write to the exchange of its dead letters.
    /// </summary>
    public static string Of(string organization) =>
        $@"^(out|node)\.{Escaped(organization)}(\.acute)?(\.dead)?(_error|_skipped)?$";

    // A code has letters, digits and hyphens only, and none of these means anything there; what came another way must not either.
    private static string Escaped(string organization) => string.Concat(
        organization.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? $"{letter}" : $@"\{letter}"));
}
