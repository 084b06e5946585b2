namespace ChainHub.Contracts;

/// <summary>Why an introduction holds no longer, before its last day.</summary>
public enum IntroductionEnd
{
    /// <summary>The worker does something else now.</summary>
    [Dutch("Ander werk")] OtherWork,

    /// <summary>The worker left the organization; said by the node when that is recorded.</summary>
    [Dutch("Uit dienst")] LeftOrganization,

    /// <summary>It was said in error.</summary>
    [Dutch("Vergissing")] Mistake,

    /// <summary>Somebody else may be using the reference: whoever calls with it is not to be believed.</summary>
    [Dutch("Kenmerk misbruikt")] Misused,
}
