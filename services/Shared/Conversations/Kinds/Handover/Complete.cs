using ChainHub.Contracts;
using ChainHub.Contracts.Handover;

namespace ChainHub.Conversations.Handover;

/// <summary>The minimum profile of a handover, checked on both sides.</summary>
internal static class Complete
{
    /// <summary>Refuses an offer that lacks something without a reason.</summary>
    public static void OrRefuse(HandoverOffered offer, Step step)
    {
        var warm = offer.Warm || step.Agreements.Between(step.Self.Code, step.Conversation!.Peer, step.Today) is { WarmHandover: true };
        var lacks = Completeness.Check(offer.Content, offer.Kind, warm);
        if (lacks.Count == 0) return;
        throw new RefusedException(new Refusal(RejectionReason.Incomplete,
            "The handover is not complete: " + string.Join("; ", lacks.Select(lack => $"{lack.Element}: {lack.Remedy}, or state in /data/content/missing why it is absent")),
            [.. lacks.Select(lack => "/data" + lack.Path)]));
    }
}
