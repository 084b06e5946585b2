namespace ChainHub.Conversations.Agreements;

/// <summary>What a region agreed about a power beyond the law (beperking van een bevoegdheid): fewer have it, or nobody lends it.</summary>
/// <param name="HeldBy">The codes of the only participants that have it here; null: whoever has it in law.</param>
/// <param name="Lent">Whether anybody lets another use it here.</param>
/// <param name="Because">Why.</param>
public sealed record PowerLimit(IReadOnlyList<string>? HeldBy, bool Lent, string Because);
