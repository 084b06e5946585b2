namespace ChainHub.Conversations.Links;

/// <summary>What one side of a weekly talk keeps: the next moment is among its terms, and there is no case.</summary>
public sealed class LinkConversation : Conversation;

/// <summary>The node to itself: a weekly talk was agreed with an organization. Said each time that the node comes up.</summary>
public sealed record TalkAgreed;
