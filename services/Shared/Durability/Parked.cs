namespace ChainHub.Durability;

/// <summary>What a parked message is found by.</summary>
/// <param name="Source">The sending system.</param>
/// <param name="Id">The id that it gave the message.</param>
/// <param name="Hash">SHA-256 of the message as hexadecimal text: the same id may come with several contents.</param>
public sealed record ParkedKey(string Source, string Id, string Hash);

/// <summary>Why a message was put apart.</summary>
public enum ParkedReason
{
    /// <summary>An earlier message of its conversation has not come yet; it is taken up when that has.</summary>
    AwaitsPredecessor,

    /// <summary>The same id came before with another content; a person decides.</summary>
    DifferentContent,

    /// <summary>Handling it failed time and again; a person decides.</summary>
    Poison,
}

/// <summary>A message put apart. It takes nobody's place in the queue.</summary>
public sealed record ParkedRow
{
    /// <summary>What it is found by.</summary>
    public required ParkedKey Key { get; init; }

    /// <summary>Why.</summary>
    public required ParkedReason Reason { get; init; }

    /// <summary>The conversation, if it could be read.</summary>
    public Guid? ConversationId { get; init; }

    /// <summary>The organization that sent it, as the broker vouches for.</summary>
    public required string FromOrg { get; init; }

    /// <summary>Its place in what that sender says in the conversation.</summary>
    public int? Sequence { get; init; }

    /// <summary>The name on the wire, if it could be read.</summary>
    public string? Type { get; init; }

    /// <summary>The whole message.</summary>
    public required byte[] Body { get; init; }

    /// <summary>What went wrong, without content.</summary>
    public string? Detail { get; init; }

    /// <summary>When it was put apart (UTC).</summary>
    public required DateTimeOffset ParkedAt { get; init; }
}
