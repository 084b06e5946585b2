namespace ChainHub.Durability;

/// <summary>A message that was handled: what makes a second delivery harmless.</summary>
/// <param name="Source">The sending system.</param>
/// <param name="Id">The id that it gave the message.</param>
/// <param name="ContentHash">SHA-256 over the whole message, to tell a duplicate from another message under the same id.</param>
/// <param name="At">When it was handled (UTC); entries are kept longer than any replay.</param>
public sealed record InboxEntry(string Source, string Id, byte[] ContentHash, DateTimeOffset At);

/// <summary>What the inbox knows of a message.</summary>
public enum InboxVerdict
{
    /// <summary>Not seen before.</summary>
    New,

    /// <summary>Handled before: no effect, acknowledge.</summary>
    Duplicate,

    /// <summary>The same source and id with another content: set it apart.</summary>
    DifferentContent,
}

/// <summary>What must be known before a message is handled; many requests are answered by one query for each kind.</summary>
/// <param name="Inbox">The message, or null where there is none.</param>
/// <param name="Sagas">The sagas it may concern.</param>
public sealed record LoadRequest(InboxEntry? Inbox, IReadOnlyList<SagaKey> Sagas);

/// <summary>What is known.</summary>
/// <param name="Verdict">What the inbox knows of the message.</param>
/// <param name="Sagas">The sagas that exist.</param>
public sealed record Loaded(InboxVerdict Verdict, IReadOnlyList<SagaRow> Sagas)
{
    /// <summary>The saga with this key, or null.</summary>
    public SagaRow? Find(SagaKey key) => Sagas.FirstOrDefault(row => row.Kind == key.Kind && row.Id == key.Id);
}
