namespace ChainHub.Conversations.Agreements;

// Terms of the rights of those whom it is about.
public static partial class LocalRules
{
    /// <summary>Process a correction.</summary>
    public const string Correction = "correction";

    /// <summary>Decide on a request to destroy data.</summary>
    public const string Erasure = "D40";

    /// <summary>Answer a request for access to data.</summary>
    public const string Access = "D38";

    /// <summary>Ask anew for a consent that was given at an earlier age.</summary>
    public const string RenewConsent = "renew-consent";

    /// <summary>A child comes to an age at which somebody else decides. Its day is the child's own, so an agreement gives it no length.</summary>
    public const string NextAge = "next-age";

    /// <summary>Give a part of a family's timeline, or say that it is not given.</summary>
    public const string AnswerTimeline = "timeline-reply";
}
