namespace ChainHub.Node.Provisioning;

/// <summary>What a run has done.</summary>
/// <param name="Changes">Everything that it looked at, in the order in which it did.</param>
public sealed record ProvisioningReport(IReadOnlyList<ProvisioningChange> Changes)
{
    /// <summary>What was not there yet.</summary>
    public IEnumerable<string> Created => Of(ProvisioningEffect.Created);

    /// <summary>What no agreement covers any more.</summary>
    public IEnumerable<string> Removed => Of(ProvisioningEffect.Removed);

    /// <summary>What was there already.</summary>
    public IEnumerable<string> Kept => Of(ProvisioningEffect.Kept);

    private IEnumerable<string> Of(ProvisioningEffect effect) => Changes.Where(change => change.Effect == effect).Select(change => change.What);
}

/// <summary>One thing that a run has looked at.</summary>
/// <param name="Effect">What it did with it.</param>
/// <param name="What">What it is, such as <c>queue node.vt-nhn</c>.</param>
public sealed record ProvisioningChange(ProvisioningEffect Effect, string What);

/// <summary>What a run does with a thing.</summary>
public enum ProvisioningEffect
{
    /// <summary>Made.</summary>
    Created,

    /// <summary>Removed.</summary>
    Removed,

    /// <summary>Left as it was; an account gets the password of the secrets again.</summary>
    Kept,
}

/// <summary>A server refused, or cannot be reached; the message says what and what to do. It never holds a password.</summary>
/// <param name="message">What is wrong, and what to do.</param>
/// <param name="inner">What the server said.</param>
public sealed class ProvisioningException(string message, Exception? inner = null) : Exception(message, inner);
