using ChainHub.Contracts.Links;

namespace ChainHub.Conversations.Links;

/// <summary>What stands between this organization and another, at the moment of their weekly talk.</summary>
public sealed record LinkOverview
{
    /// <summary>How much an agenda holds at the most, over its three lists together.</summary>
    public const int Most = 200;

    /// <summary>Handovers that wait for an answer, the longest waiting first.</summary>
    public required IReadOnlyList<AgendaItem> OpenOffers { get; init; }

    /// <summary>Terms that pass soon or have passed, the earliest first.</summary>
    public required IReadOnlyList<AgendaTerm> NearTerms { get; init; }

    /// <summary>Questions without an answer, the longest waiting first.</summary>
    public required IReadOnlyList<AgendaQuestion> Questions { get; init; }

    /// <summary>How many more there are than an agenda holds.</summary>
    public required int LeftOff { get; init; }

    /// <summary>How the link is doing; for own people alone.</summary>
    public required LinkHealth Health { get; init; }
}
